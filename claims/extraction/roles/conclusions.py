"""A conclusion that ends in an offer: "Oats may help. Sign up for our free course." is the piece's own none the less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction import lexicon
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.promotion import is_promotion
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_LURES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\byour?\b|^(?:don['’]t|want|looking|ready|tired|need|should)\b|\?\s",
        r"\bfree\b|\b\d{1,2}% off\b|\bwith code\b|\bfor (?:just |only )?[$£€₹]\s?\d|\b18\+|\bdiscount\b",
        r"\bour (?:\w+ )?(?:experts?|analysts?|team|partners?|subscribers|members|readers|list|picks|guide|report|app|club)\b",
        r"\b(?:join|sign up|try it|try them|start your|find out which|get the|read on|compare|bet on|download)\b",
        r"\b(?:best|top) (?:\w+ )?(?:stocks|shares|funds|rates|deals|picks|offers|accounts|brokers|tips)\b|\bfree bets?\b|\b(?:free )?trial\b",
    )
)
_FIRST_SENTENCE = re.compile(r".{20,}?[.!](?=\s+\S)", re.DOTALL)
_FEWEST_WORDS = 6


def reopen(drafts: Sequence[Draft]) -> None:
    """Take a paragraph under "Conclusion" back from promotion where it opens in earnest."""
    for heading, draft in pairwise(drafts):
        heads = heading.role in {None, Role.HEADING} and heading.key in words("conclusion_headings")
        sold = draft.role is Role.PROMOTION and draft.block.role is Role.OTHER and draft.is_prose
        if heads and sold and opens_in_earnest(draft.text):
            draft.role = None


def opens_in_earnest(text: str) -> bool:
    """Whether the first of its sentences sells nothing and does not turn to the reader."""
    first = _FIRST_SENTENCE.match(text)
    count = len(first[0].split()) if first else 0
    if first is None or count < _FEWEST_WORDS or lures(first[0]):
        return False
    return not is_promotion(first[0], count, lexicon.signs(first[0]))


def lures(text: str) -> int:
    """How many kinds of lures a text holds: what turns to the reader, what is free, what is ours, what to do, the best."""
    return sum(form.search(text) is not None for form in _LURES)
