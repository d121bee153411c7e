"""Parts of a sentence: cut between marks, and asked for a subject and verb of their own."""

from __future__ import annotations

import re
from itertools import islice

from claims.extraction.propositions.finite_verbs import (
    AUXILIARIES,
    COUNTS,
    WORD,
    base_forms,
    finite_at,
    holds_main_verb,
    past_forms,
    third_person_forms,
    tokens_of,
)
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_WIDEST_WORD = 24
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_NOMINATIVES = frozenset({"i", "he", "she", "we", "they", "it"})
"""After a noun these open what is said of it: "14 tankers it accused of smuggling"."""
_AMOUNT = re.compile(r"(?:[$€£¥₹]|(?:Rs|US|NOK|SEK|DKK|CHF|AUD|USD|EUR|GBP|INR)\.?\s?\$?)\s?\d")
_SO_LONG_AFTER = re.compile(
    r"(?:about\s|nearly\s|only\s|just\s|some\s|almost\s|more\sthan\s)?(?:[\d.,]+|an?|\w+)\s"
    r"(?:second|minute|hour|day|night|week|month|year|decade|season|centur)\w{0,3}\s(?:after|before|since)\b"
)
"""How long after something else: "12 years after the first was built"."""
_NEXT_CLAUSE = (", and ", ", but ", ", while ")
_DETERMINERS = words("grammar_determiners") - {"this", "that", "these", "those"}
_NO_SUBJECTS = words("not_subjects")


def joint(*words: str) -> str:
    """A pattern for white space, be it behind a comma, and one of the joining ``words``.

    It says what ``,?\\s+(?:words)`` says in the form that a search is fast at: what it begins with is one character.
    """
    initials = "".join(sorted({word[0] for word in words}))
    return rf"[,\s](?=[\s{initials}])\s*(?<=\s)(?:{'|'.join(words)})"


def pieces_between(span: Span, cuts: list[tuple[int, int]]) -> list[Span]:
    """What of ``span`` stands before, between and after ``cuts``, which are in order."""
    edges = [span.start, *(edge for cut in cuts for edge in cut), span.end]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def first_tokens(text: str, span: Span, most: int = 60) -> list[str]:
    """The first words of ``span``, at most so many (see ``tokens_of``)."""
    return tokens_of(text[span.start : min(span.end, span.start + _WIDEST_WORD * most)], most)


def in_quotation(text: str, head: Span) -> bool:
    """Whether a quotation that opens in ``head`` does not close there."""
    piece = head.of(text)
    return piece.count("“") != piece.count("”") or piece.count('"') % 2 == 1


def _opens_noun(token: str) -> bool:
    """Whether a noun phrase begins: "14 tankers", "the day"."""
    return token[0].isdigit() or token in _DETERMINERS


def subject_then_verb(text: str, span: Span) -> bool:
    """Whether ``span`` opens with a subject of at most eight words and its finite verb.

    After a number an -s form is the noun that is counted, and what was done "between" two dates says which are
    counted: "2016 governor races" and "12,500 cars built between March and June" have no verb. Nor have "12 years
    after it opened", which says when, and "95 in Lund, and its crews …", whose verb is the next clause's.
    """
    if _SO_LONG_AFTER.match(text, span.start, span.end):
        return False
    tokens = first_tokens(text, span, 10)
    if _AMOUNT.match(text, span.start, span.end) and (AUXILIARIES | past_forms()).isdisjoint(tokens):
        return False
    if not tokens or tokens[0] in AUXILIARIES or tokens[0] in _NO_SUBJECTS:
        return False
    verb = next(
        (at for at in range(1, len(tokens)) if finite_at(tokens, at) and tokens[at - 1] not in {"and", "or"}),
        None,
    )
    if verb is not None and (tokens[0][0].isdigit() or tokens[0] in COUNTS):
        if _starts_another_clause(text, span, verb):
            return False
        counted = tokens[verb] in third_person_forms() - AUXILIARIES
        if counted or (tokens[verb] not in AUXILIARIES and tokens[verb + 1 : verb + 2] == ["between"]):
            return False
    if verb is not None and verb > 1 and tokens[verb - 1] in _NOMINATIVES and _opens_noun(tokens[0]):
        return False
    if verb is not None and not _RELATIVES.isdisjoint(tokens[1:verb]):
        return holds_main_verb(first_tokens(text, span, 30))
    return verb is not None and not (verb == 1 and tokens[0] in base_forms() and tokens[1] not in AUXILIARIES)


def _starts_another_clause(text: str, span: Span, verb: int) -> bool:
    """Whether a conjunction behind a comma parts what ``span`` opens with from the word at ``verb``."""
    before = [word.start() for word in islice(WORD.finditer(text, span.start, span.end), verb + 1)][-1]
    return any(text.find(mark, span.start, before) >= 0 for mark in _NEXT_CLAUSE)
