// Boxes beside rows: one in the head ticks them all, and the form says how many are ticked.
const boxes = () => [...document.querySelectorAll('input[name="row"][form="bulk"]')];

document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-tick-all]")) for (const box of boxes()) box.checked = target.checked;
  if (!target.matches('[data-tick-all], input[name="row"]')) return;
  const ticked = boxes().filter((box) => box.checked).length;
  const all = document.querySelector("[data-tick-all]");
  if (all) {
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
  }
  document.querySelector("[data-ticked]").textContent = ticked ? `(${ticked})` : "";
  document.querySelector('#bulk input[value="ticked"]').checked = true;
});
