"""Posts of social networks that a piece shows: what somebody wrote, and under it "— Ann Lee (@annlee) May 3, 2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.types import Attribution, Block, Role, Sourcing

SIGNED = re.compile(r"\s*(?:[—–―]|--?)\s*(?P<name>[^\n()]{2,60}?)\W*\(@\w{2,30}(?:@[\w.-]+)?\)")


def authors(text: str, blocks: Sequence[Block]) -> dict[int, Attribution]:
    """Who wrote each block of a quoted post, by the block's place; the line that signs it is left out."""
    found: dict[int, Attribution] = {}
    for place, block in enumerate(blocks):
        signed = SIGNED.match(text, block.start, block.end) if block.role is Role.QUOTE else None
        if signed is None:
            continue
        link = next((link.href for link in block.links if link.leaves_site), None)
        author = Attribution(
            signed.start("name"),
            signed.end(),
            cue="",
            speaker=signed["name"],
            sourcing=Sourcing.LINKED if link else Sourcing.NAMED,
            link=link,
            carried=True,
        )
        above = place - 1
        while above >= 0 and blocks[above].role is Role.QUOTE and not _signs(text, blocks[above]):
            found[above] = author
            above -= 1
    return found


def _signs(text: str, block: Block) -> bool:
    return SIGNED.match(text, block.start, block.end) is not None
