"""Whom or what a statement is told of, and where or when: what stands in front of its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from claims.extraction.copies.stems import content
from claims.extraction.propositions.finite_verbs import finite_at, words_of
from claims.extraction.types import Span
from claims.extraction.wordlists import words as wordlist

_REFERS_BACK = re.compile(
    r"(?:the\s\d|\d|this|that|these|those|its?|his|her|their|he|she|they|there|inside|an?|in|about|some|more|nearly|almost)\b",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:In|Among|At|For|On|Outside|Across|Over|During)\s(?P<scene>[^\d,;]{3,40}?|(?:[A-Z][a-z]+\s)?(?:19|20)\d\d)(?=,|\s\d|\s(?:the|an?|it|he|she|they)\s)"
)

_INSIDE = re.compile(r"(?<=[a-z,]\s)[^\W\d_a-z][\w’'-]*")
_POSSESSIVE = re.compile(r"[’']s?,?\Z|,\Z")
_PICKED_OUT = re.compile(r"(?:\s[a-z-]+){0,2}\s(?:of|in|at|among|for)\s(?P<of>(?:the\s)?[^\W\d][\w’'-]*)")


def subject(words: str) -> frozenset[str]:
    """The content of the subject's head, or nothing where that refers back ("it", "the 25-year-old")."""
    return next(_phrases(words), frozenset())


def named_subject(words: str, text: str) -> frozenset[str]:
    """The content of the names in the subject's head. The first word is one where ``text`` has it inside a sentence, too."""
    first, *rest = words.split() or [""]
    names = [word for word in rest if word[:1].isupper()]
    if first[:1].isupper() and _POSSESSIVE.sub("", first) in _inside_sentences(text):
        names.append(first)
    return next(_parts(words), frozenset()) & content(" ".join(names)) if names else frozenset()


@lru_cache(maxsize=1)
def _inside_sentences(text: str) -> frozenset[str]:
    """The words with a capital that stand behind a word in lower case or a comma."""
    return frozenset(_POSSESSIVE.sub("", word) for word in _INSIDE.findall(text))


def narrowed(words: str) -> list[frozenset[str]]:
    """The content of what the subject is narrowed down to: "sales *of vans* fell", "bills *in the north*"."""
    return [phrase for phrase in list(_phrases(words))[1:] if phrase]


def is_new(words: str) -> bool:
    """Whether it is told of something not named before: "A rival pill cut weight by 16%"."""
    return words.startswith(("A ", "An "))


def _phrases(words: str) -> Iterator[frozenset[str]]:
    """The content of what stands in front of the first verb, from preposition to preposition."""
    if not _REFERS_BACK.match(words):
        yield from _parts(words)


def _parts(words: str) -> Iterator[frozenset[str]]:
    """As ``_phrases``, also where the subject refers back."""
    told = words_of(words)
    verb = next((at for at in range(1, len(told)) if finite_at(told, at)), 0)
    prepositions = wordlist("grammar_prepositions")
    if not told or told[0].lower() in prepositions:
        return
    for splits, phrase in groupby(told[:verb], prepositions.__contains__):
        if not splits:
            yield content(" ".join(phrase))


def scene(words: str) -> frozenset[str]:
    """The content of what a statement opens with: "In the cities 66% …", "In 2021 …"."""
    found = _SCENE.match(words)
    return content(found["scene"]) if found else frozenset()


def picked_out(text: str, figure: Span, within: Span) -> frozenset[str]:
    """The content of what narrows a count down behind it: "16 new species *of shrimp*"."""
    found = _PICKED_OUT.match(text, figure.end, within.end)
    return content(found["of"]) if found else frozenset()
