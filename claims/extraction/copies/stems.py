"""The content of a sentence as stems, so that "firms generated" and "companies contributed" can meet.

The forms of a word meet in ``copies/stemmer.py``, derived words in ``words/word_families.txt`` ("close", "closure"),
words that news uses for one another in ``words/synonyms.txt``, and the one word for several ("turned it down":
"refused") in ``copies/expressions.py``; all only ever compare words of one article with one another.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.extraction.copies import expressions
from claims.extraction.copies.stemmer import stem
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

_POSSESSIVE = re.compile(r"[’']s?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–—/](?:(?:1[89]|20)?\d\d))?")
_LARGE_ORDINAL = re.compile(r"\d{2,}(?:st|nd|rd|th)")
"""What "88th" is, "100th" and, after its comma, "2,000th": few things are numbered so far."""
_SHORTEST_PART = 4
_MOST_REMEMBERED = 50_000
"""Words; a server reads new names all day."""


@lru_cache(maxsize=_MOST_REMEMBERED)
def root(word: str) -> str:
    """The stem of the head of a lower-case word's family: "clos" for "closure"."""
    base = stem(word)
    return _families().get(base, base)


@lru_cache(maxsize=_MOST_REMEMBERED)
def canonical(word: str) -> str:
    """The stem that stands for a lower-case word and its synonyms."""
    head = root(word)
    return _synonyms().get(head, head)


def content(sentence: str) -> frozenset[str]:
    """The content stems of ``sentence``: no function words, no figures but years, ranges of years and
    large ordinals.

    A hyphenated word counts as itself and as its parts, an expression ("turned it down") as what says the same in
    one word ("refused").
    """
    if replaced := expressions.replaced(sentence):
        return frozenset().union(*map(_content_of, replaced))
    return frozenset().union(*_content_of_chunks.over(sentence))


def _content_of(word: str) -> frozenset[str]:
    """What one lower-case word adds to the content."""
    if word[0].isdigit():
        telling = _YEAR.fullmatch(word) or _LARGE_ORDINAL.fullmatch(word)
        return frozenset({word.replace("–", "-")}) if telling else frozenset()
    empty = words("contentless_words")
    if word in empty or _POSSESSIVE.sub("", word) in empty:
        return frozenset()
    if "-" not in word or root(word) in _synonyms():
        return frozenset({canonical(word)})
    return frozenset(
        {canonical(word), *(canonical(part) for part in word.split("-") if len(part) >= _SHORTEST_PART)}
    )


_find = finder(WORD, str.lower)
_content_of_chunks = Memo(lambda chunk: frozenset().union(*map(_content_of, _find(chunk))))


@cache
def _families() -> dict[str, str]:
    return {stem(member): stem(line.split()[0]) for line in words("word_families") for member in line.split()}


@cache
def _synonyms() -> dict[str, str]:
    classes = ([root(member) for member in line.split()] for line in words("synonyms"))
    return {member: members[0] for members in classes for member in members}
