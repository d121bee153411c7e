"""Sentences of plain paragraphs, attributed, for the tests beside this file."""

from __future__ import annotations

from claims.extraction import sentences
from claims.extraction.attribution import attribute
from claims.extraction.types import Block, Link, Quotation, Role, Sentence


def paragraphs(text: str, *links: Link, role: Role = Role.BODY) -> list[Block]:
    """A block for each paragraph of ``text``, each with those of ``links`` that stand in it."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        end = start + len(paragraph)
        inside = tuple(link for link in links if start <= link.start < end)
        blocks.append(Block(start, end, role=role, links=inside))
        start = end + 2
    return blocks


def attributed(text: str, *links: Link) -> tuple[list[Sentence], list[Quotation]]:
    """The sentences and quotations of ``text``, attributed."""
    blocks = paragraphs(text, *links)
    split = [each for index, block in enumerate(blocks) for each in sentences.split(text, block, index)]
    return attribute(text, blocks, split)


def sources(text: str, *links: Link) -> list[tuple[str, str | None]]:
    """Sourcing and speaker of each sentence."""
    return [(str(sentence.sourcing), sentence.speaker) for sentence in attributed(text, *links)[0]]
