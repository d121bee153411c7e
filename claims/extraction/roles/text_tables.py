"""Tables typed as plain text: columns parted by tabs, bars or runs of spaces; names with a figure each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role

_COLUMN = re.compile(r"\t+|\s*\|\s*|\s{2,}")
_RULE = re.compile(r"[-|+=:\s]{3,}$")
_RATED = re.compile(r"[^\d\n:.]{2,40}\s(?:[+-]?\d[\d.,:/%-]*|-{1,2}|–|n/a)$", re.IGNORECASE)
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FEWEST_RATED = 3


def mark(drafts: Sequence[Draft]) -> None:
    """Make tables of neighbouring lines that fall into columns, or that rate one name each."""
    for columned, rows in groupby(drafts, key=_has_columns):
        _mark(list(rows), _FEWEST_ROWS if columned else None)
    for rated, rows in groupby(drafts, key=_is_rated):
        _mark(list(rows), _FEWEST_RATED if rated else None)


def _mark(rows: Sequence[Draft], fewest: int | None) -> None:
    if fewest is not None and len(rows) >= fewest:
        for row in rows:
            row.role = Role.TABLE


def _has_columns(draft: Draft) -> bool:
    if draft.role is not None or draft.block.tag != "line":
        return False
    cells = [cell for cell in _COLUMN.split(draft.text) if cell]
    fewest = _FEWEST_COLUMNS - draft.text.count("\t")  # nobody types one between two words
    return bool(_RULE.match(draft.text)) or (
        len(cells) >= max(fewest, 2) and all(len(cell.split()) <= 8 for cell in cells)
    )


def _is_rated(draft: Draft) -> bool:
    return draft.role is None and draft.block.tag == "line" and bool(_RATED.match(draft.text))
