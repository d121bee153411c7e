"""One claim, several places: statements that say the same become one Claim with mentions."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.statements import Statement
from claims.extraction.types import Block, Claim


def group(text: str, blocks: Sequence[Block], statements: Sequence[Statement]) -> tuple[Claim, ...]:
    """The claims in the order of their first mention, ids "c1", "c2", …"""
    return ()
