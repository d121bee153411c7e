// Selected words become a claim: their place in code points, taken from the segments they touch.
// The server checks that these words stand there before it stores anything.

const codePoints = (text) => [...text].length;

// The code point at which a boundary of a selection stands, null outside the words of a block.
const place = (node, offset) => {
  const segment = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-start]");
  if (!segment) return null;
  const before = document.createRange();
  before.setStart(segment, 0);
  before.setEnd(node, offset);
  return Number(segment.dataset.start) + codePoints(before.toString());
};

// A boundary may stand on the words' element itself, between two segments or after the last.
const inSegment = (node, offset) => {
  if (node.nodeType === Node.TEXT_NODE || !node.classList?.contains("words")) return [node, offset];
  const segment = node.childNodes[offset] ?? node.lastChild;
  return segment ? [segment, offset < node.childNodes.length ? 0 : segment.childNodes.length] : [node, offset];
};

const selected = () => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const words = (range.commonAncestorContainer.closest ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement)?.closest(".words");
  if (!words) return null;
  const start = place(...inSegment(range.startContainer, range.startOffset));
  const end = place(...inSegment(range.endContainer, range.endOffset));
  const quote = range.toString();
  if (start === null || end === null || !quote.trim()) return null;
  const lead = codePoints(quote) - codePoints(quote.trimStart());
  const trail = codePoints(quote) - codePoints(quote.trimEnd());
  return { start: start + lead, end: end - trail, quote: quote.trim() };
};

export const watchSelection = () => {
  document.addEventListener("selectionchange", () => {
    const form = document.getElementById("add-claim");
    if (!form) return;
    const words = selected();
    form.hidden = !words;
    for (const [name, value] of Object.entries(words ?? {})) form.elements[name].value = value;
    const move = document.querySelector("[data-use-selection]");
    if (move) move.hidden = !words;
  });
  // The mention that is chosen moves to the selected words; pressing the button must not clear them first.
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest("[data-use-selection]")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const form = event.target.closest("[data-use-selection]")?.form;
    const words = form && selected();
    for (const [name, value] of Object.entries(words ?? {})) form.elements[name].value = value;
  }, true);
};
