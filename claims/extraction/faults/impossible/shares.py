"""Shares of more than everything: "112% of the households", "13 of the 12 members", "fell by 130%".

More than 100% is no fault where the whole is only a mark to pass: a budget, a target, last year's figure.
So only shares of what is counted once are looked at, and falls of what cannot turn negative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.extraction.arithmetic.passages import COUNTS
from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Document, Quantity, Role
from claims.extraction.wordlists import alternatives, words

_GROUP = alternatives(words("people_and_places_counted"))
_OF_GROUP = re.compile(
    rf"\sof\s(?:(?:all|the|its|his|her|their|our|these|those|local|eligible|registered)\s)*(?:\d[\d,]*\s)?"
    rf"(?:[\w’'-]+\s)?(?:{_GROUP})(?![\w-]|[’']s?\s)",
    re.IGNORECASE,
)
_TURNOUT_BEFORE = re.compile(
    r"\b(?:[Tt]urnout|probability|likelihood)\s(?:\w+\s){0,3}?(?:was|of|at|reached|hit)\s\Z"
)
_TURNOUT_AFTER = re.compile(r"\s(?:turnout|probability|chance|likelihood)\b")
_COMPARED = re.compile(
    r"\b(?:as many|compared|equivalent|equal|than|times|relative|more|up|increase|rise)\b", re.IGNORECASE
)
_FALL_BEFORE = re.compile(
    r"\b(?:(?:fell|fallen|falls?|dropped|declined|decreased|shrank|shrunk|plunged|slumped|tumbled|cut|reduced|down)"
    r"(?:\s(?:by|nearly|about|almost|some|more\sthan|an?\sestimated)){0,2}"
    r"|(?:drop|fall|decline|decrease|reduction|cut|discount)\sof(?:\s(?:nearly|about|almost|some|more\sthan))?)\s\Z",
    re.IGNORECASE,
)
_CAN_TURN_NEGATIVE = re.compile(rf"\b(?:{alternatives(words('falls_below_nothing'))})\b", re.IGNORECASE)
_FROM_OR_OF = re.compile(r"\s(?:of|from)\b")
_OUT_OF_THE = re.compile(r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:the|its|their|his|her|all)\s")
_ALL = 100
_REACH = 40


def find(document: Document) -> Iterator[ImpossibleValue]:
    """The impossible shares of ``document``, those in per cent first. Quotations are left to their speakers."""
    spoken = SpanIndex(quotation for quotation in document.quotations if quotation.closed)
    figures = [
        figure
        for figure in document.quantities
        if not spoken.touching(figure) and _is_prose(document, figure)
    ]
    for figure in figures:
        if figure.unit == "%" and figure.low > _ALL:
            yield from _percentage(document, figure)
    for first, second in pairwise(figures):
        if _exceeds(document.text, first, second):
            reason = f"{first.of(document.text)} cannot be part of {second.of(document.text)}"
            yield ImpossibleValue(first.start, second.end, "share", reason)


def _is_prose(document: Document, figure: Quantity) -> bool:
    block = document.block_at(figure.start)
    return block is not None and block.role not in {Role.CODE, Role.WIDGET}


def _percentage(document: Document, figure: Quantity) -> Iterator[ImpossibleValue]:
    text, sentence = document.text, document.sentence_at(figure.start)
    if sentence is None:
        return
    before = text[max(sentence.start, figure.start - _REACH) : figure.start]
    whole = _OF_GROUP.match(text, figure.end, sentence.end)
    turnout = _TURNOUT_AFTER.match(text, figure.end, sentence.end)
    if whole and not _COMPARED.search(before):
        yield ImpossibleValue(figure.start, whole.end(), "share", "a share cannot be over 100%")
    elif turnout or (
        _TURNOUT_BEFORE.search(before) and not _FROM_OR_OF.match(text, figure.end, sentence.end)
    ):
        yield ImpossibleValue(
            figure.start, turnout.end() if turnout else figure.end, "share", "it cannot be over 100%"
        )
    elif (
        (fall := _FALL_BEFORE.search(before))
        and not _CAN_TURN_NEGATIVE.search(sentence.of(text))
        and not _FROM_OR_OF.match(text, figure.end, sentence.end)
    ):
        start = figure.start - len(fall.group())
        yield ImpossibleValue(start, figure.end, "share", "nothing can fall by more than 100%")


def _exceeds(text: str, part: Quantity, whole: Quantity) -> bool:
    """Whether ``part`` is said to be some of fewer: "13 of the 12 members"."""
    if part.kind not in COUNTS or whole.kind != "count" or part.unit not in {"", whole.unit} or part.approx:
        return False
    return part.low >= whole.high and bool(_OUT_OF_THE.fullmatch(text, part.end, whole.start))
