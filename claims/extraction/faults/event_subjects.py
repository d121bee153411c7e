"""Whom or what a dated event befell: the words before "was founded in 2012", or after "Founded in 2012,"."""

from __future__ import annotations

import re

from claims.extraction.propositions.readable import subject_of
from claims.extraction.types import Document, Sentence, Span

_BEFORE = re.compile(
    r"(?P<subject>(?:[\w’'&.-]+\s){0,5}?[\w’'&.-]+)(?P<tie>(?:,|,?\s(?:which|who|that))?(?:\s\(|\s)?"
    r"(?:(?:was|were|had\sbeen|has\sbeen|first|originally)\s)*)\Z"
)
_NOUN_PHRASE = re.compile(
    r"(?:^|.*?\s)(?P<subject>(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s[a-z][\w-]*(?:\s[a-z][\w-]*)?"
    r"|(?:[Tt]he\s)?[A-Z][\w’'&.-]*(?:\s(?:of|&|and|de|van)?\s?[A-Z][\w’'&.-]*){0,4}(?:\s\d[\w-]*)?)\Z"
)
_OF_WHICH = re.compile(
    r"(?P<subject>(?:[\w’'&.-]+\s){0,5}?[\w’'&.-]+),?\s(?:which|that)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,2}\s\Z"
)
""" "The Harbour Act, which the king signed": what befell stands in front of who did it."""
_AFTER = re.compile(
    r",\s(?P<subject>(?:the|its|their)\s[a-z][\w-]*|(?:[Tt]he\s)?[A-Z][\w’'&.-]*(?:\s(?:of|&|and|de|van)?\s?[A-Z][\w’'&.-]*){0,4})\s[a-z]"
)
_OPENS = re.compile(
    r"\W*(?:(?:[Ss]ince|[Ww]hen|[Aa]fter|[Bb]efore|[Uu]ntil)\s)?(?:(?:it|he|she|they)\s(?:was|were)\s)?\Z"
)
_PRONOUN = re.compile(r"\b(?:it|he|she|they|which|who|that)\Z", re.IGNORECASE)
_ACTIVE = re.compile(r"(?:closed|collapsed|crashed|died|exploded|opened|sank|sunk)\b")
_APPOSED = re.compile(
    r"(?P<subject>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)+),\s(?:an?|the|who|whose|which)\s[^;:]*?,\s(?:(?:was|were|had\sbeen)\s)?\Z"
)
""" "Gordon Lachance, the Liberal who had sat for the riding since 1995, died"."""
_GENERIC = re.compile(
    r"the (?:company|firm|group|business|start-?up|charity|trust|organi[sz]ation|club|agency|maker|retailer|bank)"
)
_DETERMINER = re.compile(r"(?:the|its|their|his|her)\s", re.IGNORECASE)
_LEGAL_FORM = re.compile(
    r"\s(?:AS|ASA|AB|AG|SA|SE|NV|BV|Inc|Ltd|Limited|plc|PLC|LLC|GmbH|Corp|Corporation|Co)\.?\Z"
)
_CONJUNCTION = re.compile(r"\A(?:Since|When|After|Before|Until|While|As|Although|Because|In|On|But|And)\s")
"""What begins a sentence and is no part of the name behind it."""
_REACH, _FAR = 80, 160


def subject(document: Document, sentence: Sentence, event: Span) -> str:
    """A key for what ``event`` (from its verb to the end of its date) befell; "" where that is not plain.

    Two keys are of one thing where they are equal: lower case, without "the" or a legal form. "The company" is
    the subject of the sentence before it.
    """
    text = document.text
    before = text[max(sentence.start, event.start - _REACH) : event.start]
    if _OPENS.fullmatch(before):
        named = _AFTER.match(text, event.end, sentence.end)
        return key(document, sentence, named["subject"]) if named else ""
    if apposed := _APPOSED.search(text[max(sentence.start, event.start - _FAR) : event.start]):
        return key(document, sentence, apposed["subject"])
    found = _BEFORE.search(before)
    if found is None or not (found["tie"].strip() or _ACTIVE.match(text, event.start)):
        found = _OF_WHICH.search(before)
    if found is None:
        return ""
    phrase = _NOUN_PHRASE.match(_CONJUNCTION.sub("", found["subject"]))
    return (
        key(document, sentence, phrase["subject"])
        if phrase and not _PRONOUN.search(phrase["subject"])
        else ""
    )


def key(document: Document, sentence: Sentence, words: str) -> str:
    """The key of the thing that ``words`` in ``sentence`` name; see ``subject``."""
    if _GENERIC.fullmatch(words.lower()):
        words = _previous_subject(document, sentence) or words
    return (
        _DETERMINER.sub("", _LEGAL_FORM.sub("", words), count=1).lower().removesuffix("’s").removesuffix("'s")
    )


def _previous_subject(document: Document, sentence: Sentence) -> str:
    """The subject of the sentence before ``sentence`` in the same block, where it is a name."""
    before = document.sentence_at(max(0, sentence.start - 2))
    if before is None or before.block != sentence.block or before == sentence:
        return ""
    named = subject_of(document.text, before)
    return (
        named if named[:1].isupper() and not named.lower().startswith(("the ", "a ", "an ", "its ")) else ""
    )
