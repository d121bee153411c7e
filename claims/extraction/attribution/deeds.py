"""What verbs of saying tell besides words: what a vote decided, what befell somebody, what is given or forecast."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.attribution.noun_phrases import Subject
from claims.extraction.attribution.tokens import Token
from claims.extraction.wordlists import words

_FORECAST = frozenset(
    [
        "adjusted",
        "annual",
        "demand",
        "earnings",
        "full-year",
        "growth",
        "income",
        "inflation",
        "losses",
        "margins",
        "net",
        "output",
        "profit",
        "profits",
        "revenue",
        "revenues",
        "sales",
        "turnover",
    ]
)
"""What a firm forecasts; "the Holm forecast for rain" is a noun."""
_GIVEN = frozenset({"account", "details", "example", "examples", "explanation", "reason", "reasons"})
_LEADS = frozenset({"advantage", "edge", "lead", "majority"})
_CAUSES = frozenset({"make", "makes", "made", "making", "let", "lets", "letting"})
_OPENS_OCCASION = frozenset({"in", "after", "at", "during", "following"})
_PERFECT = frozenset({"has", "have", "had"})
_PAST = frozenset(line.split()[1] for line in words("irregular_verbs"))
_PREPOSITIONS = words("grammar_prepositions")
_BEFORE_PAST = frozenset({"more", "less", "than", "nearly", "almost", "about", "also", "then", "again"})
_COUNTED = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "dozens",
        "hundreds",
        "many",
        "several",
    ]
)


def is_no_deed_of(tokens: Sequence[Token], place: int, subject: Subject, form: str) -> bool:
    """Whether the verb is not the subject's own: "it made the screen | ask", "In a statement | read to the court, Lee said".

    A firm's "model" that "shows how" is its way of trading, and states nothing.
    """
    if tokens[subject.last].low == "model" and any(
        token.low == "how" for token in tokens[place + 1 : place + 2]
    ):
        return True
    if form == "base" and any(token.low in _CAUSES for token in tokens[subject.first : place]):
        return True
    opens = not subject.first and tokens[0].low in _OPENS_OCCASION
    return form != "third" and opens and subject.source.document and subject.last == place - 1


def is_what_moved(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb of its own stands behind a noun in -s: "insurance claims | reached $96m", "tax demands | fell by 4%".

    A participle before a noun is none: "the firm claims | increased sales".
    """
    behind = [token for token in tokens[place + 1 : place + 6] if token.low not in _BEFORE_PAST]
    if not behind or not (behind[0].low in _PAST or behind[0].low.endswith("ed")):
        return False
    return len(behind) == 1 or not behind[1].low[0].isalpha() or behind[1].low in _PREPOSITIONS


def is_forecast(after: str) -> bool:
    """Whether the word behind "forecast" makes it a verb: "the service forecast | 40cm of snow"."""
    return after[:1].isdigit() or after in {"a", "an", "that", "no"} or after in _FORECAST


def gives_account(tokens: Sequence[Token], place: int, subject: Subject) -> bool:
    """Whether something told is given: "gave details"; "the poll had given the Greens a lead"."""
    if any(token.low in _GIVEN for token in tokens[place + 1 : place + 5]):
        return True
    return subject.source.document and any(token.low in _LEADS for token in tokens[place + 1 : place + 8])


def is_by_vote(tokens: Sequence[Token], place: int) -> bool:
    """Whether a count of votes follows: "backed the cuts by 31 votes to 22" is what a vote decided, and nobody's words."""
    behind = tokens[place + 1 :]
    return "by" in [token.low for token in behind] and any(
        before.low == "by"
        and _is_count(count)
        and any(token.low in {"vote", "votes", "to"} for token in behind[at + 2 : at + 5])
        for at, (before, count) in enumerate(pairwise(behind))
    )


def _is_count(token: Token) -> bool:
    return token.low.replace("-", "").replace("–", "").replace(",", "").isdigit()


def befell(tokens: Sequence[Token], place: int, subject: Subject) -> bool:
    """Whether what is reported befell those who report it: "two other clubs have reported thefts", "in 2017 it had reported 31 cases"."""
    before = tokens[place - 1].low
    if before not in _PERFECT or place + 1 >= len(tokens):
        return False
    first = tokens[subject.first].low
    counted = (first[:1].isdigit() or first in _COUNTED) and not tokens[subject.last].capital
    recalled = before == "had" and tokens[0].low in {"in", "by"} and tokens[place + 1].low[:1].isdigit()
    return counted or recalled
