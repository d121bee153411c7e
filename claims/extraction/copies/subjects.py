"""Whom or what a statement is told of, and where or when: what stands in front of its verb."""

from __future__ import annotations

import re
from itertools import takewhile

from claims.extraction.copies.stems import content
from claims.extraction.propositions.finite_verbs import finite_at, words_of
from claims.extraction.wordlists import words as wordlist

_REFERS_BACK = re.compile(
    r"(?:the\s\d|\d|this|that|these|those|its?|his|her|their|he|she|they|there|inside|an?|in|about|some|more|nearly|almost)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:In|Among|At|For|On|Outside|Across|Over|During)\s(?P<scene>[^\d,;]{3,40}?)(?=,|\s\d|\s(?:the|an?|it|he|she|they)\s)"
)


def subject(words: str) -> frozenset[str]:
    """The content of the subject's head, or nothing where that refers back ("it", "the 25-year-old")."""
    if _REFERS_BACK.match(words):
        return frozenset()
    told = words_of(words)
    verb = next((at for at in range(1, len(told)) if finite_at(told, at)), 0)
    prepositions = wordlist("grammar_prepositions")
    return content(" ".join(takewhile(lambda word: word not in prepositions, told[:verb])))


def scene(words: str) -> frozenset[str]:
    """The content of what a statement opens with: "In the cities 66% …"."""
    found = _SCENE.match(words)
    return content(found["scene"]) if found else frozenset()
