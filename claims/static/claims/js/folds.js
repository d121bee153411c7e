// What is looked up now and then is fetched when its fold is opened: the forms beside a claim, and those of
// the notes in the margin, of which a long article has a thousand.

const addressOf = (body) => {
  const note = body.closest(".note");
  if (!note) return body.href;
  const beside = note.closest(".panel") ? "?panel" : "";
  return document.querySelector(".proof").dataset.flagUrl.replace("/0/", `/${note.dataset.flag}/`) + beside;
};

const fetched = new WeakMap();

// Opens a fold. Fulfilled when what is in it is there.
export const open = (fold) => {
  fold.open = true;
  const body = fold.querySelector(":scope > [data-load]");
  if (body && !fetched.has(body)) {
    fetched.set(body, htmx.ajax("GET", addressOf(body), { target: body, swap: "outerHTML" }));
  }
  return fetched.get(body) ?? Promise.resolve();
};

export const watchFolds = () => {
  document.addEventListener("toggle", ({ target }) => target.open && target.matches("details") && open(target), true);
};
