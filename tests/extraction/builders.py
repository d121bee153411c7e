"""Hand-made input for single stages, so that a test reads as the sentence it is about."""

from __future__ import annotations

from claims.extraction import Document, read
from claims.extraction.statements import Statement
from claims.extraction.types import Block, Claim, Role, Sourcing


def body(*paragraphs: str) -> Document:
    """A story whose paragraphs are ``paragraphs``."""
    return read("Council meets on Tuesday\n\n" + "\n\n".join(paragraphs), format="text")


def quotes(document: Document) -> list[str]:
    """Where the claims stand, in text order, the headline left out."""
    mentions = sorted(mention for claim in document.claims for mention in _places(claim))
    return [document.text[start:end] for start, end in mentions]


def _places(claim: Claim) -> list[tuple[int, int]]:
    return [(m.start, m.end) for m in claim.mentions if m.role is not Role.HEADLINE]


def statement_blocks(*places: tuple[str, Role]) -> tuple[str, list[Block], list[Statement]]:
    """Statements that fill one block each, by words and role: the text, its blocks, the statements."""
    text, blocks, statements = "", [], []
    for index, (words, role) in enumerate(places):
        start = len(text)
        text += words + "\n"
        blocks.append(Block(start, start + len(words), role=role))
        statements.append(
            Statement(start, start + len(words), words, index, index, ("event",), Sourcing.NONE, None)
        )
    return text, blocks, statements
