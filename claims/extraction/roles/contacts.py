"""Lines that say how to reach somebody."""

from __future__ import annotations

import re

from claims.extraction import lexicon

_CONTACT = re.compile(
    r"(?:media|press|investor|for (?:more|further) information|contacts?)\b.{0,30}?(?::|contact)",
    re.IGNORECASE,
)
REACH = re.compile(r"[\w.+-]+@[\w-]+\.|\+?\d[\d ()-]{7,}\d")
"""A mail address or a telephone number."""
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_REACHED = re.compile(
    r"\W*(?:[^.!?]{2,60}\b(?:can|may) be (?:reached|contacted|emailed|followed)"
    r"|(?:[^.!?]{2,80}\?\s+)?(?:[^.!?]{0,60}\byou (?:can|may) )?"
    r"(?:contact|e-?mail|write to|reach|follow|get in touch|tell us|message)\b[^.!?]{0,80})\s(?:at|on|by|via|with)\b",
    re.IGNORECASE,
)
""" "Got a story? Email us at …", "Ann Lee can be reached at …"."""
_MESSENGER = re.compile(r"\b(?:Signal|WhatsApp|Telegram|Threema)\b")
_NUMBER_OR_MESSENGER = lexicon.DIGITS | lexicon.declare(["signal", "whatsapp", "telegram", "threema"])
_OF_A_PERSON = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+\s*[:,|]\s*(?:tel\.?:?\s*|phone:?\s*|email:?\s*)?(?:\+?[\d(][\d ()-]{6,}|[\w.+-]+@[\w-]+\.)"
)
""" "Ruth Hale: 206-555-0134"."""


def is_contact(text: str, signs: int) -> bool:
    """Whether a line, which bears these ``signs``, says how to reach somebody, and names the address, number or handle."""
    if "@" not in text and not signs & _NUMBER_OR_MESSENGER:
        return False
    return bool(
        _OF_A_PERSON.match(text)
        or (_CONTACT.match(text) and REACH.search(text))
        or (_REACHED.match(text) and _reaches(text))
    )


def _reaches(text: str) -> bool:
    return bool(REACH.search(text) or _HANDLE.search(text) or _MESSENGER.search(text))
