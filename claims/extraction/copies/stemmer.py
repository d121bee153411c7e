"""A light stemmer: the forms of one word meet in one stem, "organised" and "organization", "supply" and "supplies".

Words that only look like the form of another ("family" is no adverb, "news" no plural) stand in
``words/whole_words.txt``. The spelling of a stem means nothing; stems are only ever compared with stems.
"""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.propositions.finite_verbs import base_forms
from claims.extraction.wordlists import words

_POSSESSIVE = re.compile(r"[’']s?$")
_VOWEL = re.compile(r"[aeiouy]")
_NEEDS_E = re.compile(r"[^aeiou]+[aeiouy][^aeiouwxy]")
"""What is left of "closed" and "planes": one short syllable, whose last letter was not doubled."""
_DOUBLED = re.compile(r"([bdgkmnprtv])\1$")
_HISSING = ("s", "x", "z", "sh", "ch")
_SHORTEST = 3
_SHORTEST_IN_IES = 5

_ENDINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"(?<=\w{4}[st])ion$", ""),  # election, decision; no mission or station
        (r"(?<=\w{5})ate?$", ""),  # confirm-at-ion, organis-at-ion, as well as separat-e
        (r"(?<=\w{3})ment$", ""),
        (r"(?<=\w{3})ness$", ""),
        (r"(?<=\w{2})ific$", "ifi"),  # verific-at-ion: verify
        (r"(?<=[^aeiou])y$", "i"),
        (r"(?<=\w{3})iz(e?)$", r"is\1"),
        (r"(?<=\w{2})yz(e?)$", r"ys\1"),
        (r"(?<=\w{3})our$", "or"),
        (r"([aeiou][^aeiou]+[aeiou]|[iu]e)ll$", r"\1l"),  # cancelled, canceled
    )
)


@cache
def _irregular() -> dict[str, str]:
    """Irregular pasts and plurals to their base; "leaves" and "shelves" are rather what somebody does."""
    rows = {row[0]: row[1:] for row in map(str.split, words("irregular_verbs"))}
    bases = {
        form: base for base, forms in rows.items() for form in forms if form not in rows
    }  # "lay" is a base
    plurals = (line.split(": ") for line in words("irregular_plurals"))
    return bases | {plural: one for plural, one in plurals if plural[:-1] not in base_forms()}


def stem(word: str) -> str:
    """The stem of a lower-case word, without regard to synonyms."""
    word = _POSSESSIVE.sub("", word)
    word = _irregular().get(word, word)
    if (whole := _whole(word)) is not None:
        return whole
    word = _without_inflection(word)
    for ending, instead in _ENDINGS:
        word = ending.sub(instead, word)
    return _without_e(word)


def _whole(word: str) -> str | None:
    """The word, or what it is the plural of, where that is no form of another; else None."""
    entries = words("whole_words")
    one = next(
        (each for each in (word, word.removesuffix("s"), word.removesuffix("es")) if each in entries), None
    )
    return f"{one[:-1]}i" if one and one.endswith("y") else one  # as in "supplies"


def _without_inflection(word: str) -> str:
    """``word`` without the ending of an adverb, plural, past or participle."""
    if word.endswith("ly") and len(word) > _SHORTEST + 1:
        word = word[:-2]
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) >= _SHORTEST_IN_IES else word[:-1]
    if word.endswith("eed"):
        return word[:-1] if word[:-1] in base_forms() else word
    if word.endswith("oes") and len(word) > _SHORTEST_IN_IES:
        return word[:-2]
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return _restored(word[:-2]) if len(word) > _SHORTEST else word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _SHORTEST:
        word = word[:-1]
        if not word.endswith("ing"):  # "earnings" go on to "earn"
            return word
    for ending in ("ed", "ing"):
        cut = word.removesuffix(ending)
        if cut != word and len(cut) > 1 and _VOWEL.search(cut):
            return _restored(cut)
    return word


def _restored(cut: str) -> str:
    """What a word was before its ending: "plann" of "planned" is "plan", "clos" of "closing" is "close"."""
    if len(cut) > _SHORTEST and _DOUBLED.search(cut):
        return cut[:-1]
    return f"{cut}e" if _NEEDS_E.fullmatch(cut) else cut


def _without_e(word: str) -> str:
    """``word`` without a last e that its other forms lack: decid-ed, but close, closed."""
    if not word.endswith("e") or word.endswith(("ee", "oe")) or len(word) < _SHORTEST:
        return word
    if word.endswith("ie"):
        return word[:-1] if len(word) > _SHORTEST else word
    return word if _NEEDS_E.fullmatch(word[:-1]) else word[:-1]
