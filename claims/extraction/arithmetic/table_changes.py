"""A column of changes in a table, held against the two columns of figures that it goes with.

Which column is the earlier one, its heading must say. Most rows must agree with their change: only then does
the column mean what it is taken for, and a row that disagrees is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.arithmetic.changes import compared
from claims.extraction.arithmetic.tables import Table
from claims.extraction.types import Relation

_CHANGE = re.compile(
    r"(?:%\s?|per cent |percent |yoy |y/y |annual |yearly )?(?:change|chg|growth|difference|diff|\+/-)\.?(?:,? (?:in )?(?:%|per cent|percent|yoy|y/y))?|(?:[+±]/?-?\s?)?%",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:(?P<part>[QH][1-4])[ /-]?)?(?:FY ?)?(?P<year>(?:19|20)\d\d)(?:[ /-]?(?P<after>[QH][1-4]))?\b"
)


def relations(text: str, table: Table) -> Iterator[Relation]:
    """The changes that a table states row by row."""
    for at, heading in enumerate(table.head):
        if at > 2 and _CHANGE.fullmatch(heading.of(text).strip()):
            first, second = (_period(cell.of(text)) for cell in table.head[at - 2 : at])
            if first is None or second is None or first == second:
                continue
            new, old = (at - 2, at - 1) if first > second else (at - 1, at - 2)
            found = list(_rows(text, table, old, new, at))
            fitting = sum(relation.verdict == "consistent" for relation in found)
            if 2 * fitting > len(found):
                yield from found


def _period(heading: str) -> tuple[int, str] | None:
    """The year and the quarter or half that a heading names, so that a later one is greater."""
    found = _PERIOD.search(heading)
    return (int(found["year"]), found["part"] or found["after"] or "") if found else None


def _rows(text: str, table: Table, old: int, new: int, change: int) -> Iterator[Relation]:
    for row in table.rows:
        before, after, step = (row[at].figure for at in (old, new, change))
        if not (before and after and step) or before.unit != after.unit or step.unit != "%":
            continue
        printed = text[row[change].start : step.end].strip()
        sign = -1 if printed[:1] in {"-", "−", "–", "("} else 1
        if (relation := compared(text, before, after, step, sign)) is not None:
            yield relation
