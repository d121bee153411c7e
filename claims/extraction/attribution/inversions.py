"""Verbs before their subject: "…," said Ann Lee, "…, says the council's latest report"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.attribution.forms import PRONOUNS
from claims.extraction.attribution.noun_phrases import after_verb, before_verb
from claims.extraction.attribution.proper_names import names
from claims.extraction.attribution.reading import Reading, around
from claims.extraction.attribution.speakers import person_in_office
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.attribution.verbs import VERB_FORMS, VerbKind
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_PEOPLE = words("persons") | words("vague_sources") | words("source_nouns")
_DETERMINERS = words("grammar_determiners")
_PREPOSITIONS = words("grammar_prepositions")
_AUXILIARIES = words("grammar_auxiliaries")
_TIME = words("days_and_months") | words("time_words")
_AFTER_NAME = _PREPOSITIONS | _TIME | {"who"}
_PAST = frozenset(line.split()[1] for line in words("irregular_verbs")) - {
    "read",
    "set",
    "cut",
    "put",
    "left",
}
_LONGEST_ROLE = 6
_BEFORE = frozenset({QUOTATION, ",", "—", "?", "!"})


def find(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "…," said X: the verb between what is said and who says it."""
    if (
        not 0 < place < len(tokens) - 1
        or tokens[place - 1].low not in _BEFORE
        or tokens[place + 1].low == "that"
    ):
        return None
    subject = after_verb(text, tokens, place + 1)
    if subject is None:
        return None
    if tokens[place - 1].low != QUOTATION and not _stands_alone(text, tokens, place + 1):
        return None
    if tokens[place - 1].low == "," and _has_person_in_front(text, tokens, place):
        return None
    span = Span(tokens[place].start, subject.source.end)
    return Reading(span, tokens[place].text, subject.source, around(tokens, place, subject.end), outer=True)


def _has_person_in_front(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether all that stands before the verb is who does it: "The minister, Ann Lee, | promised an inquiry"."""
    doer = before_verb(text, tokens, place)
    return doer is not None and not doer.first and doer.source.person


def _stands_alone(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Whether what follows the verb is a name or noun and no clause ("…, said the plan had failed")."""
    end = first
    while end < len(tokens) and tokens[end].is_word:
        end += 1
    phrase = tokens[first:end]
    if tokens[first].low in _TIME or any(token.low in _AUXILIARIES for token in phrase):
        return False
    if tokens[first].low in PRONOUNS:
        return len(phrase) == 1
    if person_in_office(text, phrase):
        return True
    if _is_clause(phrase):
        return False
    if not (found := names(phrase)):
        noun = phrase[:-1] if phrase[0].low in _DETERMINERS else phrase  # "its latest annual report"
        reporting = (at for at, token in enumerate(noun) if _is_reporting(token))
        return len(phrase) <= _LONGEST_ROLE and all(
            at and phrase[at - 1].low in _PREPOSITIONS for at in reporting
        )
    beyond = phrase[phrase.index(found[0][-1]) + 1 :]
    if beyond and beyond[0].low == "'s":
        return phrase[-1].capital or phrase[-1].low in _PEOPLE
    return not beyond or beyond[0].low in _AFTER_NAME


def _is_clause(phrase: Sequence[Token]) -> bool:
    """Whether a verb in the past and its object follow a noun: "the vessel carried 84 passengers"."""
    return any(
        token.low in _PAST
        or (token.low.endswith("ed") and (behind.text[:1].isdigit() or behind.low in _DETERMINERS))
        for token, behind in pairwise([*phrase[2:], phrase[-1]])
    )


def _is_reporting(token: Token) -> bool:
    verb = VERB_FORMS.get(token.low)
    return verb is not None and verb.kind is not VerbKind.CONVEYING
