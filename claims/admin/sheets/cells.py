"""Cells as people type them into a spreadsheet, and as they come out of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from claims.models import Reason

Cell = str | int | float | date | None
BETWEEN = " | "
"""Stands between several values in one cell."""


def words(cell: object) -> str:
    """A cell as text, whatever type the file gave it: 3.0 is "3", a moment is its day."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return yes_no(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, (list, tuple)):
        return BETWEEN.join(words(part) for part in cell)
    return str(cell).strip()


def yes_no(value: bool) -> str:  # noqa: FBT001 - it is the value
    return "yes" if value else "no"


def whether(text: str) -> bool:
    """Raises ValueError for what is neither."""
    known = {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}
    if text.casefold() not in known:
        raise ValueError(f"“{text}” is neither yes nor no.")
    return known[text.casefold()]


def whole(text: str) -> int | None:
    """Raises ValueError for what is no whole number; None for nothing."""
    if text and not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ValueError(f"“{text}” is no whole number.")
    return int(text) if text else None


def day(text: str) -> date | None:
    """Raises ValueError for what is no day; None for nothing."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ValueError(f"“{text}” is no day: write it as 2026-05-31.") from error


def several(text: str) -> list[str]:
    """The values in a cell, each once, sorted."""
    return sorted({part.strip() for part in text.split("|") if part.strip()})


def some_of(known: Iterable[str], noun: str) -> Callable[[str], list[str]]:
    """A reader of cells that hold several of ``known``."""
    choices = sorted(known)

    def read(text: str) -> list[str]:
        chosen = several(text)
        for one in chosen:
            if one not in choices:
                raise ValueError(f"“{one}” is no {noun}: choose from {', '.join(choices)}.")
        return chosen

    return read


def reason(text: str) -> str:
    """A verdict's reason by its code or by what pages call it."""
    known: dict[str, Any] = {label.casefold(): value for value, label in Reason.choices}
    value = known.get(text.casefold(), text)
    if value and value not in Reason.values:
        raise ValueError(f"“{text}” is no reason: choose from {', '.join(Reason.labels)}.")
    return str(value)
