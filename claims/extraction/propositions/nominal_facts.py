"""Facts that a sentence gives as things it builds on: "The plan builds on a 4% rise in May and | €3 million in sales"."""

from __future__ import annotations

import re

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.asides import Weighty
from claims.extraction.propositions.parts import pieces_between
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

BUILDS_ON = Cue(
    r"\b(?:builds?|building|built|drawing|draws|relies|based|resting|rests)\s+(?:up)?on\s+",
    "build builds building built drawing draws relies based resting rests",
    flags=re.IGNORECASE,
)
_AND = re.compile(r",?\s+and\s+(?:on\s+)?")
_NOMINAL = re.compile(rf"\b(?:{alternatives(words('nominal_facts'))})\b", re.IGNORECASE)


def built_on(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "It follows a 4% rise in May | and €3 million in sales": noun phrases that claim."""
    lead = BUILDS_ON.pattern.search(text, span.start, span.end)
    if lead is None:
        return []
    rest = Span(lead.end(), span.end)
    pieces = pieces_between(rest, [match.span() for match in _AND.finditer(text, rest.start, rest.end)])
    nominal = any(_NOMINAL.search(text, piece.start, piece.end) for piece in pieces)
    return pieces if nominal and all(map(weighty, pieces)) else []
