"""Lines that say several things of the piece at once: who, for whom, when, how long it takes to read."""

from __future__ import annotations

import re

from claims.extraction.roles.bylines import byline_name, looks_like_full_name, looks_like_name
from claims.extraction.roles.datelines import is_dateline
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_SEAM = re.compile(r"\s{2,}|\t|\s*[|·•]\s*|(?<=[^\W\d_])(?=(?:19|20)\d\d[-/]\d\d[-/]\d\d)")
"""What sets the parts of a line apart; aggregators glue a date to the outlet ("Fjord Herald2026/03/04 09:15")."""
_READING_TIME = re.compile(
    r"(?:reading time\W*)?(?:\d{1,3}|[^\s{}]{0,3}\{[^{}\n]{1,40}\}+)[ -]?min(?:ute)?s?(?:[ -]read)?$|\d{1,2} minutes? to read$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:no|\d{1,6})\s(?:comments?|views?|shares?|likes?|replies|reads?)$", re.IGNORECASE)
_MOST_PARTS = 5
_MOST_NAME_WORDS = 5


def is_reading_time(text: str) -> bool:
    """ "4 min read", "Reading time: 3 min", and a template's mark in the number's place."""
    return bool(_READING_TIME.match(text))


def role_of_stamp(text: str) -> Role | None:
    """Byline or dateline where a line is a date and, set apart from it, a name, an outlet or a reading time.

    A person or a desk makes it a byline; nothing else may stand in it.
    """
    parts = [part for part in _SEAM.split(text.strip()) if part]
    if not 2 <= len(parts) <= _MOST_PARTS:
        return None
    others = [
        part for part in parts if not (is_dateline(part) or is_reading_time(part) or _COUNTED.match(part))
    ]
    if len(others) > 2 or not any(map(is_dateline, parts)) or not all(map(_is_name, others)):
        return None
    return Role.BYLINE if any(map(_is_author, others)) else Role.DATELINE


def author_on_stamp(text: str) -> str:
    """The person whom such a line names, or ""."""
    if role_of_stamp(text) is not Role.BYLINE:
        return ""
    return next(
        (part for part in _SEAM.split(text.strip()) if looks_like_full_name(part) and _is_author(part)), ""
    )


def _is_name(text: str) -> bool:
    return bool(byline_name(text)) or (len(text.split()) <= _MOST_NAME_WORDS and looks_like_name(text))


def looks_like_outlet(text: str) -> bool:
    """Whether a name holds a word of newspapers' names: "Coldwater Daily Reporter"."""
    return bool(words("outlet_words") & set(text.lower().split()))


def _is_author(text: str) -> bool:
    said = set(text.lower().split())
    if byline_name(text) or words("newsroom_titles") & said:
        return True
    return looks_like_full_name(text) and not looks_like_outlet(text)
