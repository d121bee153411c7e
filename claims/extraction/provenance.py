"""Where the text says that it came from."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.page import Page
from claims.extraction.types import Block, Hop


def hops(page: Page, blocks: Sequence[Block]) -> list[Hop]:
    """Each step of the source chain, from the copy at hand back towards the first publication."""
    return []
