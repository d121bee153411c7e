"""The last row of a table that is called its total, held against the rows above it.

A column of averages, rates or ranks has no sum, and a table may leave rows out or group them. So a total that
its column does not come to only counts where another column of the same table adds up, and it must be near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.intervals import counted, printed, total, verdict
from claims.extraction.arithmetic.listings import Listing, ListKind
from claims.extraction.arithmetic.sums import shown_sum
from claims.extraction.arithmetic.tables import Cell, Table
from claims.extraction.types import Relation

_TOTAL = re.compile(
    r"(?:grand |group |overall )?totals?\b(?! (?:of|for|from|in|excluding|before|after|except)\b).{0,30}|sum|in all",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(
    r"\b(?:sub-?total|total|of which|thereof|including|excluding|net|gross|average|mean|median)\b",
    re.IGNORECASE,
)
_NO_SUM = re.compile(
    r"\b(?:average|avg|mean|median|rate|per|price|ratio|index|change|growth|rank|age|year|date|turnout|margin|yield|swing"
    r"|points?|pct|time|score|pos)\b|[%±]|\+/-|±",
    re.IGNORECASE,
)
_ROUNDED = re.compile(r"million|billion|thousand|\b(?:mn?|bn|k)\b|[’']000|[$€£¥]", re.IGNORECASE)
_FEWEST_PARTS = 2
_NEAR = (Decimal("0.9"), Decimal("1.1"))


def relations(text: str, table: Table) -> Iterator[Relation]:
    """The totals of ``table``, column by column, with what its rows come to."""
    if not _TOTAL.fullmatch(table.rows[-1][0].of(text).strip()) or len(table.rows) <= _FEWEST_PARTS:
        return
    if any(_SUBTOTAL.search(row[0].of(text)) for row in table.rows[:-1]):
        return
    rounded = any(_ROUNDED.search(cell.of(text)) for cell in table.head)
    found = [
        relation
        for at, heading in enumerate(table.head)
        if at
        and not _NO_SUM.search(heading.of(text))
        and (relation := _column(text, table.column(at), rounded=rounded))
    ]
    adds_up = any(relation.verdict == "consistent" for relation in found)
    yield from (relation for relation in found if adds_up or relation.verdict == "consistent")


def _column(text: str, cells: Sequence[Cell], *, rounded: bool) -> Relation | None:
    """What a column comes to, where it holds figures of one unit and nothing else but dashes."""
    *above, last = cells
    parts = [cell.figure for cell in above if cell.figure]
    whole = last.figure
    if (
        whole is None
        or len(parts) < _FEWEST_PARTS
        or any(not cell.figure and not cell.empty for cell in above)
    ):
        return None
    if {(part.kind, part.unit) for part in parts} != {(whole.kind, whole.unit)} or whole.kind not in {
        "number",
        "money",
    }:
        return None
    interval = printed if rounded else counted
    added, stated = total(map(interval, parts)), interval(whole)
    if not stated.value or not _NEAR[0] <= added.value / stated.value <= _NEAR[1]:
        return None
    listing = Listing(whole, tuple(parts), ListKind.COMPLETE)
    return shown_sum(text, listing, added, stated, verdict(added, stated))
