// What is being typed is kept in this browser until it is saved: the panel may be drawn anew around it,
// another claim be taken in hand, the page be reloaded or the session end meanwhile.
import { open } from "./folds.js";
import { read, write } from "./storage.js";

const panel = () => document.getElementById("claim-panel");
const fields = (within) =>
  within.querySelectorAll("textarea[id], input[id]:not([type=hidden], [type=checkbox], [type=radio])");

const keep = (claim, change) => {
  const drafts = read("drafts", {});
  const draft = drafts[claim] ?? {};
  change(draft);
  if (Object.keys(draft).length) drafts[claim] = draft;
  else delete drafts[claim];
  write("drafts", drafts);
};

export const keepText = (claim, id, text) => keep(claim, (draft) => (draft[id] = text));

const forget = (claim, form) =>
  keep(claim, (draft) => {
    for (const field of form ? fields(form) : []) delete draft[field.id];
  });

// The fold that a field stands in, which may not have been opened: its id begins with its form's name.
const foldOf = (id) => panel().querySelector(`details[data-holds~="${CSS.escape(id.split("-")[0])}"]`);

const restore = () => {
  const draft = read("drafts", {})[panel()?.dataset.claim] ?? {};
  for (const [id, text] of Object.entries(draft)) {
    const field = [...fields(panel())].find((one) => one.id === id);
    if (field?.value === text) continue;
    if (field) field.value = text;
    const fold = field?.closest("details") ?? foldOf(id);
    if (fold) open(fold);
  }
};

export const keepDrafts = () => {
  document.addEventListener("input", ({ target }) => {
    const claim = target.closest?.("#claim-panel")?.dataset.claim;
    if (!claim || ![...fields(panel())].includes(target)) return;
    keep(claim, (draft) => {
      if (target.value === target.defaultValue) delete draft[target.id];
      else draft[target.id] = target.value;
    });
  });
  // Only what was sent is left to the server's answer: saved, it is ours no more; refused, it comes back.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const form = detail.requestConfig.elt.closest?.("form");
    if (detail.xhr.status < 400 && form && panel()?.contains(form)) forget(panel().dataset.claim, form);
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id === "claim-panel" || "load" in detail.target.dataset) restore();
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-drop-draft]")) forget(panel().dataset.claim, document.getElementById("verdict-form"));
  });
  restore();
};
