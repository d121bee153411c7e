// Keys press what the page shows: every key is printed on a control and named in its aria-keyshortcuts.
// None acts while somebody types, except Ctrl+Enter (save) and Esc (leave the field).
import { open } from "./folds.js";

// Whoever dictates or bumps keys can switch them off on this device; Ctrl+Enter and Esc stay.
const switchedOff = () => {
  try {
    return localStorage.getItem("keys") === "off";
  } catch {
    return false; // storage is switched off: keys act as printed
  }
};

const switchKeys = (on) => {
  try {
    localStorage.setItem("keys", on ? "on" : "off");
  } catch {
    // It can't be remembered, so nothing changes.
  }
};

const typing = (element) => element?.matches("input, textarea, select, [contenteditable]") ?? false;
const named = (key) => document.querySelector(`[aria-keyshortcuts~="${CSS.escape(key)}"]:not([hidden] *)`);

const openFolds = (element) => {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
};

// While a fold is on its way nothing acts: what is typed is meant for its field.
let opening = false;

// A button is pressed, a field is entered, a fold is opened with the cursor in the field of that key or the first.
const use = async (control, key) => {
  if (typing(control)) {
    openFolds(control);
    control.focus();
    if (control.matches("textarea")) control.setSelectionRange(control.value.length, control.value.length);
    return;
  }
  if (!control.matches("summary")) {
    control.click();
    return;
  }
  const fold = control.parentElement;
  if (fold.open && fold.matches(".chooser")) {
    fold.open = false;
    control.focus();
    return;
  }
  control.focus();
  opening = true;
  await open(fold).finally(() => (opening = false));
  const ofKey = fold.querySelector(`:not(summary)[aria-keyshortcuts~="${CSS.escape(key)}"]`);
  (ofKey ?? fold.querySelector(".reasons button, input:not([type=hidden]), textarea"))?.focus();
};

const leave = (panel) => {
  const dialog = document.querySelector("dialog[open]");
  const chooser = document.querySelector(".chooser[open]");
  if (dialog) dialog.close();
  else if (chooser) {
    chooser.open = false;
    panel()?.focus({ preventScroll: true });
  } else if (document.activeElement !== document.body) panel()?.focus({ preventScroll: true });
};

// Ctrl+Enter sends the form that is being typed in. A note is saved with a verdict: where none was given yet
// it is asked for, and the next key gives it.
const save = (field) => {
  const form = field.form;
  if (!form) return;
  if (form.id !== "verdict-form") {
    form.requestSubmit(form.querySelector("[type=submit]"));
    return;
  }
  const given = form.querySelector('[aria-pressed="true"]');
  if (given) {
    given.click();
    return;
  }
  form.querySelector(".verdict-button").focus();
  const told = document.createElement("p");
  told.className = "message";
  told.textContent = "Not saved yet: the note goes with your verdict. Give it now, by its key or its button.";
  document.getElementById("messages").replaceChildren(told);
};

// Where a control has no room for its key, it stands in its hint.
const printed = (control) => control.getAttribute("aria-keyshortcuts").replace("Shift+", "");
const printKeys = () => {
  const find = document.getElementById("find");
  if (find) find.placeholder += `  ${printed(find)}`;
  document.addEventListener("pointerover", ({ target }) => {
    const step = target.closest?.(".step[title]");
    if (step && step.title === step.ariaLabel) step.title += ` (${printed(step)})`;
  });
};

const firstFlag = (reveal) => {
  const note = document.querySelector(".panel-flags .note") ?? document.querySelector(".note");
  if (!note) return;
  reveal(note, "nearest");
  note.querySelector("details").open = true;
  note.querySelector("summary").focus();
};

export const listenForKeys = ({ panel, reveal }) => {
  printKeys();
  document.addEventListener("keydown", (event) => {
    const field = document.activeElement;
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      leave(panel);
      return;
    }
    if (event.key === "Enter" && event.ctrlKey && typing(field)) {
      event.preventDefault();
      save(field);
      return;
    }
    if (event.ctrlKey || (typing(field) && !field.matches("[type=checkbox], [type=radio], [type=submit]"))) return;
    if (document.querySelector("dialog[open]") || (switchedOff() && !named(event.key)?.matches("[data-all-keys]"))) return;
    const digit = document.querySelector(".chooser[open]")?.querySelectorAll("button")[Number(event.key) - 1];
    const capital = event.shiftKey && /^[A-Z]$/.test(event.key);
    const key = capital ? `Shift+${event.key}` : event.key;
    const control = digit ?? named(key);
    if (!control) return;
    event.preventDefault();
    if (event.repeat || opening) return;
    use(control, key);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-first-flag]")) firstFlag(reveal);
    if (!event.target.closest("[data-all-keys]")) return;
    document.querySelector("[data-use-keys]").checked = !switchedOff();
    document.getElementById("all-keys").showModal();
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-use-keys]")) switchKeys(event.target.checked);
  });
};
