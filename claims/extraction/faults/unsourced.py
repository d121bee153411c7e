"""Claims that stand in the article's own voice, and what a reporter may state without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.types import Claim, Document, Mention, Quantity, Role, Sourcing
from claims.extraction.wordlists import alternatives, words

_FIGURES = frozenset({"money", "percentage", "measure", "count", "ratio", "number"})
_HANDFUL = 5
_AGE = re.compile(r"\w, \d{1,2}(?=[,.)])")
RUNNING_TEXT = frozenset(
    {Role.BODY, Role.FAQ_ANSWER, Role.KEY_POINT, Role.TAKEAWAY, Role.CONCLUSION, Role.STANDFIRST}
)
_SCORE = re.compile(r"(?<![\w.,])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_MATCH = re.compile(rf"\b(?:{alternatives(words('match_words'))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """An unsourced claim: the mention to show it at, and every unsourced mention in running text."""

    claim: Claim
    mention: Mention
    all: tuple[Mention, ...]


def unsourced(document: Document) -> Iterator[Standing]:
    """The claims of the article itself that no named or linked source stands behind, in order.

    A claim is as well sourced as its best mention, so one named mention sources them all. Headlines,
    captions and tables are left out: they are sourced by the text around them. So are quotations
    and what a reporter saw, such as the score of a match.
    """
    found = []
    for claim in document.claims:
        if not claim.in_scope or claim.sourcing in {Sourcing.LINKED, Sourcing.NAMED}:
            continue
        standing = tuple(mention for mention in claim.mentions if _stands_alone(document, mention))
        if standing:
            in_body = [mention for mention in standing if mention.role is Role.BODY]
            found.append(Standing(claim, (in_body or standing)[0], standing))
    return iter(sorted(found, key=lambda each: each.mention.start))


def has_figure(document: Document, claim: Claim) -> bool:
    """Whether a claim rests on an amount, share, rate or count.

    Dates, ranks, durations and ages are no such figures, nor are "two men" and the like: a handful
    written out in letters is part of the telling.
    """
    return any(
        quantity.kind in _FIGURES and not _is_incidental(document.text, quantity)
        for quantity in claim.quantities
    )


def telling_figures(document: Document, mention: Mention) -> Iterator[Quantity]:
    """The figures inside ``mention`` that a claim can rest on, in order."""
    for quantity in document.quantities_in(mention):
        if quantity.kind in _FIGURES and not _is_incidental(document.text, quantity):
            yield quantity


def _is_incidental(text: str, quantity: Quantity) -> bool:
    printed = quantity.of(text)
    in_letters = not any(char.isdigit() for char in printed)
    if quantity.kind == "count" and in_letters and quantity.value < _HANDFUL:
        return True
    return quantity.kind == "number" and bool(_AGE.match(text, max(0, quantity.start - 3)))


def _stands_alone(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[mention.sentence]
    if mention.role not in RUNNING_TEXT or mention.sourcing is not Sourcing.NONE or sentence.quoted:
        return False
    if sentence.sourcing is not Sourcing.NONE:
        return False
    return not (_SCORE.search(mention.quote) and _MATCH.search(sentence.of(document.text)))
