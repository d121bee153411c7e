// What is thought of a claim shows on its words. After a decision the answer says of which claim and as what
// it is stored, and the words are marked here; whatever else changes in the text comes as new blocks.

const claimsOf = (segment) => segment.dataset.claims.split(" ");

// Words that several claims share show the one in hand, else the first.
export const showVerdicts = (inHand) => {
  for (const segment of document.querySelectorAll(".mention[data-verdicts]")) {
    const at = claimsOf(segment).indexOf(inHand);
    segment.dataset.verdict = segment.dataset.verdicts.split(" ")[Math.max(at, 0)];
  }
};

export const markDecided = (panel) => {
  const { decided, decidedLabel, decidedAs } = panel?.dataset ?? {};
  if (!decided) return;
  for (const segment of document.querySelectorAll(`.mention[data-claims~="${decided}"]`)) {
    segment.title = segment.title.replace(new RegExp(`\\b${decidedLabel}, \\w+`), `${decidedLabel}, ${decidedAs}`);
    if (!segment.dataset.verdicts) {
      segment.dataset.verdict = decidedAs;
      continue;
    }
    const verdicts = segment.dataset.verdicts.split(" ");
    verdicts[claimsOf(segment).indexOf(decided)] = decidedAs;
    segment.dataset.verdicts = verdicts.join(" ");
  }
};
