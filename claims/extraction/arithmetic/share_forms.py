"""The wordings in which a text gives a part, its whole and the share that the one is of the other.

"Of the 300 households, 261 (87%)", "13 of the 18, or 72%", "124 hectares, 40% of the 310", "87% (261) of the
300". Only these forms are read, for in others it is a guess what the percentage is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.types import Quantity
from claims.extraction.values import value

_FEW = r"(?:\s[\w’'-]+){0,4}?"
_THE = r"(?:the|its|their|all|these|those|some|about|a\s+total\s+of)"
_OF = rf"\s(?:out\s)?of\s(?:{_THE}\s)?{ROUGHLY}(?:\w+\s+)?"
_OF_THE = re.compile(rf"\b[Oo]f\s+{_THE}?\s*(?:[\w’'-]+\s+){{0,2}}\Z")
_WHERE = re.compile(
    r"\b[Oo]f\s(?:the|its|their|all)\s\d[\d,.]*\s[\w’'-]+(?:\s[\w’'-]+)?\s(?:in|on|at|across|from|with|aboard)\s(?:the|its|their|all|those)\s\Z"
)
_REACH = 60
_THEN = re.compile(rf"(?:\s[\w’'-]+){{0,8}},\s(?:only\s|just\s)?{ROUGHLY}")
_OUT_OF = re.compile(rf"(?:\s[\w’'-]+){{0,2}}\s(?:out\s)?of\s{_THE}?\s*(?:\w+\s+)?")
_OF_WHICH = re.compile(rf"(?:\s[\w’'-]+){{0,4}},?\s(?:of\s(?:which|whom)|including)\s(?:only\s)?{ROUGHLY}")
_OF_THEM_AFTER = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
_RESTATED = rf"(?:,?\sor\s|,\s(?:that\s+is|i\.e\.)\s|\s?[(\[]\s?|\s?[–—]\s?(?:or\s)?){ROUGHLY}"
_SHARE = re.compile(rf"{_FEW}{_RESTATED}")
_A_SHARE = re.compile(rf"(?:\s[\w’'-]+){{0,8}},\s(?:a\s(?:share|proportion|rate)\sof\s)?{ROUGHLY}")
_ASIDE_END = re.compile(r"\s?[,–—.)]")
_KINDS_OF_SHARE = r"(?:share|proportion|rate|percentage|level)"
_NAMED_SHARE = re.compile(
    rf"(?:\s[\w’'-]+){{0,8}},\s(?:an?|which\sis\san?)\s(?:[\w’'-]+\s){{0,2}}?{_KINDS_OF_SHARE}\sof\s{ROUGHLY}"
)
""" "131 of the 214 places are filled, an occupancy rate of 61%"."""
_WHICH_IS = re.compile(
    rf"(?:\s[\w’'-]+){{0,8}},\s(?:(?:and\s|so\s)?(?:which|that|this|it|they)\s(?:thus\s)?(?:is|was|makes?|made\sup|accounts?\sfor|accounted\sfor)"
    rf"|just|only|some|barely|or)\s{ROUGHLY}"
)
_OF_THE_WHOLE = re.compile(
    r"\sof\s(?:them|these|those|(?:the|its|their|all)\s(?:\w+\s)?(?:total|target|plan|lot|whole)|(?:the\s)?(?:total|revenues?|sales|turnover))\b"
)
""" "40 of the 250 homes have been built, just 16% of the target"."""
_APPOSED = re.compile(rf"{_FEW}(?:,\s(?:or\s)?|\sor\s|\s?[(\[]){ROUGHLY}")
_CLOSED_OF = re.compile(rf"\s?[)\],]?{_OF}(?:[\w’'-]+['’]s?\s)?")
_ENDS = re.compile(r"(?:\s[\w’'-]+)?(?:\s?(?:[.,;:)]|\Z)|\s(?:in|at|on|for|who|that|when|after)\b)")
_PERCENT_OF = re.compile(rf"{_OF}")


@value(frozen=True, slots=True)
class Share:
    """A part, its whole and the percentage stated for them."""

    part: Quantity
    whole: Quantity
    stated: Quantity


def find(text: str, passage: Passage) -> Iterator[Share]:
    """The shares that one sentence states, in text order."""
    amounts = [figure for figure in passage.amounts if not _tells_where(text, passage, figure)]
    for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if one.kind == "ratio" and not two.approx:
            yield from _in_words(text, one, two, three)
            continue
        percentages = [figure.unit == "%" for figure in (one, two, three)]
        if percentages == [False, False, True]:
            found = _share_last(text, passage, one, two, three)
        elif percentages == [False, True, False]:
            found = _share_between(text, passage, one, two, three)
        elif percentages == [True, False, False]:
            found = _share_first(text, one, two, three)
        else:
            found = None
        if found is not None:
            yield found


def _tells_where(text: str, passage: Passage, figure: Quantity) -> bool:
    """Whether a count only tells where the whole is: "of the 1,150 flats in the five towers, 483"."""
    if figure.kind != "count":
        return False
    before = text[max(passage.sentence.start, figure.start - _REACH) : figure.start]
    return _WHERE.search(before) is not None


def _in_words(text: str, share: Quantity, whole: Quantity, part: Quantity) -> Iterator[Share]:
    """ "Half of the 500 members, or 320", "three quarters of the 400 trees (200)": the share as a percentage."""
    stated = replace(
        share, value=share.value * 100, low=share.low * 100, high=share.high * 100, unit="%", kind="share"
    )
    found = 0 < share.value < 1 and _share_first(text, stated, whole, part)
    if found and not _runs_on(text, part):
        yield found


def _share_last(
    text: str, passage: Passage, first: Quantity, second: Quantity, share: Quantity
) -> Share | None:
    """ "13 of the 18, or 72%", "of the 18, 13 (72%)", "18, of which 13, or 72%"."""
    if not _alike(first, second):
        return None
    gap = (text, first.end, second.start)
    before = text[max(passage.sentence.start, first.start - 40) : first.start]
    restated = _SHARE.fullmatch(text, second.end, share.start) and not _runs_on(text, share)
    of_them = _OF_THEM_AFTER.match(text, second.end, share.start)
    restated = restated or _is_worded(text, second, share)
    if not restated and not of_them and not _is_aside(text, second, share):
        return None
    if _OUT_OF.fullmatch(*gap):
        return Share(first, second, share)
    if restated and (_OF_WHICH.fullmatch(*gap) or (_OF_THE.search(before) and _THEN.fullmatch(*gap))):
        return Share(second, first, share)
    if of_them and _same_unit(first, second) and _SHARE.fullmatch(text, of_them.end(), share.start):
        return Share(second, first, share)
    return None


def _share_between(
    text: str, passage: Passage, first: Quantity, share: Quantity, last: Quantity
) -> Share | None:
    """ "124 hectares, 40% of the 310", "124 (40%) of the 310", "of the 310, 40% (124)", "9 tickets, 5% of the hall's 180 seats"."""
    apposed = _APPOSED.fullmatch(text, first.end, share.start) and _CLOSED_OF.fullmatch(
        text, share.end, last.start
    )
    if apposed and (_same_unit(first, last) or (_alike(first, last) and _ENDS.match(text, last.end))):
        return Share(first, last, share)
    if not _same_unit(first, last):
        return None
    before = text[max(passage.sentence.start, first.start - 40) : first.start]
    whole_first = _OF_THE.search(before) and _THEN.fullmatch(text, first.end, share.start)
    if whole_first and _SHARE.fullmatch(text, share.end, last.start):
        return Share(last, first, share)
    return None


def _share_first(text: str, share: Quantity, second: Quantity, third: Quantity) -> Share | None:
    """ "87% (261) of the 300", "87% of the 300, or 261"."""
    if not _same_unit(second, third):
        return None
    if _SHARE.fullmatch(text, share.end, second.start) and _CLOSED_OF.fullmatch(
        text, second.end, third.start
    ):
        return Share(second, third, share)
    if _PERCENT_OF.fullmatch(text, share.end, second.start) and _SHARE.fullmatch(
        text, second.end, third.start
    ):
        return Share(third, second, share)
    return None


def _runs_on(text: str, share: Quantity) -> bool:
    """Whether ``share`` opens a bracket that says more: "12 of the 20 (60% went to strangers)"."""
    opened = text[share.start - 1 : share.start] in {"(", "["}
    return opened and text[share.end : share.end + 1] not in {")", "]", ",", ";"}


def _is_aside(text: str, whole: Quantity, share: Quantity) -> bool:
    """Whether ``share`` stands between commas after ``whole``: "nine of the 12 members, 75%, agreed"."""
    return bool(_A_SHARE.fullmatch(text, whole.end, share.start) and _ASIDE_END.match(text, share.end))


def _is_worded(text: str, last: Quantity, share: Quantity) -> bool:
    """Whether ``share`` is called a share of what stands before it: ", a share of 24%", ", which is 66% of them"."""
    if _NAMED_SHARE.fullmatch(text, last.end, share.start) and _ASIDE_END.match(text, share.end):
        return True
    named = _WHICH_IS.fullmatch(text, last.end, share.start)
    return bool(named and _OF_THE_WHOLE.match(text, share.end))


def _alike(first: Quantity, second: Quantity) -> bool:
    if first.kind in COUNTS:
        return second.kind in COUNTS
    return (first.kind, first.unit) == (second.kind, second.unit)


def _same_unit(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are of one unit, which a count may leave out."""
    return _alike(first, second) and (first.unit == second.unit or not (first.unit and second.unit))
