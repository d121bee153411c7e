"""The content of a sentence as stems, so that "firms generated" and "companies contributed" can meet.

A light stemmer (plural, -ed, -ing, -ly and a few noun endings), the classes of ``words/synonyms.txt`` and the
verbs of ``words/phrasal_verbs.txt``; all only ever compare words of one article with one another.
"""

from __future__ import annotations

import re
from functools import cache

from claims.extraction import lexicon
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

_ENDINGS = re.compile(
    r"(?:isation|ization|ations?|ments?|ings?|ies|ied|edly|ed|(?<=s|x|z|h)es|ly|(?<![sui])s)$"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–—/](?:(?:1[89]|20)?\d\d))?")
_LARGE_ORDINAL = re.compile(r"\d{2,}(?:st|nd|rd|th)")
"""What "88th" is, "100th" and, after its comma, "2,000th": few things are numbered so far."""
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SHORTEST = 3


@cache
def _past_to_base() -> dict[str, str]:
    return {form: row[0] for row in map(str.split, words("irregular_verbs")) for form in row[1:]}


def stem(word: str) -> str:
    """The stem of a lower-case word, without regard to synonyms."""
    word = _POSSESSIVE.sub("", word)
    word = _past_to_base().get(word, word)
    cut = _ENDINGS.sub("", word)
    if len(cut) >= _SHORTEST and cut != word:
        word = _DOUBLED.sub(r"\1", cut) if len(cut) > _SHORTEST else cut
    return word[:-1] if word.endswith(("e", "y")) and len(word) > _SHORTEST else word


@cache
def canonical(word: str) -> str:
    """The stem that stands for a lower-case word and its synonyms."""
    base = stem(word)
    return _synonyms().get(base, base)


def content(sentence: str) -> frozenset[str]:
    """The content stems of ``sentence``: no function words, no figures but years, ranges of years and
    large ordinals.

    A hyphenated word counts as itself and as its parts, a verb and its particle ("turned it down") as the one verb
    that says the same ("refused").
    """
    stems = frozenset().union(*_content_of_chunks.over(sentence))
    signs = lexicon.signs(sentence)
    return _with_one_verb(stems, sentence) if signs & _VERB_SIGN and signs & _PARTICLE_SIGN else stems


def _with_one_verb(stems: frozenset[str], sentence: str) -> frozenset[str]:
    """``stems`` with the one verb for each verb and particle that stand side by side or two words apart."""
    found = [word for word in _find(sentence) if not word[0].isdigit()]
    for at in [at for at, word in enumerate(found) if word in _PARTICLES]:
        particle = found[at].removesuffix("s")
        for verb in found[max(0, at - _PARTICLE_REACH) : at]:
            if one := _PHRASAL.get((_BASES[verb], particle)):
                stems = (stems - {canonical(verb)}) | {canonical(one)}
    return stems


def _content_of(word: str) -> frozenset[str]:
    """What one lower-case word adds to the content."""
    if word[0].isdigit():
        telling = _YEAR.fullmatch(word) or _LARGE_ORDINAL.fullmatch(word)
        return frozenset({word.replace("–", "-")}) if telling else frozenset()
    empty = words("contentless_words")
    if word in empty or _POSSESSIVE.sub("", word) in empty:
        return frozenset()
    if "-" not in word or stem(word) in _synonyms():
        return frozenset({canonical(word)})
    return frozenset(
        {canonical(word), *(canonical(part) for part in word.split("-") if len(part) > _SHORTEST)}
    )


_PARTICLE_REACH = 3
_PHRASAL = {
    (base, particle): one
    for verb, particle, one in map(str.split, words("phrasal_verbs"))
    for base in (verb, stem(verb))  # "laid" is of "lay", which itself is of "lie"
}
_BASES = Memo(stem)
_verbs = frozenset(verb for verb, _ in _PHRASAL)
_VERB_SIGN = lexicon.declare(bears=lambda form: stem(form) in _verbs)
_PARTICLES = frozenset(form for _, particle in _PHRASAL for form in (particle, f"{particle}s"))
_PARTICLE_SIGN = lexicon.declare(_PARTICLES)
_find = finder(WORD, str.lower)
_content_of_chunks = Memo(lambda chunk: frozenset().union(*map(_content_of, _find(chunk))))


@cache
def _synonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in sorted(words("synonyms")):
        members = [stem(member) for member in line.split()]
        for member in members:
            table.setdefault(member, members[0])
    return table
