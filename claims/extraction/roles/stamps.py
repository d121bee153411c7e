"""Lines that say several things of the piece at once: who, for whom, when, how long it takes to read.

Such a line is read part by part. What parts it differs from site to site ("Ann Lee | AP | Updated: 3 May",
"Ann Lee · 3h ago · 2 min read", "PTI / Mumbai 3 May 2026"), and so does what comes first; but every part is of
one of few kinds, and a line with a part of no kind is prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.roles.bylines import byline_name, each_of, looks_like_full_name, looks_like_name
from claims.extraction.roles.datelines import is_age, is_clock, is_dateline
from claims.extraction.roles.glue import is_called_like_a_person, looks_like_site, ungluing
from claims.extraction.types import Role
from claims.extraction.values import value
from claims.extraction.wordlists import words

_SEAM = re.compile(r"\s{2,}|\t|\s*[|·•]\s*|(?<=[^\W\d_])(?=(?:19|20)\d\d[-/]\d\d[-/]\d\d)")
"""What sets the parts of a line apart; aggregators glue a date to the outlet ("Fjord Herald2026/03/04 09:15")."""
_LOOSE_SEAM = re.compile(rf"{_SEAM.pattern}|\s+[/–—>-]\s+")
_BEFORE_LABEL = Cue(
    r"(?<!\blast)(?<!\bfirst),?\s+(?=(?:(?:edited|curated|reported|written|reviewed|posted|contributed) by\b"
    r"|(?:last |first )?(?:published|updated|modified|edited|edit(?:or)?)\s*:|in\s*:|updated \d))",
    "edited curated reported written reviewed posted contributed updated",
    flags=re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:(?:estimated )?read(?:ing)? time\W*)?(?:\d{1,3}|[^\s{}]{0,3}\{[^{}\n]{1,40}\}+)[ -]?min(?:ute)?s?(?:[ -](?:read|listen|watch))?$|\d{1,2} minutes? to read$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:no|\d{1,6})\s(?:comments?|views?|shares?|likes?|replies|reads?)$|(?:hits|views|reads)\s*:\s*\d{1,6}$",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:filed (?:under|in)|in|section|category|topics?|tags?|location|place|source|editor)\s*:?\s[^.!?]{2,40}$",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"special (?:to|for) |(?:for|from) the [A-Z]", re.IGNORECASE)
_BRACKETS = re.compile(r"\s\([A-Z][\w ]{1,20}\)$")
_IN_PLACE = re.compile(r" (?:in|at) (?:the )?")
_REACH = re.compile(r"\S*@\S+$")
_EDITS = re.compile(r"(?:edited|curated|reviewed|translated)\b|editor\b", re.IGNORECASE)
_MOST_PARTS = 7
_MOST_NAMES = 3
_MOST_NAME_WORDS = 5


class Kind(Enum):
    """What a part of such a line tells."""

    AUTHOR = auto()
    EDITOR = auto()
    NAME = auto()
    DATE = auto()
    AGE = auto()
    BESIDE = auto()


@value(frozen=True, slots=True)
class Part:
    """One part of a line: its kind, and the name in it or else its text."""

    kind: Kind
    text: str
    labelled: bool = False
    """Whether a word such as "by" stands before the name."""


def is_reading_time(text: str) -> bool:
    """ "4 min read", "Reading time: 3 min", and a template's mark in the number's place."""
    return bool(_READING_TIME.match(text))


def role_of_stamp(text: str) -> Role | None:
    """Byline or dateline where a line is a date and, set apart from it, a name, an outlet or a reading time.

    A person or a desk makes it a byline; nothing else may stand in it. An outlet and the time that reading takes,
    glued to one another, are as good as a date.
    """
    parts = _parts(text, fewest=2)
    if not parts:
        return None
    told = any(part.kind is Kind.DATE for part in parts)
    outlets = [part.text for part in parts if part.kind is Kind.NAME]
    house = len(_SEAM.split(text)) == 1 or any(
        looks_like_outlet(name) or looks_like_site(name) for name in outlets
    )
    aged = house and any(part.kind is Kind.AGE or is_reading_time(part.text) for part in parts)
    return _role(parts) if told or aged else None


def dates_on_stamp(text: str) -> list[str]:
    """The parts of such a line that are dates, in order: "5 March 2026" of "Alder Echo5 March 20267:14 am"."""
    return [part.text for part in _parts(text, loose=True) if part.kind is Kind.DATE]


def role_under_headline(text: str) -> Role | None:
    """The same of a line right under the headline, where a seam may be a dash, and an age or an author is enough."""
    parts = _parts(text, loose=True)
    kinds = {part.kind for part in parts}
    of_outlet = len(parts) > 1 or looks_like_outlet(text.partition(",")[2])
    told = kinds & {Kind.DATE, Kind.AGE, Kind.EDITOR} or (Kind.AUTHOR in kinds and of_outlet)
    return _role(parts) if told else None


def kinds_under_headline(text: str) -> set[Kind]:
    """What the parts of a line under the headline tell, or nothing where it says more than who and when."""
    return {part.kind for part in _parts(text, loose=True)}


def author_on_stamp(text: str) -> str:
    """The person, desk or wire whom such a line names, or ""; its editor where it names nobody else."""
    parts = _parts(text, loose=True)
    labelled = [part.text for part in parts if part.kind is Kind.AUTHOR and part.labelled]
    others = [part.text for kind in (Kind.AUTHOR, Kind.EDITOR) for part in parts if part.kind is kind]
    return next(iter((*labelled, *others)), "")


def looks_like_outlet(text: str) -> bool:
    """Whether a name holds a word of newspapers' names: "Coldwater Daily Reporter"."""
    return bool(words("outlet_words") & set(text.lower().replace(",", " ").split()))


def _role(parts: Sequence[Part]) -> Role:
    written = any(part.kind in {Kind.AUTHOR, Kind.EDITOR} for part in parts)
    return Role.BYLINE if written else Role.DATELINE


def _parts(text: str, *, loose: bool = False, fewest: int = 1) -> list[Part]:
    """The parts of a line, or nothing where one of them is of no kind, or where they are fewer than so many.

    ``loose`` is for lines that can be nothing but credits or prose: a dash or a comma may set their parts apart.
    """
    pieces = (_LOOSE_SEAM if loose else _SEAM).split(text.strip())
    if ":" in text or lexicon.signs(text) & _BEFORE_LABEL.sign:
        pieces = [piece for set_apart in pieces for piece in _BEFORE_LABEL.pattern.split(set_apart)]
    together = [ungluing(piece) for piece in pieces if piece]
    if not loose and not fewest <= sum(map(len, together)) <= _MOST_PARTS:
        return []
    parts: list[Part] = []
    for pieces in together:
        glued = [part for piece in pieces for part in _before_date(piece)] if loose else pieces
        for piece in glued:
            part = _part(piece.strip(" ,:"), loose=loose, glued=piece == glued[0] != glued[-1])
            if part is None or len(parts) == _MOST_PARTS:
                return []
            parts.append(part)
    names = sum(part.kind in {Kind.AUTHOR, Kind.NAME} for part in parts)
    return parts if names <= _MOST_NAMES else []


def _before_date(piece: str) -> tuple[str, ...]:
    """A piece parted at the comma behind which it is a date: "Ann Lee, Consumer Editor, 6 March 2026, 10:12"."""
    at = piece.find(", ")
    while at >= 0 and not is_dateline(piece[:at]):
        if is_dateline(piece[at + 2 :]):
            return piece[:at], piece[at + 2 :]
        at = piece.find(", ", at + 2)
    return (piece,)


def _part(text: str, *, loose: bool, glued: bool) -> Part | None:
    """What one piece tells, or None where it tells nothing of the kind; what a date is ``glued`` to is mostly an outlet."""
    if is_dateline(text) or (loose and _is_date_of_somebody(text)):
        return Part(Kind.DATE, text)
    if is_age(text):
        return Part(Kind.AGE, text)
    if name := byline_name(text):
        return Part(Kind.EDITOR if _EDITS.match(text) else Kind.AUTHOR, name, labelled=True)
    if looks_like_site(text) or (glued and _is_outlet_glued(text)):
        return Part(Kind.NAME, text)
    if loose and (name := _writer(text)):
        return Part(Kind.AUTHOR, name)
    if _is_beside(text):
        return Part(Kind.BESIDE, text)
    if _is_author(text):
        return Part(Kind.AUTHOR, text.partition(",")[0])
    if len(text.split()) <= _MOST_NAME_WORDS and looks_like_name(_BRACKETS.sub("", text)):
        return Part(Kind.NAME, text)
    return None


def _is_outlet_glued(text: str) -> bool:
    name = _BRACKETS.sub("", text).removeprefix("The ")
    return (
        len(text.split()) <= _MOST_NAME_WORDS
        and looks_like_name(name)
        and not is_called_like_a_person(text)
        and not words("newsroom_titles") & set(text.lower().split())
    )


def _is_date_of_somebody(text: str) -> bool:
    """ "Mumbai Mar 3, 2026, 10:42 IST", "Tuesday 3 March 2026, 6.02am, Alder Courier"."""
    if not any(map(str.isdigit, text)):
        return False
    dated, _, name = text.rpartition(", ")
    if looks_like_name(name) and is_dateline(dated):
        return True
    said = text.split()
    cuts = range(1, min(len(said), _MOST_NAME_WORDS))
    return any(looks_like_name(" ".join(said[:cut])) and is_dateline(" ".join(said[cut:])) for cut in cuts)


def _writer(text: str) -> str:
    """The name in "From Ann Lee, Abuja", "Ann Lee, Alder Courier, Bath" or "Ann Lee in Bath and Bo Ek in Cork", or ""."""
    name, *of = text.split(", ")
    name = name.removeprefix("From ")
    if looks_like_full_name(name) and not looks_like_outlet(name) and (of or name != text):
        return (
            name
            if all(len(part.split()) <= _MOST_NAME_WORDS and looks_like_name(part) for part in of)
            else ""
        )
    if not _IN_PLACE.search(text):
        return ""
    people = [_IN_PLACE.split(one, maxsplit=1) for one in each_of(text.removeprefix("From "))]
    placed = all(len(who) > 1 and looks_like_full_name(who[0]) and looks_like_name(who[1]) for who in people)
    return people[0][0] if placed else ""


def _is_beside(text: str) -> bool:
    """Whether a part tells neither who nor when: how long, how many readers, under what, for whom."""
    return bool(
        is_reading_time(text)
        or is_clock(text)
        or _COUNTED.match(text)
        or _FILED.match(text)
        or _SPECIAL.match(text)
        or _REACH.match(text)
        or text.lower().endswith(" by")
    )


def _is_author(text: str) -> bool:
    """Whether a name is a person's, a desk's or a wire's."""
    name, _, post = text.partition(",")
    said = set(text.lower().split())
    if words("newsroom_titles") & said and looks_like_name(name):
        return len(text.split()) <= _MOST_NAME_WORDS + (_MOST_NAME_WORDS if post else 0)
    if text.lower() in words("wires"):
        return True
    people = each_of(text)
    return all(map(looks_like_full_name, people)) and not looks_like_outlet(text)
