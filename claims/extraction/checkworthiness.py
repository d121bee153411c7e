"""How much a statement is worth checking, and why, in an editor's words."""

from __future__ import annotations

from claims.extraction.statements import Statement


def score(text: str, statement: Statement) -> tuple[float, tuple[str, ...]]:
    """0–1, and the reasons in descending weight."""
    return 0.5, ()
