"""The figures of a statement in the forms that copies of them are compared in.

A copy prints a figure as it likes: "a fifth" for 20%, "one in twelve" for 8%, "a year and a half" for 18 months,
"once a decade" for every ten years, "more than 40" for 41.7. None of these is a figure of another kind, so each
is read (in ``shares``, ``periods`` and ``bounds``) as what it stands for, with the interval of numbers that would
have been printed so; and it is given the unit that another copy would print.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.copies.bounds import loosened
from claims.extraction.copies.periods import periods
from claims.extraction.copies.shares import change, multiplied, shares
from claims.extraction.copies.stems import content
from claims.extraction.propositions.kinds import ORDINAL_KINDS
from claims.extraction.statements import Statement
from claims.extraction.types import Quantity

_WORDED = frozenset({"period", "interval", "percentage"})
_OF_WHAT = re.compile(r"(?<=\w)\s(?!in\b|out\b)[a-z]+(?=\s(?:in|out|of)\b)")
"""Of what so many in so many are: "one captain in seven"."""
_VERSION = re.compile(r"\b[Vv]ersions?\s$")
_VERSION_REACH = 9
_OF_A_WHOLE = re.compile(r"Of\s[^,\n]{1,80},\s")
_OF_THOSE = re.compile(r"(?:[\w-]+\s){0,3}[\d,.]*\d\sof\s(?:those|these|them)\b")
_OF_SO_MANY = re.compile(r"\sof\s(?:its|the|their|his|her|our|all|about|some)?\s?(?:[\w-]+[’']s?\s)?")
_GROUP_OF = re.compile(
    r"\b(?:an?|the|its|their)\s([a-z]+)\sof\s(?:about\s|some\s|nearly\s|almost\s|over\s)?\Z", re.IGNORECASE
)
_GROUP_REACH = 40
_WHAT_BEFELL = re.compile(
    r"\s(?:(?:feared|still|left)\s)?(?:dead|hurt|injured|killed|missing|trapped|wounded)\b"
)
_BEFALLING = re.compile(
    r"\b(?:kill|injur|wound|hurt)(?:s|es|ed|ing)?\s(?:(?:about|some|at\sleast|more\sthan|nearly|over)\s)?\Z",
    re.IGNORECASE,
)
_PEOPLE = "person"
_LABELLED = re.compile(
    r"([^\W\d_][\w ,’'-]{1,44}):\s+(?:\S+(?:\s\S+)?|(?=[^:]*\d|once\s|twice\s|every\s)\S+(?:\s\S+){2,3})$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\bnumber of (?:[\w-]+ ){0,2}?(\w+s|people)\b", re.IGNORECASE)
_SHORTEST_PLURAL = 3


def counted(text: str, statement: Statement) -> list[Quantity]:
    """The figures that stand in ``statement``, without the numbers of versions."""
    return [
        figure
        for figure in statement.quantities
        if not _VERSION.search(text, max(0, figure.start - _VERSION_REACH), figure.start)
    ]


def is_of_a_whole(words: str) -> bool:
    """Whether it tells of a part: "Of the 318 on board, 291 were passengers" is told of the 291, "120 of those
    who must go are welders" of the 120.
    """
    return _OF_A_WHOLE.match(words) is not None or _OF_THOSE.match(words) is not None


def is_labelled(words: str) -> bool:
    """Whether it is a line of a fact sheet: "Recipes: 240"."""
    return ":" in words and _LABELLED.match(words) is not None


def compared(
    text: str, statement: Statement, words: str, signs: int, figures: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """What of ``figures`` counts something, and what else in ``words`` does, in the form to compare.

    A line of a fact sheet ("Recipes: 240", "Towns with a library: 12 of 40") counts what its label names; "the number of crews is 240" counts crews.
    """
    own = [_named(text, figure, figures) for figure in figures if figure.kind not in ORDINAL_KINDS]
    if whole := _OF_A_WHOLE.match(words):
        own = [figure for figure in own if figure.start >= statement.start + whole.end()]
    reread = (*shares(words, statement.start, signs), *periods(words, statement.start, signs))
    if reread:
        own = [figure for figure in own if not any(figure.overlaps(other) for other in reread)]
    if not any(figure.kind == "percentage" for figure in (*own, *reread)):
        reread += tuple(multiplied(words, statement.start, signs))
    if own and not reread and not any(figure.unit for figure in own):
        label = _LABELLED.match(words) or (_NUMBER_OF.search(words) if len(own) == 1 else None)
        if label:
            own = [replace(figure, unit=_noun(label.group(1).lower()), kind="count") for figure in own]
    return (*(loosened(figure, text, figure.start) for figure in own), *reread, *change(text, statement, own))


def worded(text: str, figures: Sequence[Quantity]) -> frozenset[str]:
    """The stems of figures that another copy may print in other words altogether ("two and a half years")."""
    printed = (
        _OF_WHAT.sub("", figure.of(text))
        for figure in figures
        if figure.kind in _WORDED or (figure.kind == "duration" and figure.value % 1)
    )
    return frozenset().union(*map(content, printed))


def _named(text: str, figure: Quantity, figures: Sequence[Quantity]) -> Quantity:
    """``figure`` in the unit that copies of it may be printed in.

    "140 of its 900 staff" counts staff; "a crew of 48" counts the crew, as "Crew: 48" does; "12 dead" are people;
    "nine in ten" and "a quarter" are shares, as 88% is.
    """
    if figure.kind == "ratio" and not figure.unit and figure.value < 1:
        value = 100 * figure.value
        half = min(100 * (figure.high - figure.value), value / 10)
        low, high = value - half, value + half
        return replace(figure, low=low, value=value, high=high, unit="%", kind="percentage")
    if figure.unit or figure.kind != "number":
        return figure
    if whole := next(
        (other for other in figures if other.unit and _OF_SO_MANY.fullmatch(text, figure.end, other.start)),
        None,
    ):
        return replace(figure, unit=whole.unit, kind=whole.kind)
    before = text[max(0, figure.start - _GROUP_REACH) : figure.start]
    if _WHAT_BEFELL.match(text, figure.end) or _BEFALLING.search(before):
        return replace(figure, unit=_PEOPLE, kind="count")
    group = _GROUP_OF.search(before)
    return replace(figure, unit=group[1], kind="count") if group else figure


def _noun(label: str) -> str:
    """What a label counts: "parcels a day" counts parcels."""
    plural = (word for word in label.split() if word.endswith("s") and len(word) > _SHORTEST_PLURAL)
    return next(plural, label)
