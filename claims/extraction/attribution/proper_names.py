"""Proper names: where they begin and end among the words of a sentence, and which can be a person's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.extraction.attribution.tokens import Token
from claims.extraction.wordlists import words

PARTICLES = frozenset(
    {"of", "for", "and", "the", "&", "de", "del", "der", "van", "von", "bin", "al", "la", "du", "’", "'"}
)
_BEFORE_NAMES = words("courtesy_titles") | PARTICLES
OFFICES = words("offices")
""" "Chief Medical Officer Ann Lee": the name stands behind the office."""
_ROLES = (
    words("persons")
    | words("kin_and_staff")
    | {"campaigner", "eyewitness", "shopkeeper", "trader", "witness"}
)
""" "Lawyer Ann Lee said": a role that has its capital because a sentence opens with it."""
_NOT_PERSONS = words("bodies") | words("company_words")
_VERBS = words("grammar_auxiliaries") - {"will", "may"} | {"says", "said", "adds", "added"}
_NO_BEGINNINGS = words("place_beginnings") | _VERBS
_NO_ENDINGS = (
    words("place_endings")
    | _VERBS
    | {"republican", "democrat", "secretary", "minister", "officer", "director"}
)


_IN_OFFICE = frozenset({"minister", "secretary", "state", "commissioner", "undersecretary"})
_IN_CHARGE_OF = words("portfolios") | {"and", "of", "the"}


@lru_cache(maxsize=256)
def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to four words, none of which names a body or a place, is an acronym or a verb."""
    parts = name.split()
    if len(parts) < 2:
        return False
    if parts[0].lower() in _NO_BEGINNINGS or parts[-1].lower() in _NO_ENDINGS:
        return False
    if not name.isupper() and (
        parts[-1].isupper() or any(part.isupper() and len(part) > 2 for part in parts)
    ):
        return False
    return 2 <= len(parts) <= 4 and all(
        part[0].isupper() and part.lower() not in _NOT_PERSONS for part in parts
    )


def names(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The runs of capitalised words that can be names, in order."""
    runs = []
    done = 0
    for place in [place for place, token in enumerate(tokens) if token.can_name]:
        if place >= done:
            run = name_at(tokens, place, len(tokens))
            runs.append(run)
            done = place + len(run)
    return runs


def name_at(tokens: Sequence[Token], first: int, end: int) -> Sequence[Token]:
    """The run that begins with the name's first word at ``first`` and goes no further than ``end``."""
    place = first + 1
    while place < end:
        token = tokens[place]
        if token.low in {"of", "for"} and is_person(" ".join(each.text for each in tokens[first:place])):
            break
        if not token.can_name:
            following = tokens[place + 1] if token.low in PARTICLES and place + 1 < end else None
            if following is None or not (following.capital or following.low == "the"):
                break
        place += 1
    return tokens[first:place]


def name_of(text: str, run: Sequence[Token]) -> str:
    """A name as printed, without courtesy titles and offices before it and particles left over at its end."""
    if len(run) == 1:
        return run[0].text
    kept = list(run)
    body = kept[-1].low in _NOT_PERSONS  # "State Pollution Control Board" has no title
    while len(kept) > 1 and kept[0].low in (PARTICLES if body else _BEFORE_NAMES):
        kept.pop(0)
    kept = _past_portfolio(run, kept)
    offices = [at for at, token in enumerate(kept[:-2]) if token.low in OFFICES]
    behind = kept[offices[-1] + 1 :] if offices else ()
    if behind and is_person(text[behind[0].start : behind[-1].end]):
        kept = list(behind)
    if kept[0].low in _ROLES and is_person(text[kept[1].start : kept[-1].end] if len(kept) > 2 else ""):
        kept.pop(0)
    while len(kept) > 1 and kept[-1].low in PARTICLES:
        kept.pop()
    return text[kept[0].start : kept[-1].end]


def _past_portfolio(run: Sequence[Token], kept: list[Token]) -> list[Token]:
    """The name behind an office and what it is in charge of: "Minister for Trade and Industry | Ann Lee"."""
    at = len(run) - len(kept)
    if not at or run[at - 1].low not in {"for", "of"}:
        return kept
    first = next((at for at, token in enumerate(kept) if token.low not in _IN_CHARGE_OF), len(kept))
    return kept[first:] if first < len(kept) else kept


def leads_to_bearer(phrase: Sequence[Token], place: int) -> bool:
    """Whether "for" or "of" at ``place`` leads from an office to its bearer's name: "The Minister | for Justice Ann Lee"."""
    if phrase[place].low not in {"for", "of"} or phrase[place - 1].low not in _IN_OFFICE:
        return False
    charge = phrase[place + 1] if place + 1 < len(phrase) else phrase[place]
    last = phrase[-1]
    return charge.low in _IN_CHARGE_OF and charge.capital and last.can_name and last.low not in _IN_CHARGE_OF
