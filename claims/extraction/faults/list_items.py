"""How many items a written-out list has: commas, semicolons, and an "and" that may belong to an item."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from claims.extraction.propositions.finite_verbs import AUXILIARIES, MODALS, WORD
from claims.extraction.types import Span
from claims.extraction.values import value
from claims.extraction.wordlists import words

_BREAK = re.compile(r"[.!?:(){}\[\]—“”\"]|\s[–-]\s|\Z")
_LEADING_AND = re.compile(r"\A\s*(?:and|or|plus)\s")
_AND = re.compile(r"\s(?:and|or)\s")
_MORE = re.compile(r"\b(?:vs?|against|as\swell\sas|along\swith|together\swith|plus|etc|so\son)\b")
_NO_ITEM = re.compile(
    r"\s*(?:which|who|whose|whom|where|when|while|as|but|because|including|especially|particularly|namely|with|such|though"
    r"|although|if|so|not|then|after|before|that|all|both|each|according|\d)",
)
_NUMBER_FIRST = re.compile(
    r"\s*(?:[£$€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some)\b)", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s(?:that|which|who|whose|where|when|to|for|of|in|with|at|on|from|by)\s")
_PREPOSITION = re.compile(r"\s(?:of|in|for|with|between|from|at|on|to|by|against|about)\s")
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "you", "i", "there"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "no", "more"})
_LONGEST_ITEM = 14
_BARE_AND = frozenset({"and", "or", "plus"})
_NAME = r"(?:the\s)?[A-Z][\w’'.-]*(?:\s(?:(?:of|de|van|von|the|al|&)\s)?[A-Z][\w’'.-]*){0,4}"
_NAMES = re.compile(rf"{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})+(?=[,;.)—]|\s[–—-]|\Z|\s[a-z])")
_COMMA = re.compile(r",(?!\d{3}\b)")
_COMMA_NAME = re.compile(r",\s(?!and\s)")


@value(frozen=True, slots=True)
class Items:
    """Where the list ends and every number of items that it can be read as."""

    end: int
    counts: frozenset[int]


def read(text: str, span: Span) -> Items | None:
    """The list that fills ``span`` up to the first mark that ends it; None where it is no plain list."""
    end = _BREAK.search(text, span.start, span.end)
    stop = end.start() if end else span.end
    listed = text[span.start : stop]
    if _MORE.search(listed) or (end and end.group() in {"“", '"', "(", ":"}):
        return None
    if ";" in listed:
        parts = [part for part in listed.split(";") if part.strip()]
        return Items(stop, frozenset({len(parts)})) if len(parts) > 1 else None
    return _by_commas(listed, stop)


def read_names(text: str, span: Span) -> Items | None:
    """The names that ``span`` begins with: "Lark Ferry and Wren Ferry"."""
    match = _NAMES.match(text, span.start, span.end)
    if match is None:
        return None
    named = match.group()
    ands = len(_AND.findall(named))
    commas = len(_COMMA_NAME.findall(named))
    most = commas + ands + 1
    least = commas + 2
    return Items(match.end(), frozenset(range(least, most + 1)))


def _by_commas(listed: str, stop: int) -> Items | None:
    parts = _COMMA.split(listed)
    ends = [at for at, part in enumerate(parts) if _AND.search(part) or (at and _LEADING_AND.match(part))]
    if not ends:
        return None
    last = ends[-1]
    if not _are_items(parts[: last + 1]) or _is_nested(parts[: last + 1]):
        return None
    counts = {count for end in ends for count in _counts(parts[: end + 1])}
    if last + 1 < len(parts) and all(
        part.strip()[:1].isupper() or _LEADING_AND.match(part) for part in parts
    ):
        counts.add(len(parts) // 2)  # "Halden, Norway, and Lund, Sweden"
    tail = sum(len(part) + 1 for part in parts[last + 1 :])
    return Items(stop - tail, frozenset(counts))


def _counts(parts: list[str]) -> set[int]:
    """All counts of a list whose last part holds the "and" that closes it."""
    *earlier, closing = parts
    oxford = bool(earlier) and _LEADING_AND.match(closing)
    spare = sum(len(_AND.findall(part)) for part in earlier)
    inside = len(_AND.findall(closing.lstrip() if oxford else closing))
    least = len(earlier) + (1 if oxford else 2)
    most = len(earlier) + 1 + inside + spare
    counts = set(range(least, most + 1))
    left, *right = _AND.split(closing, maxsplit=1)
    starts_anew = bool(right) and right[0].startswith(("a ", "an "))
    if not oxford and not starts_anew and earlier and _PREPOSITION.search(left):
        counts.add(least - 1)
    return counts


def _are_items(parts: list[str]) -> bool:
    """Whether every part is a plain noun phrase, and none may be what is said of the one before."""
    bare = [_LEADING_AND.sub("", part).strip() for part in parts]
    if any(not part or part in _BARE_AND for part in bare):
        return False
    if any(len(half.split()) > _LONGEST_ITEM for part in bare for half in _AND.split(part)):
        return False
    if any(_NO_ITEM.match(part) or _NUMBER_FIRST.match(part) or _is_clause(part) for part in bare):
        return False
    named = [part[0].isupper() and part.split()[0].lower() not in _DETERMINERS for part in bare]
    return not any(named[1:]) or all(named)


def _is_nested(parts: list[str]) -> bool:
    """Whether one item may hold a list of its own: "a levy on tenants, landlords and owners, and a fund"."""
    bare = [_LEADING_AND.sub("", half).strip() for part in parts for half in _AND.split(part) if half.strip()]
    if len({half.startswith("to ") for half in bare}) > 1:
        return True
    return any(
        _PREPOSITION.search(before) and len(half.split()) == 1 and half.islower()
        for before, half in pairwise(bare)
    )


def _is_clause(part: str) -> bool:
    """Whether ``part`` has a verb of its own, before anything that only goes with its noun."""
    head = _RELATIVE.split(part, maxsplit=1)[0]
    tokens = [match.group().lower() for match in WORD.finditer(head)]
    verbs = AUXILIARIES | MODALS | _PRONOUNS | _irregular_pasts()
    return any(token in verbs for token in tokens)


@cache
def _irregular_pasts() -> frozenset[str]:
    """Past tenses that are no other word: "fell", "rose", but not "cut" or "set"."""
    rows = [line.split() for line in words("irregular_verbs")]
    return frozenset(row[1] for row in rows if row[1] != row[0])
