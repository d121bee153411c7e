"""What ``plain`` and ``markup`` hand on: canonical text, its pieces, and what the markup says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.extraction.types import Block, Hop, Meta


@dataclass(frozen=True)
class Page:
    """Canonical text and its blocks in order.

    A block's role is ``OTHER`` until ``roles.assign`` has decided, except where the markup leaves no
    doubt. ``body`` holds the indexes of the blocks that trafilatura took for the article; it is None
    for plain text and for documents that were converted, which have nothing around them.
    """

    text: str
    blocks: tuple[Block, ...]
    meta: Meta = field(default_factory=Meta)
    language: str = ""
    body: frozenset[int] | None = None
    url: str = ""
    """Where the piece was fetched from, if it was; ``meta.url`` is its canonical address."""
    origins: tuple[Hop, ...] = ()
    """Where its JSON-LD says that the piece comes from; each with an empty span."""
    notes: tuple[str, ...] = ()
    """What an editor must know of how the page was read, a sentence each."""
