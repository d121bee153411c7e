"""Lines that say when the piece was published."""

from __future__ import annotations

import re

from claims.extraction.wordlists import words

_LABEL = re.compile(
    r"(?:first |originally )?(?:published|posted|updated|last updated|last modified|modified|created|date|issued|released)"
    r"(?: on| at)?\s*:?\s+",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_YEAR_OR_DAY = re.compile(r"\d")
_CLOCK_ONLY = re.compile(
    r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?$|\d{1,2}\s*[ap]\.?m\.?$", re.IGNORECASE
)


def is_dateline(text: str) -> bool:
    """Whether a short line holds a date and nothing else, with or without "Published:"."""
    if _CLOCK_ONLY.match(text):
        return True
    labelled = _LABEL.match(text)
    rest = text[labelled.end() :] if labelled else text
    tokens = [token.lower() for token in _TOKEN.findall(rest)]
    if (
        not tokens
        or len(tokens) > 24
        or not any(token in words("months") or len(token) == 4 for token in tokens)
    ):
        return False
    numbers = [token for token in tokens if token.isdigit()]
    known = words("months") | words("date_words")
    strangers = [token for token in tokens if not token.isdigit() and token not in known]
    if not numbers or not (any(token in words("months") for token in tokens) or len(numbers) >= 3):
        return False
    return len(strangers) <= (2 if labelled else 0)
