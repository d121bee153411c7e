"""How headlines tell the news without a verb form that prose would need."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.propositions.finite_verbs import (
    base_forms,
    has_finite,
    has_main_verb,
    third_person,
    third_person_forms,
    tokens_of,
    words_of,
)
from claims.extraction.propositions.parts import pieces_between
from claims.extraction.types import Role, Span
from claims.extraction.wordlists import words

_TO = re.compile(r"(?P<before>[\w’'-]+)\s+to\s+(?P<verb>[a-z]+)\b")
_AS = re.compile(r"\s+[Aa]s\s+")
_MARK = re.compile(r"(?P<semicolon>;)\s+|,\s+(?:but\s+|and\s+)?")
_NO_OBJECT = words("grammar_prepositions") | {"and", "or", "say", "says", "said"}
_BRIEF = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT})
_FEWEST_OF_PART = 3
_RELATIVE = re.compile(r"\b(?:who|which|that|whose)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 4
"""The present-tense verb of a headline is among its first so many words."""


def tells_news(title: str, *, sized: bool) -> bool:
    """Whether a headline says that something happens.

    It does with a finite verb. Where it gives a figure or a date (``sized``), an infinitive says what is to come
    ("Ferry fares to rise by 4%"), and an -s form that prose takes for a noun is its verb ("Court jails clerk for four years").
    "The divers who mend their own pier" has none: it names whom the piece is about.
    """
    told = has_main_verb(title.casefold()) if _RELATIVE.search(title) else has_finite(title)
    return told or (sized and (_is_to_come(title) or _has_headline_verb(title)))


def split(text: str, span: Span, role: Role) -> list[Span]:
    """What a headline, standfirst or key point tells, piece by piece, in order; ``span`` alone in any other role."""
    pieces = _at_marks(text, span) if role in _BRIEF else [span]
    return [part for piece in pieces for part in _at_as(text, piece)] if role is Role.HEADLINE else pieces


def _at_as(text: str, span: Span) -> list[Span]:
    """ "Ferry reaches port | as 40,000 watch": the news of a headline, and what it is set against, each with its verb."""
    for match in _AS.finditer(text, span.start, span.end):
        news, besides = Span(span.start, match.start()), Span(match.end(), span.end)
        if all(_stands(part.of(text)) for part in (news, besides)):
            return [news, besides]
    return [span]


def _at_marks(text: str, span: Span) -> list[Span]:
    """ "Bank holds its rate, | trims its forecast; | fees to rise": each news of a title that tells several.

    At a semicolon always; at a comma and at ", but" where a verb in the headline's present follows, or a clause.
    """
    cuts = [
        match.span()
        for match in _MARK.finditer(text, span.start, span.end)
        if match["semicolon"] or _tells_more(text[span.start : match.start()], text[match.end() : span.end])
    ]
    pieces = pieces_between(span, cuts)
    return pieces if all(len(words_of(piece.of(text))) >= _FEWEST_OF_PART for piece in pieces) else [span]


def _tells_more(before: str, after: str) -> bool:
    """Whether a title that told something ``before`` a comma tells another thing ``after`` it, of the same subject."""
    opening = words_of(after)[:2]
    verb = len(opening) > 1 and opening[0] in third_person_forms() and opening[1] not in _NO_OBJECT
    return verb and has_main_verb(before.casefold())


def _stands(part: str) -> bool:
    """Whether ``part`` has a verb; after a number alone its base form is one ("40,000 watch")."""
    tokens = words_of(part)
    if len(tokens) < _FEWEST_OF_PART:
        return False
    verb = next((at for at, token in enumerate(tokens) if not token.isdigit()), 0)
    return has_finite(part) or (verb > 0 and tokens[verb] in base_forms())


def _is_to_come(title: str) -> bool:
    found = _TO.finditer(title)
    return any(
        match["verb"] in base_forms() and match["before"].lower() not in words("before_infinitives")
        for match in found
    )


def _has_headline_verb(title: str) -> bool:
    """The word after it opens an object: no preposition and no end makes a noun of it ("Library fines in May")."""
    printed, tokens = tokens_of(title, _REACH + 1), words_of(title)[: _REACH + 1]
    return any(
        tokens[at] in _headline_verbs()
        and tokens[at + 1] not in words("grammar_prepositions")
        and not _YEAR.fullmatch(tokens[at + 1])
        and not has_finite(" ".join(printed[at:]))
        for at in range(1, len(tokens) - 1)
    )


@cache
def _headline_verbs() -> frozenset[str]:
    return frozenset(map(third_person, words("noun_verbs")))
