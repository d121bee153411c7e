"""Selling: what asks the reader to subscribe, to order or to sign up."""

from __future__ import annotations

import re

from claims.extraction.lexicon import Cue
from claims.extraction.wordlists import Phrases, alternatives, words

_PROMOTION_PHRASES = Phrases(words("promotion_phrases"), before=r"(?<![\w-])", after=r"(?![\w-])")
_PROMOTION_OPENER = Cue(
    rf"(?:{alternatives(words('promotion_openers'))})\b.{{0,80}}\b(?:you|your|yours|us|our|now|today|here|free)\b",
    words("promotion_openers"),
    flags=re.IGNORECASE,
)
_LABELLED = Cue(
    rf"\W{{0,3}}(?:{alternatives(words('advertising_labels'))})\W{{0,2}}(?:[:|]|\s[–—-]\s)\W{{0,3}}\w",
    words("advertising_labels"),
    flags=re.IGNORECASE,
)
""" "Sponsored: Thinking of moving?", "[Ad] | Compare rates": what it is, and then the offer."""
_ADDRESSES_READER = re.compile(
    r"\b(?:you|your|we|our|us|now|today|here)\b|^(?:sponsored|paid|enjoyed|enjoying|liked)\b", re.IGNORECASE
)
_REPORTED = re.compile(r"\b(?:said|says|told|according to)\b", re.IGNORECASE)
""" "Get the wrong bin and you pay £60, the council says": a warning, and no order."""
_MOST_PROMOTION_WORDS = 80


def is_promotion(text: str, count: int, signs: int) -> bool:
    """Whether a block of ``count`` words, which bears these ``signs``, sells something, or asks the reader to sign up."""
    if count > _MOST_PROMOTION_WORDS:
        return False
    if is_labelled(text, signs):
        return True
    ordered = count <= 40 and _PROMOTION_OPENER.opens(text, signs) and not _REPORTED.search(text)
    return ordered or is_sales_talk(text, count, signs)


def is_labelled(text: str, signs: int) -> bool:
    """Whether a text, which bears these ``signs``, begins by saying that it is an advertisement."""
    return _LABELLED.opens(text, signs)


def is_sales_talk(text: str, count: int, signs: int) -> bool:
    """Whether phrases of selling or of sign-up boxes decide about a block of ``count`` words."""
    hits = len(_PROMOTION_PHRASES.found(text, signs))
    return hits >= 2 or (hits == 1 and count <= 25 and bool(_ADDRESSES_READER.search(text)))
