"""Whether the words of a span can be right or wrong, given what its block is for."""

from __future__ import annotations

import re

from claims.extraction.propositions import checkable, commands, opinions, requests, titles
from claims.extraction.propositions.finite_verbs import (
    has_finite,
    has_main_verb,
    has_subject_and_verb,
    words_of,
)
from claims.extraction.propositions.held import Held
from claims.extraction.types import Role, Span

TITLE_ROLES = frozenset({Role.HEADLINE, Role.HEADING})
PROSE_ROLES = frozenset({Role.BODY, Role.STANDFIRST, Role.FAQ_ANSWER, Role.CONCLUSION})
"""Roles in which a full stop ends a sentence, whether or not its verb is a known one."""
POINT_ROLES = frozenset({Role.KEY_POINT, Role.TAKEAWAY})
"""Roles of short points, of which those that give a figure and a full stop are sentences."""
_CLOSED = re.compile(r"[”\"’')\]]*[.!,;:—–…]")
_SENTENCE_WORDS = 5
FEWEST_WORDS = 3
_MOST_CELLS = 2
"""A row of a table with more cells than a label and a value says nothing without its column heads."""


def asserts(held: Held, span: Span, role: Role, *, whole: bool) -> bool:
    """Whether the words of ``span`` can be right or wrong, given what its block is for."""
    words = span.of(held.text)
    if len(words_of(words)) < FEWEST_WORDS and not held.figures(span):
        return False
    if checkable.is_notice(words, held.signs) or (not whole and commands.is_command(words)):
        return False
    if checkable.is_source_alone(words) or (
        checkable.is_verdict(words, held.signs) and not held.weighty(span)
    ):
        return False
    if checkable.is_comment(words) and not held.weighty(span):
        return False
    if requests.is_request(words):
        return False
    if checkable.is_question_put(words) or (role in TITLE_ROLES and checkable.is_topic(words)):
        return False
    if role is Role.HEADING:
        return held.figures(span) and has_main_verb(words)
    if role is Role.HEADLINE:
        told = titles.tells_news(words, sized=held.weighty(span))
        return told and (held.amounts(span) or not opinions.is_speculation(words))
    if role is Role.TABLE:
        return held.figures(span) and words.count("\t") < _MOST_CELLS
    if role is Role.CAPTION:
        named = checkable.is_breakdown(words) or not has_subject_and_verb(words)
        return not named  # "The weir in May" names what the picture shows
    if role is Role.PROMOTION:
        return held.figures(span) and has_finite(words)
    if role is Role.FAQ_ANSWER and whole and held.figures(span):
        return True
    point = role in POINT_ROLES and whole and held.figures(span)
    prose = (role in PROSE_ROLES or point) and held.text.startswith((".", ","), span.end)
    if role is Role.BODY and whole and not _ends_as_sentence(held, span) and not held.amounts(span):
        return has_main_verb(words) or held.quoted(span)
    if has_finite(words) or not whole or (prose and _is_long(held, span)):
        return True
    if checkable.is_labelled(words):
        return held.amounts(span) or (held.figures(span) and checkable.is_labelled_figure(words))
    return held.amounts(span) and len(words_of(words)) > FEWEST_WORDS


def _is_long(held: Held, span: Span) -> bool:
    """Whether so much stands there that it has a verb, be it one that nobody listed."""
    return held.figures(span) or len(words_of(span.of(held.text))) >= _SENTENCE_WORDS


def _ends_as_sentence(held: Held, span: Span) -> bool:
    """Whether a full stop closes it; an item of a list has none."""
    return bool(_CLOSED.match(held.text, span.end))
