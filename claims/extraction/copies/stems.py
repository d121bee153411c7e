"""The content of a sentence as stems, so that "firms generated" and "companies contributed" can meet.

A light stemmer (plural, -ed, -ing, -ly and a few noun endings) and the classes of
``words/synonyms.txt``; both only ever compare words of one article with one another.
"""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

_ENDINGS = (
    "isation",
    "ization",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "edly",
    "ed",
    "es",
    "ly",
    "s",
)
_POSSESSIVE = re.compile(r"[’']s?$")
_YEARS = re.compile(r"\b((?:1[89]|20)\d\d)\s?[-–—/]\s?((?:1[89]|20)?\d\d)\b")
_SHORTEST = 3


def stem(word: str) -> str:
    """The stem of a lower-case word, without regard to synonyms."""
    word = _POSSESSIVE.sub("", word)
    word = _past_to_base().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] in "bdgmnprt":
                word = word[:-1]
            break
    return word[:-1] if word.endswith(("e", "y")) and len(word) > _SHORTEST else word


@cache
def _past_to_base() -> dict[str, str]:
    return {form: row[0] for row in map(str.split, words("irregular_verbs")) for form in row[1:]}


@cache
def _classes() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in sorted(words("synonyms")):
        members = [stem(member) for member in line.split()]
        for member in members:
            table.setdefault(member, members[0])
    return table


@cache
def _function_stems() -> frozenset[str]:
    return words("function_words")


def content(sentence: str) -> frozenset[str]:
    """The content stems of ``sentence``: no function words, no figures but years and ranges of years."""
    found = set()
    for match in WORD.finditer(sentence):
        word = match.group().lower()
        if word in _function_stems() or _POSSESSIVE.sub("", word) in _function_stems():
            continue
        if word[0].isdigit():
            if _YEARS.fullmatch(word) or re.fullmatch(r"(?:1[89]|20)\d\d", word):
                found.add(word.replace("–", "-"))
            continue
        base = stem(word)
        found.add(_classes().get(base, base))
        if "-" in word:
            found.update(
                _classes().get(part, part) for part in map(stem, word.split("-")) if len(part) > _SHORTEST
            )
    return frozenset(found)
