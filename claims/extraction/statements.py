"""Checkable assertions: the smallest proposition that still reads on its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.types import (
    Attribution,
    Block,
    Meta,
    Quantity,
    Quotation,
    Sentence,
    Sourcing,
    Span,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Statement(Span):
    """One assertion where it stands. ``text`` is made readable out of context; the span stays exact."""

    text: str
    block: int
    sentence: int
    kinds: tuple[str, ...]
    sourcing: Sourcing
    attribution: Attribution | None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The statements in text order, and the sentences with ``opinion`` filled in."""

    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]


def find(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    meta: Meta,
) -> Found:
    """The checkable assertions of every block that may hold some, out-of-scope blocks included."""
    return Found((), tuple(sentences))
