"""Lines that say when the piece was published."""

from __future__ import annotations

import re

from claims.extraction.roles.bylines import looks_like_full_name, looks_like_name
from claims.extraction.wordlists import words

_LABEL = re.compile(
    r"(?:(?:first |originally |last )?(?:published|posted|updated|update|modified|created|date|dateline|issued|released|uploaded|updates?)(?: on| at)?"
    r"|submitted by \S+ on)\s*:?\s+",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_CLOCK_ONLY = re.compile(
    r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?$|\d{1,2}\s*[ap]\.?m\.?$", re.IGNORECASE
)
_AGE = re.compile(
    r"(?:(?:last |first )?(?:published|updated|posted|modified)\W*)?(?:(?:about |over )?(?:\d{1,2}|an?|one|a few)\s?"
    r"(?:(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|[mhdw])\sago|[hd]|hrs?)|just now|moments ago"
    r"|(?:yesterday|today)(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)?)$",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile(r"\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일][^。]{0,20}$")
_BY = re.compile(r"[\s,|•·–—-]+by\s+(?=\S)", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*[|•·\d]|\s(?:leave a|no comments|in)\b", re.IGNORECASE)
""" "by Ann Lee 4 Comments" names Ann Lee."""
_MOST_TOKENS = 24
_MOST_NAME_WORDS = 4
_BETWEEN = " ,|•·–—-"


def author_after_date(text: str) -> str:
    """The name at the end of a date line ("Posted on 3 March 2025 by Ruth Hale"), or ""."""
    by = _BY.search(text)
    name = _AFTER_NAME.split(text[by.end() :], maxsplit=1)[0].strip() if by else ""
    return name if looks_like_name(name) else ""


def author_before_date(text: str) -> str:
    """The name that a date line begins with ("Astrid Holm Tuesday 3 March 2026"), or ""."""
    parts = [] if is_dateline(text) else text.split()
    for cut in range(2, min(len(parts), _MOST_NAME_WORDS) + 1):
        name = " ".join(parts[:cut]).rstrip(_BETWEEN)
        if looks_like_full_name(name) and is_dateline(" ".join(parts[cut:]).lstrip(_BETWEEN)):
            return name
    return ""


def is_age(text: str) -> bool:
    """Whether a short line says how long ago: "Posted 3h ago", "Yesterday at 6:02 pm"."""
    return _AGE.match(text) is not None


def is_clock(text: str) -> bool:
    """Whether a text is a time of day and nothing else: "7.12am", "10:42 IST"."""
    return _CLOCK_ONLY.match(text) is not None


def is_dateline(text: str) -> bool:
    """Whether a short line holds a date and nothing else but "Published:" before it or its author after it."""
    if not any(map(str.isdigit, text)):
        return False
    if author_after_date(text):
        text = _BY.split(text, maxsplit=1)[0]
    labelled = _LABEL.match(text)
    if _CLOCK_ONLY.match(text, labelled.end() if labelled else 0) or _EAST_ASIAN.match(text):
        return True
    tokens = [token.lower() for token in _TOKEN.findall(text[labelled.end() :] if labelled else text)]
    numbers = [token for token in tokens if token.isdigit()]
    named = any(token in words("months") for token in tokens)
    numeric = len(numbers) >= 3 and any(len(number) == 4 and number[:2] in {"19", "20"} for number in numbers)
    if len(tokens) > _MOST_TOKENS or not numbers or not (named or numeric):
        return False
    known = words("months") | words("date_words")
    strangers = sum(not token.isdigit() and token not in known for token in tokens)
    return strangers <= (2 if labelled else 0)
