"""Lines that say when the piece was published."""

from __future__ import annotations

import re

from claims.extraction.lexicon import Memo
from claims.extraction.roles.bylines import looks_like_full_name, looks_like_name
from claims.extraction.values import value
from claims.extraction.wordlists import words

_LABEL = re.compile(
    r"(?:(?:first |originally |last )?(?:published|posted|updated|update|modified|created|date|dateline|issued|released|uploaded|updates?)(?: on| at)?"
    r"|submitted by \S+ on"
    r"|(?:(?:strictly )?(?:(?:under )?embargo|embargoed)(?: (?:until|till|to|for release))?|not for (?:publication|release|use|broadcast) (?:before|until)"
    r"|hold (?:for release )?until|for (?:immediate )?release(?: on| at| from)?))\s*[:–—-]?\s+",
    re.IGNORECASE,
)
_EMBARGO = re.compile(r"\W*(?:strictly |under )*(?:embargo|not for|hold )", re.IGNORECASE)
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
_UNDATED = re.compile(
    r"(?:first |last )?(?:published|posted|updated|modified|date)(?: on| at)?\s*:\s*"
    r"(?:-{2,}|[—–]|null|undefined|nan|none|n/a|invalid date)\s*(?:[|·•][^.!?]{0,60})?$",
    re.IGNORECASE,
)
_EAST_ASIAN = re.compile(r"\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일][^。]{0,20}$")
_BY = re.compile(r"[\s,|•·–—-]+by\s+(?=\S)", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*[|•·\d]|\s(?:leave a|no comments|in)\b", re.IGNORECASE)
""" "by Ann Lee 4 Comments" names Ann Lee."""
_DIGIT = re.compile(r"\d")
_MOST_TOKENS = 24
_FEWEST_NUMBERS = 3
"""Of a date without a name for its month."""
_MOST_STRANGERS = 2
"""Words behind a label that no date line knows: a zone, a place."""
_MOST_NAME_WORDS = 4
_MOST_PLACE_WORDS = 4
"""Behind a name: "in Bad Alder"."""
_BETWEEN = " ,|•·–—-"


def author_after_date(text: str) -> str:
    """The name at the end of a date line ("Posted on 3 March 2025 by Ruth Hale"), or ""."""
    by = _BY.search(text) if "by" in text.lower() else None
    name = _AFTER_NAME.split(text[by.end() :], maxsplit=1)[0].strip() if by else ""
    return name if looks_like_name(name) else ""


def author_before_date(text: str) -> str:
    """The name that a date line begins with ("Astrid Holm Tuesday 3 March 2026", "Astrid Holm in Bath 3 March 2026"), or ""."""
    parts = [] if is_dateline(text) else text.split()
    for cut in range(2, min(len(parts), _MOST_NAME_WORDS + _MOST_PLACE_WORDS) + 1):
        name, _, place = " ".join(parts[:cut]).rstrip(_BETWEEN).partition(" in ")
        named = cut <= _MOST_NAME_WORDS or place
        from_place = not place or (
            looks_like_name(place) and words("months").isdisjoint(place.lower().split())
        )
        dated = is_dateline(" ".join(parts[cut:]).lstrip(_BETWEEN))
        if named and from_place and dated and looks_like_full_name(name):
            return name
    return ""


def is_embargo(text: str) -> bool:
    """Whether a line says from when on a release may be printed: "Embargoed until 00.01 Thursday 5 February 2026"."""
    return _EMBARGO.match(text) is not None and is_dateline(text)


def is_age(text: str) -> bool:
    """Whether a short line says how long ago: "Posted 3h ago", "Yesterday at 6:02 pm"."""
    return _AGE.match(text) is not None


def is_undated(text: str) -> bool:
    """Whether a line has the label of a date and nothing where the date should stand: "Published: -- | 4 min read"."""
    return _UNDATED.match(text) is not None


def is_clock(text: str) -> bool:
    """Whether a text is a time of day and nothing else: "7.12am", "10:42 IST"."""
    return _CLOCK_ONLY.match(text) is not None


def is_dateline(text: str) -> bool:
    """Whether a short line holds a date and nothing else but "Published:" before it or its author after it."""
    if not _DIGIT.search(text):
        return False
    if author_after_date(text):
        text = _BY.split(text, maxsplit=1)[0]
    labelled = _LABEL.match(text)
    if _CLOCK_ONLY.match(text, labelled.end() if labelled else 0) or _EAST_ASIAN.match(text):
        return True
    return _is_date(text[labelled.end() :] if labelled else text, _MOST_STRANGERS if labelled else 0)


@value(frozen=True, slots=True)
class _Told:
    """What a chunk of a line adds to a date."""

    tokens: int
    strangers: int
    numbers: int
    names_month: bool
    is_year: bool


def _told(chunk: str) -> _Told:
    tokens = _TOKEN.findall(chunk.lower())
    numbers = [token for token in tokens if token.isdigit()]
    known = words("months") | words("date_words")
    return _Told(
        len(tokens),
        sum(not token.isdigit() and token not in known for token in tokens),
        len(numbers),
        not words("months").isdisjoint(tokens),
        any(len(number) == 4 and number.startswith(("19", "20")) for number in numbers),
    )


_of_chunks = Memo(_told)


def _is_date(text: str, most_strangers: int) -> bool:
    """Whether a text holds a day with its month or its year, and beside the words of dates no more than so many strangers."""
    tokens = strangers = numbers = 0
    named = year = False
    for told in _of_chunks.over(text):
        tokens += told.tokens
        strangers += told.strangers
        if tokens > _MOST_TOKENS or strangers > most_strangers:
            return False  # prose, mostly after a word or two
        numbers += told.numbers
        named = named or told.names_month
        year = year or told.is_year
    return bool(numbers) and (named or (numbers >= _FEWEST_NUMBERS and year))
