// The server is away: a decision waits here, is shown as unsaved, and is sent in its turn when the server
// is back. Every form has a key of its own, so that what did arrive after all is not stored again.
import { keepText } from "./drafts.js";
import { read, write } from "./storage.js";

const AGAIN = 5000; // milliseconds between two attempts
const AWAY = [0, 502, 503, 504];
const box = () => document.getElementById("unsaved");
const waiting = () => read("unsaved", []);
const told = [];

const show = () => {
  const lines = waiting().map(({ label, decision }) => `${label} ${decision.replace(":", ", ").replace("_", " ")}`);
  box().replaceChildren();
  if (lines.length) {
    box().append(line(`Not saved yet: ${lines.join("; ")}. It is sent as soon as the server answers.`));
  }
  for (const { text, href } of told) box().append(line(text, href));
};

const line = (text, href) => {
  const paragraph = document.createElement("p");
  paragraph.className = "notice";
  paragraph.dataset.level = "warning";
  paragraph.append(text);
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = "Open it";
    paragraph.append(" ", link);
  }
  return paragraph;
};

const keep = (form, parameters, panel) => {
  const body = new URLSearchParams(parameters);
  const others = waiting().filter((one) => one.key !== body.get("key"));
  const one = {
    key: body.get("key"),
    claim: panel.dataset.claim,
    label: panel.dataset.label,
    page: panel.dataset.url,
    path: form.getAttribute("action"),
    decision: body.get("decision"),
    note: body.get("note"),
    body: body.toString(),
  };
  if (write("unsaved", [...others, one])) document.getElementById("alert").textContent = "";
  show();
};

const send = async (one, token) => {
  const body = new URLSearchParams(one.body);
  body.delete("csrfmiddlewaretoken");
  try {
    return await fetch(one.path, {
      method: "POST",
      headers: { "HX-Request": "true", "X-CSRFToken": token },
      body,
    });
  } catch {
    return { status: 0 };
  }
};

// True if it is settled, one way or the other, and the next may be sent.
const settle = (one, status) => {
  if (status === 401) {
    const next = encodeURIComponent(location.pathname + location.search);
    told.splice(0, told.length, { text: "You were signed out: it is sent when you are back.", href: `/login/?next=${next}` });
  }
  if (AWAY.includes(status) || status === 401 || status === 403 || status >= 500) return false;
  if (status >= 400) {
    keepText(one.claim, "verdict-note", one.note);
    told.push({ text: `${one.label} was not saved: it was changed while the server was away. Your note is kept.`, href: one.page });
  }
  write("unsaved", waiting().filter(({ key }) => key !== one.key));
  return true;
};

const goOn = (claim) => {
  const panel = document.getElementById("claim-panel");
  const next = panel.querySelector('[rel="next"]');
  if (panel.dataset.claim === claim && next) next.click();
};

const flush = async () => {
  const { "X-CSRFToken": token } = JSON.parse(document.body.getAttribute("hx-headers"));
  let last = null;
  for (const one of waiting()) {
    const { status } = await send(one, token);
    if (!settle(one, status)) break;
    if (status < 400) last = one.claim;
  }
  show();
  if (last) goOn(last);
};

// One tab sends at a time.
const attempt = async () => {
  if (!waiting().length) return;
  if (navigator.locks) await navigator.locks.request("unsaved", { ifAvailable: true }, (lock) => lock && flush());
  else await flush();
};

export const keepUnsaved = () => {
  const onFailure = ({ detail }) => {
    const { elt, formData } = detail.requestConfig;
    const form = elt.closest("form");
    if (form?.id === "verdict-form" && AWAY.includes(detail.xhr.status)) keep(form, formData, form.closest(".panel"));
  };
  document.addEventListener("htmx:sendError", onFailure);
  document.addEventListener("htmx:responseError", onFailure);
  addEventListener("online", attempt);
  addEventListener("storage", show);
  setInterval(attempt, AGAIN);
  show();
  attempt();
};
