"""Credits that a page sets apart and a paste glues together: "Alder EchoThu, 5 March 2026", "Fjord.no3 min read".

Words end in small letters and a date, an age or a time of reading begins with a capital or a figure: that is the
seam. A year and the time of day behind it are glued the same way ("March 5, 20264:38 PM").
"""

from __future__ import annotations

import re
from itertools import pairwise

from claims.extraction.wordlists import words

_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\b"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
_COUNTED = r"(?:min(?:ute)?s?|sec(?:ond)?s?|hours?|hrs?|days?|weeks?|[mhd])"
_WORD = r"(?:(?<=[^\W\d_])|(?<=\)))"
"""Behind the last letter of a word, or a bracket."""
_SEAM = re.compile(
    rf"{_WORD}(?=(?:last |first )?(?:Published|Updated|Posted|Modified)\b)"
    rf"|{_WORD}(?={_DAY},? ?(?:\d|{_MONTH}))|{_WORD}(?={_MONTH}\.? \d)"
    rf"|{_WORD}(?=\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
    rf"|{_WORD}(?=\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d\d[-/.]\d\d)"
    rf"|{_WORD}(?=\d{{1,3}}[ -]?{_COUNTED}\s(?:ago|read)\b)|{_WORD}(?=\d{{1,2}} min$)"
    rf"|{_WORD}(?=(?:Today|Yesterday)(?: at |, ?)\d)|(?<=\d ago)(?=[A-Z])|(?<=[a-z]\sago)(?=[A-Z])|(?<=(?<!\d)(?:19|20)\d\d)(?=[A-Z][a-z])"
    r"|(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}[:.]\d\d(?!\d))"
    r"|(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}[ -]min)"
)
_TOUCHES = re.compile(
    r"[A-Z\d](?:(?<=[^\W\d_].)|(?<=\).)|(?<=\d[A-Z])|(?<=\d{5})|(?<=[\w)]last .)|(?<=[\w)]first .))"
)
"""The capital or figure behind a seam, with what every seam has before it: cheap to look for."""
_WORDS_OF_SITES = re.compile(
    r"(?:[\w-]+\.)+(?:com|org|net|news|info|ie|in|ca|ng|ke|gh|za|uk|au|nz|us|eu|scot|wales|example)$",
    re.IGNORECASE,
)


def ungluing(piece: str) -> list[str]:
    """The parts of ``piece``, one where nothing is glued in it."""
    places = [_before_label(piece, touch.start()) for touch in _TOUCHES.finditer(piece)]
    seams = [at for at in places if _SEAM.match(piece, at)] if any(map(str.isdigit, piece)) else []
    parts = [piece[start:end] for start, end in pairwise([0, *seams, len(piece)])]
    return [part for part in parts if part.strip()] if seams else [piece]


def _before_label(piece: str, at: int) -> int:
    """Where "last Updated", whose capital stands at ``at``, begins."""
    over = next((word for word in ("last ", "first ") if piece.endswith(word, 0, at)), "")
    return at - len(over)


def looks_like_site(text: str) -> bool:
    """ "AlderToday.ie": an outlet that goes by its address."""
    return _WORDS_OF_SITES.match(text.removeprefix("The ")) is not None


def is_called_like_a_person(text: str) -> bool:
    """Whether the first of two or three words is a given name."""
    first, *others = text.lower().split()
    return 0 < len(others) <= 2 and (first in words("given_names_women") or first in words("given_names_men"))
