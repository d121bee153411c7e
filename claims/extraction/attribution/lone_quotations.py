"""Quotations that open a paragraph without saying whose they are: whether the one before still speaks."""

from __future__ import annotations

import re

from claims.extraction.attribution.cast import Cast
from claims.extraction.types import Attribution, Sentence, Sourcing
from claims.extraction.wordlists import words

_MARK = re.compile(r"[“”\"„«]|(?:^|\s)[‘']\w")
_OURS = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_PAPERS = words("source_nouns")


def speaks_on(text: str, cast: Cast, before: Sentence, quotation: Sentence) -> bool:
    """Whether the source of the sentence ``before``, the last of its paragraph, can be who says ``quotation``.

    A person can, and whoever was quoted there; a body where it says "we" or gave no mere figures. Papers,
    crowds and those who keep their names back were only told of: nobody says that they went on to speak.
    """
    source = before.attribution
    if source is None:
        return False
    if before.quoted or _MARK.search(before.of(text)):
        return True
    if source.speaker is None or source.sourcing is Sourcing.VAGUE:
        return False
    if cast.is_human(source.speaker):
        return True
    if _is_paper(text, source):
        return False
    return bool(_OURS.search(quotation.of(text))) or not _FIGURE.search(before.of(text))


def _is_paper(text: str, source: Attribution) -> bool:
    """Whether a document or figures are the source: "the commission's report says", "court records show"."""
    return any(word in _PAPERS for word in _WORD.findall(source.of(text).lower()))
