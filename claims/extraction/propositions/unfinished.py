"""What a sentence that breaks off in mid-air says before its last clause: "The pier is open, | but the ferries are"."""

from __future__ import annotations

import re

from claims.extraction.propositions.finite_verbs import has_finite, has_main_verb, words_of
from claims.extraction.propositions.parts import joint
from claims.extraction.propositions.reporting_verbs import that_forms
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_LEFT_HANGING = (
    frozenset(entry for entry in words("unfinished_endings") if " " not in entry)
    | words("grammar_prepositions")
    | words("modals")
    | {"that", "who", "is", "are", "was", "were", "has", "have", "had"}
)
"""Words that the last clause of a sentence hardly ever ends on where its full stop is missing, too."""
_JOINT = re.compile(rf"{joint('and', 'but', 'or', 'while')}\s+")
_THAT = re.compile(r"\b(?P<verb>[a-z]+)\s+that\s")
_WIDEST_TAIL = 120


def finished(text: str, span: Span) -> Span:
    """``span``, which ends its block, without a last clause that breaks off; all of it where nothing whole is before it."""
    if not text[span.end - 1 : span.end].isalnum():
        return span
    joints = _JOINT.finditer(text, max(span.start, span.end - _WIDEST_TAIL), span.end)
    for last in reversed(list(joints)):
        head = Span(span.start, last.start())
        if _breaks_off(text[last.end() : span.end]) and has_main_verb(head.of(text)):
            return head
    return span


def _breaks_off(clause: str) -> bool:
    tokens = words_of(clause)
    if not tokens or tokens[-1] in _LEFT_HANGING:
        return True
    reported = _THAT.search(clause)
    if reported is None or reported["verb"] not in that_forms():
        return False
    return not has_finite(clause[reported.end() :])
