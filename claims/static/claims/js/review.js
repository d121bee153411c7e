// The review page: keys, the claim in hand shown in the text, focus that survives a swap.
import { keepDrafts } from "./drafts.js";
import { watchFolds } from "./folds.js";
import { listenForKeys } from "./keys.js";
import { markDecided, showVerdicts } from "./verdicts.js";
import { watchSelection } from "./selection.js";
import { guide } from "./tour.js";
import { takeTurns } from "./turns.js";
import { keepUnsaved } from "./unsaved.js";

const panel = () => document.getElementById("claim-panel");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const twoPanes = matchMedia("(width >= 50rem)");

const reveal = (element, block = "center") => {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  const far = Math.abs(element.getBoundingClientRect().top) > 2 * innerHeight;
  element.scrollIntoView({ block, behavior: still.matches || far ? "instant" : "smooth" });
  // Blocks on the way are laid out as they come into sight, and move what was aimed at.
  if (far) requestAnimationFrame(() => element.scrollIntoView({ block, behavior: "instant" }));
};

const outOfSight = (element) => {
  const box = element.getBoundingClientRect();
  return box.height === 0 || box.top < 80 || box.bottom > innerHeight - 60;
};

// Where there is one pane, the claim that was taken in hand stands first, whatever was read or filled in before.
const toTop = (element) => {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 4) element.scrollIntoView({ block: "start", behavior: "instant" });
};

// Mark where the claim in hand stands, and bring its first mention into sight if it is not.
const showInText = ({ scroll }) => {
  const id = panel()?.dataset.claim;
  for (const segment of document.querySelectorAll(".mention[aria-current]")) {
    segment.removeAttribute("aria-current");
  }
  if (!id) return;
  const segments = document.querySelectorAll(`.mention[data-claims~="${id}"]`);
  for (const segment of segments) segment.setAttribute("aria-current", "true");
  showVerdicts(id);
  if (scroll && twoPanes.matches && segments.length && ![...segments].some((one) => !outOfSight(one))) {
    reveal(segments[0]);
  }
  remember(id);
};

// Each claim that is taken in hand is a step of the browser's history, and its address leads back to it.
const claimInAddress = () => /^#claim-(\d+)$/.exec(location.hash)?.[1];
const remember = (id) => {
  const known = history.state?.claim ?? id;
  history[known === id ? "replaceState" : "pushState"]({ claim: id }, "", `${panel().dataset.url}#claim-${id}`);
};
addEventListener("popstate", (event) => {
  const id = event.state?.claim ?? claimInAddress();
  if (id && id !== panel()?.dataset.claim) take(id);
});

const take = (claimId) => {
  const next = document.querySelector(".proof").dataset.claimUrl.replace("/0/", `/${claimId}/`);
  return htmx.ajax("GET", next, { target: "#claim-panel", swap: "outerHTML" });
};

// A click on a mention takes its claim in hand; on shared words, the next one of those that share them.
document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const mention = event.target.closest(".mention");
  if (mention && getSelection().isCollapsed) {
    const claims = mention.dataset.claims.split(" ");
    const at = claims.indexOf(panel()?.dataset.claim);
    event.preventDefault();
    take(claims[(at + 1) % claims.length]);
    return;
  }
  const link = event.target.closest('a[href^="#at-"], a[href^="#flag-"]');
  const target = link && document.getElementById(link.hash.slice(1));
  if (target) {
    event.preventDefault();
    reveal(target);
    pointAt(target);
  }
});

// What a link led to stays marked until another leads elsewhere.
const pointAt = (element) => {
  document.querySelector("[data-pointed-at]")?.removeAttribute("data-pointed-at");
  element.dataset.pointedAt = "";
};

// Where a flag's note has focus or the pointer, its characters show; that is what ties them together.
const showFlag = (id) => {
  for (const segment of document.querySelectorAll("[data-shown]")) segment.removeAttribute("data-shown");
  if (!id) return;
  for (const segment of document.querySelectorAll(`[data-flags~="${id}"]`)) segment.dataset.shown = "";
};
for (const kind of ["focusin", "pointerover"]) {
  document.addEventListener(kind, (event) => showFlag(event.target.closest?.(".note")?.dataset.flag));
}

// Focus is never lost: what held it and was replaced hands it to its successor.
let held = null;
let before = null;
const openIn = (element) => [...element.querySelectorAll("details[id][open]")].map(({ id }) => id);
const checkedIn = (element) => [...element.querySelectorAll("[type=radio][id]:checked")].map(({ id }) => id);

// Folds that were open and choices that were made stay so while the same claim is in hand.
const bringBack = () => {
  if (!before || before.claim !== panel()?.dataset.claim) return;
  for (const id of before.open) document.getElementById(id)?.setAttribute("open", "");
  for (const id of before.checked) {
    const box = document.getElementById(id);
    if (box) box.checked = true;
  }
  const last = before.focus && document.getElementById(before.focus);
  if (last && document.activeElement !== last) last.focus({ preventScroll: true });
};
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id === "progress" && document.hidden) event.preventDefault();
});
document.addEventListener("htmx:beforeSwap", () => {
  held = document.activeElement?.closest(".note, .panel")?.id ?? held;
  const own = panel()?.contains(document.activeElement) && document.activeElement.matches("button, [type=radio]");
  before = panel() && {
    claim: panel().dataset.claim,
    open: openIn(panel()),
    checked: checkedIn(panel()),
    focus: own && document.activeElement.id,
  };
});
document.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.target.id ?? "";
  if (swapped === "claim-panel") {
    markDecided(panel());
    bringBack();
    before = null;
  }
  if (swapped === "claim-panel" && !twoPanes.matches) toTop(panel());
  if (swapped === "claim-panel" || swapped === "review") showInText({ scroll: true });
  else showInText({ scroll: false });
  if (document.activeElement === document.body && (held || swapped === "claim-panel")) {
    const error = held && document.querySelector(`#${held} [aria-invalid="true"]`);
    (error || document.getElementById(held) || panel())?.focus({ preventScroll: true });
    held = null;
  }
});

addEventListener("hashchange", () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) reveal(target);
});

watchFolds();
takeTurns(panel);
listenForKeys({ panel, reveal });
watchSelection();
keepDrafts();
keepUnsaved();
guide();
const target = location.hash && document.getElementById(location.hash.slice(1));
if (!twoPanes.matches && (claimInAddress() || target === panel())) toTop(panel());
if (claimInAddress() && claimInAddress() !== panel()?.dataset.claim) {
  take(claimInAddress());
} else if (target && target !== panel()) {
  reveal(target);
  target.querySelector("details")?.setAttribute("open", "");
} else {
  showInText({ scroll: true });
}
