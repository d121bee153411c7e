"""Parts of a sentence: cut between marks, and asked for a subject and verb of their own."""

from __future__ import annotations

from claims.extraction.propositions.finite_verbs import (
    AUXILIARIES,
    base_forms,
    finite_at,
    third_person_forms,
    tokens_of,
)
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_WIDEST_WORD = 24
_NO_SUBJECTS = words("not_subjects")


def pieces_between(span: Span, cuts: list[tuple[int, int]]) -> list[Span]:
    """What of ``span`` stands before, between and after ``cuts``, which are in order."""
    edges = [span.start, *(edge for cut in cuts for edge in cut), span.end]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def first_tokens(text: str, span: Span, most: int = 60) -> list[str]:
    """The first words of ``span``, at most so many (see ``tokens_of``)."""
    return tokens_of(text[span.start : min(span.end, span.start + _WIDEST_WORD * most)], most)


def in_quotation(text: str, head: Span) -> bool:
    """Whether a quotation that opens in ``head`` does not close there."""
    piece = head.of(text)
    return piece.count("“") != piece.count("”") or piece.count('"') % 2 == 1


def subject_then_verb(text: str, span: Span) -> bool:
    """Whether ``span`` opens with a subject of at most eight words and its finite verb.

    After a number an -s form is the noun that is counted: "2016 governor races" has no verb.
    """
    tokens = first_tokens(text, span, 10)
    if not tokens or tokens[0] in AUXILIARIES or tokens[0] in _NO_SUBJECTS:
        return False
    verb = next((at for at in range(1, len(tokens)) if finite_at(tokens, at)), None)
    if verb is not None and tokens[0][0].isdigit() and tokens[verb] in third_person_forms() - AUXILIARIES:
        return False
    return verb is not None and not (verb == 1 and tokens[0] in base_forms() and tokens[1] not in AUXILIARIES)
