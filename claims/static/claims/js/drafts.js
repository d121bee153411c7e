// What is being typed stays while the panel is drawn anew around it, and waits where another claim is
// taken in hand meanwhile. Only the form that was sent is left to the server's answer.
const drafts = new Map();
const panel = () => document.getElementById("claim-panel");
const fields = (within) =>
  within.querySelectorAll("textarea[id], input[id]:not([type=hidden], [type=checkbox], [type=radio])");

const remember = (sent) => {
  const typed = [...fields(panel())].filter((field) => field.form !== sent && field.value !== field.defaultValue);
  drafts.set(panel().dataset.claim, new Map(typed.map((field) => [field.id, field.value])));
};

const restore = () => {
  const draft = drafts.get(panel()?.dataset.claim);
  for (const field of draft ? fields(panel()) : []) {
    if (draft.has(field.id)) field.value = draft.get(field.id);
  }
};

export const keepDrafts = () => {
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.shouldSwap && detail.target === panel()) remember(detail.requestConfig.elt.closest("form"));
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (detail.target.id === "claim-panel") restore();
  });
};
