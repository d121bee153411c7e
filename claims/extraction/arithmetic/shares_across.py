"""Shares whose whole stands in the sentence before: "It asked 1,648 people. Of these, 412, or 35%, …".

Nothing but the place tells which figure of that sentence is the whole. So a share is only held against the
largest of them, and only where none of them bears it out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.arithmetic.share_forms import Share
from claims.extraction.types import Quantity

_OF_THESE = re.compile(
    rf"\W*(?:Of|Among|Out\sof)\s(?:these|those|them)\b(?:\s[\w’'-]+){{0,3}},?\s(?:just\s|only\s)?{ROUGHLY}"
)
_REFERS_BACK = re.compile(r"\W*(?:Of|Among|Out\sof)\s(?:these|those|them)\b")
_RESTATED = re.compile(rf"(?:\s[\w’'-]+){{0,2}}(?:,?\sor\s|,\s|\s?\()(?:just\s|only\s|some\s)?{ROUGHLY}")
_MADE_UP = re.compile(
    rf"\W*(?P<label>[A-Z][\w’'-]+)\b[^.;]{{0,80}}?\b(?:ma[dk]es?\sup|account(?:s|ed)\sfor|represent(?:s|ed)|contribut(?:es|ed)|provid(?:es|ed))\s{ROUGHLY}"
)
_OF_ALL = re.compile(
    r"\sof\s(?:(?:the|its|their|all|group|total|annual|net|overall)\s){0,2}(?:revenues?|sales|turnover|income|takings|total|spending|costs?|budget)\b(?!\s(?:in|at|from|to|among|outside|abroad|of)\b)"
)
_TOTAL_BEFORE = re.compile(
    rf"\b(?:total|all|altogether|overall|revenues?|sales|turnover|income|takings|budget)\s(?:of\s|was\s|were\s|came\sto\s|to\s|at\s|reached\s)?{ROUGHLY}\Z",
    re.IGNORECASE,
)
_MOST_WORDS_TO_PART = 4
_REACH = 40


def find(
    text: str, passage: Passage, before: Passage | None, fits: Callable[[Share], bool]
) -> Iterator[Share]:
    """The share that ``passage`` states of a figure in ``before``, if it does; ``fits`` tells whether one agrees."""
    if before is None or not before.amounts or not passage.amounts:
        return
    candidates = _of_these(text, passage, before) or _made_up(text, passage, before)
    if candidates:
        yield next(filter(fits, candidates), max(candidates, key=lambda share: share.whole.value))


def _of_these(text: str, passage: Passage, before: Passage) -> list[Share]:
    """ "Of these, 412, or 35%": of any count of the sentence before."""
    if len(passage.amounts) < 2:
        return []
    part, stated = passage.amounts[:2]
    if _REFERS_BACK.match(text, before.sentence.start):
        return []  # of which of the two sentences before?
    opens = _OF_THESE.fullmatch(text, passage.sentence.start, part.start)
    if not opens or stated.unit != "%" or part.kind not in COUNTS:
        return []
    if not _RESTATED.fullmatch(text, part.end, stated.start):
        return []
    return [Share(part, whole, stated) for whole in _larger(before.amounts, part)]


def _made_up(text: str, passage: Passage, before: Passage) -> list[Share]:
    """ "Snacks made up 53% of revenue", where the sentence before gives the total, and one of both what snacks sold."""
    made_up = _MADE_UP.match(text, passage.sentence.start, passage.sentence.end)
    stated = next((amount for amount in passage.amounts if made_up and amount.start == made_up.end()), None)
    if made_up is None or stated is None or stated.unit != "%":
        return []
    own = [amount for amount in passage.amounts if amount.end <= stated.start and amount.kind == "money"]
    part = own[0] if len(own) == 1 else None if own else _told_of(text, made_up["label"], before)
    if part is None or not _OF_ALL.match(text, stated.end, passage.sentence.end):
        return []
    if not any(_is_total(text, whole, before) for whole in _larger(before.amounts, part)):
        return []
    return [Share(part, whole, stated) for whole in _larger(before.amounts, part)]


def _told_of(text: str, label: str, before: Passage) -> Quantity | None:
    """The amount of money that the sentence before gives for ``label``, a few words behind it."""
    money = [amount for amount in before.amounts if amount.kind == "money"]
    told = re.compile(
        rf"\b{re.escape(label)}(?:\s[\w’'-]+){{0,{_MOST_WORDS_TO_PART}}}?\s{ROUGHLY}\Z", re.IGNORECASE
    )
    for amount in money:
        if told.search(text, max(before.sentence.start, amount.start - _REACH), amount.start):
            return amount
    return None


def _is_total(text: str, whole: Quantity, before: Passage) -> bool:
    return bool(_TOTAL_BEFORE.search(text, max(before.sentence.start, whole.start - _REACH), whole.start))


def _larger(amounts: Sequence[Quantity], part: Quantity) -> list[Quantity]:
    """What ``part`` may be a part of."""
    return [
        whole
        for whole in amounts
        if Decimal(0) < part.value < whole.value
        and (whole.unit == part.unit or (whole.kind in COUNTS and part.kind in COUNTS))
    ]
