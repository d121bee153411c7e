"""Data boxes: labels and values on lines of their own, filled or showing null where values should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extraction.pages.page import Page
from claims.extraction.roles.forms import Draft, in_one_run
from claims.extraction.types import Block, Role, Span
from claims.extraction.wordlists import alternatives, words

_PLACEHOLDER = re.compile(
    r"(?<!\w)(?:null|undefined|NaN|None|N/A|\[object Object\])(?![\w-])|(?<![\w-])-{2,}(?![\w-])|(?<!\w)[—–](?=\s*$)"
)
_NAMED = re.compile(r"(?<!\w)(?:null|undefined|NaN|\[object Object\])(?![\w-])")
_NAMES = ("null", "undefined", "NaN", "[object Object]")
_UNIT = re.compile(r"(?:[A-Z]{3,5}|[$€£¥₿%]|[+-]?\s?%|\(\s*\))$")
_DIGIT = re.compile(r"\d")
_VALUE = re.compile(
    r"[+-]?\s?(?:[A-Z]{3}\s?)?[$€£¥₿]?\s?[+-]?\d[\d.,]*\s?(?:[KMBT]|bn|m|%|[A-Z]{3,5})?(?:\s?\([^)]{1,12}\))?$"
)
_MARKET_LABEL = re.compile(rf"\b(?:{alternatives(words('market_labels'))})\b", re.IGNORECASE)
_TICKER = re.compile(r"[A-Z]{2,5}(?:[.:][A-Z]{1,5})?$")
_SPANS_OF_CHART = re.compile(r"(?:(?:\d{1,2}[DWMYdwmy]|YTD|ytd|Max|MAX|All|ALL)(?:\s+|\s*[|·]\s*|$)){3,}$")
""" "1D 5D 1M 1Y": the buttons over a chart."""
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
_SENTENCE_ENDS = (".", "!", "?", ";")
_MOST_WORDS = 8
_MOST_WORDS_OF_LABEL = 5
_FEWEST_BROKEN = 3
_FEWEST_NAMED = 2
"""So many lines that say "undefined" or "null" are a box where they stand under a label."""
_FEWEST_VALUES = 2


def null_boxes(page: Page) -> list[Span]:
    """Each box that shows placeholders, from its first broken line to its last.

    A box is a run of short lines of which at least three, and at least half, show a placeholder, with
    a label or unit among them and hardly a real value. Prose, lists, listings and tables with a
    dash among real values are none.
    """
    return [box for run in _runs(page) if (box := _broken_box(page.text, run))]


def price_boxes(page: Page) -> list[Span]:
    """Each box of a market's labels and values, filled as it should be: part of the page, not of the article."""
    return [box for run in _runs(page) if (box := _filled_box(page.text, run))]


def _runs(page: Page) -> Iterator[list[Block]]:
    """Short lines that stand close together: no blank line between them, but for lines that both show "null"."""
    run: list[Block] = []
    for block in page.blocks:
        belongs = _can_belong(page.text, block)
        if run and (not belongs or _is_apart(page.text, run[-1], block)):
            yield run
            run = []
        if belongs:
            run.append(block)
    if run:
        yield run


def _is_apart(text: str, one: Block, two: Block) -> bool:
    return text[one.end : two.start].count("\n") > 1 and not all(
        _is_named(block.of(text)) for block in (one, two)
    )


def _can_belong(text: str, block: Block) -> bool:
    line = block.of(text)
    return (
        len(line) <= 80
        and (block.tag not in {"bullet", "li"} or _is_named(line))
        and block.tag not in {"code", "pre"}
        and block.role is not Role.CODE
        and not line.endswith(_SENTENCE_ENDS)
        and len(line.split()) <= _MOST_WORDS
    )


def _is_named(line: str) -> bool:
    """Whether a line shows a placeholder by name."""
    return any(map(line.__contains__, _NAMES)) and _NAMED.search(line) is not None


def _is_broken(line: str) -> bool:
    """A placeholder by name, or a dash in a line that holds no figure (a table's row may hold both)."""
    return _is_named(line) or bool(_PLACEHOLDER.search(line) and not _VALUE.search(line))


def _broken_box(text: str, run: Sequence[Block]) -> Span | None:
    broken = [i for i, block in enumerate(run) if _is_broken(block.of(text))]
    if _is_small_box(text, run, broken):
        return Span(run[broken[0] - 1].start, run[broken[1]].end)
    if len(broken) < _FEWEST_BROKEN:
        return None
    first, last = broken[0], broken[-1]
    lines = [block.of(text) for block in run[first : last + 1]]
    units = sum(bool(_UNIT.match(line)) for line in lines)
    values = sum(bool(_DIGIT.search(line)) and not _PLACEHOLDER.search(line) for line in lines)
    labelled = units > 0 or any(_WORD.search(_PLACEHOLDER.sub("", line)) for line in lines)
    mostly = len(broken) * 2 >= len(lines) - units
    if not labelled or not mostly or values * 4 > len(broken):
        return None
    if values and not any(map(_is_named, lines)):
        return None
    while last + 1 < len(run) and not run[last + 1].level and _belongs_to_box(run[last + 1].of(text)):
        last += 1
    return Span(run[first].start, run[last].end)


def _is_small_box(text: str, run: Sequence[Block], broken: Sequence[int]) -> bool:
    """Whether two lines of "undefined" or "null" stand in a row right under a ticker or a market's label."""
    if len(broken) != _FEWEST_NAMED or broken[1] - broken[0] != 1 or not broken[0]:
        return False
    label = run[broken[0] - 1].of(text)
    labelled = _TICKER.match(label) or _MARKET_LABEL.search(label)
    return bool(labelled) and all(_is_named(run[at].of(text)) for at in broken)


def _belongs_to_box(line: str) -> bool:
    """A unit, or what stands where a chart should be; "FAQ" is shaped like a unit and heads what comes next."""
    key = _EDGE.sub("", line).lower()
    return key in words("loading_lines") or (bool(_UNIT.match(line)) and key not in words("faq_headings"))


def _filled_box(text: str, run: Sequence[Block]) -> Span | None:
    values = sum(_VALUE.match(block.of(text)) is not None for block in run)
    if values < _FEWEST_VALUES:
        return None
    parts = [i for i, block in enumerate(run) if _belongs_to_market(block.of(text))]
    if len(parts) == values:
        return None
    first, last = parts[0], parts[-1]
    return Span(run[first].start, run[last].end) if len(parts) * 4 >= (last - first + 1) * 3 else None


def _belongs_to_market(line: str) -> bool:
    """Whether a line is a value, a label that markets use, a ticker or the buttons over a chart."""
    return any(form.match(line) for form in (_VALUE, _TICKER, _SPANS_OF_CHART)) or bool(
        _MARKET_LABEL.search(line)
    )


def mark_labels(drafts: Sequence[Draft]) -> None:
    """ "Alder Mills (ALD)" right over values that a template left unfilled names the box they stand in."""
    for label, draft in pairwise(drafts):
        short = label.word_count <= _MOST_WORDS_OF_LABEL and label.looks_like_heading
        if draft.role is Role.WIDGET and label.role is None and short and in_one_run(label, draft):
            label.role = Role.WIDGET


def labels_without_values(text: str, box: Span) -> list[dict[str, object]]:
    """Each line of ``box`` that shows a placeholder, as {start, end, label, shown}, in order.

    ``label`` is what stands beside the placeholder, else "": a dash alone has none.
    """
    found: list[dict[str, object]] = []
    start = box.start
    for line in box.of(text).split("\n"):
        shown = [match[0] for match in _PLACEHOLDER.finditer(line)]
        if shown:
            label = " ".join(_EMPTY_BRACKETS.sub(" ", _PLACEHOLDER.sub(" ", line)).split()).strip(" :|")
            found.append({"start": start, "end": start + len(line), "label": label, "shown": shown})
        start += len(line) + 1
    return found
