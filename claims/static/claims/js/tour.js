// The hints one at a time. Nothing is covered and no key is taken: whoever wants to work just works.
export const guide = () => {
  const tour = document.getElementById("tour");
  if (!tour) return;
  const hints = [...tour.querySelectorAll(".tour-hints > li")];
  let at = 0;
  const show = () => {
    for (const [place, hint] of hints.entries()) hint.hidden = place !== at;
    tour.querySelector('[data-tour-step="-1"]').disabled = at === 0;
    tour.querySelector('[data-tour-step="1"]').disabled = at === hints.length - 1;
  };
  tour.addEventListener("click", (event) => {
    const step = event.target.closest("[data-tour-step]")?.dataset.tourStep;
    if (!step) return;
    at = Math.min(Math.max(at + Number(step), 0), hints.length - 1);
    show();
    if (event.target.disabled) tour.querySelector("[type=submit]").focus();
  });
  show();
};
