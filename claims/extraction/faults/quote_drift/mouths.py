"""Whether two quotations come from one mouth, from two, or nobody can say."""

from __future__ import annotations

import re

from claims.extraction.faults.quote_drift.spoken import Spoken
from claims.extraction.types import Document, Quotation, Role
from claims.extraction.wordlists import words

_ALTERED = re.compile(r"\[|…|\.\.\.|\. \. \.")
_FEWEST_FOR_SPEAKERS = 7
_COPIES = frozenset(
    {Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT, Role.CAPTION, Role.QUOTE, Role.TAKEAWAY, Role.CONCLUSION}
)
"""Where a quotation from the body is shown again."""


def shown_again(document: Document, first: Spoken, second: Spoken) -> bool:
    """Whether one of them stands where quotations from the body are shown again."""
    return bool({first.role(document), second.role(document)} & _COPIES)


def is_altered(document: Document, *quoted: Spoken) -> bool:
    """Whether something was left out or put in and says so."""
    return any(_ALTERED.search(each.quotation.of(document.text)) for each in quoted)


def could_be_one(document: Document, first: Spoken, second: Spoken) -> bool:
    """Whether two quotations alike may be one: from one mouth, in two places, nothing left out on purpose.

    "The judge", named elsewhere, may be anybody.
    """
    one, two = first.quotation, second.quotation
    if is_altered(document, first, second):
        return False
    apart = two.block - one.block > 1 or shown_again(document, first, second)
    unknown = one.speaker is None or two.speaker is None or _is_named(one) != _is_named(two)
    return apart and (unknown or bool(_names(one) & _names(two)))


def two_mouths(document: Document, first: Spoken, second: Spoken) -> bool:
    """Whether the same words are given to two people by name, neither of whom quotes the other."""
    one, two = first.quotation, second.quotation
    if min(len(first.words), len(second.words)) < _FEWEST_FOR_SPEAKERS or _names(one) & _names(two):
        return False
    if not all(_by_name(document, each) for each in (one, two)):
        return False
    around = document.blocks[one.block].of(document.text), document.blocks[two.block].of(document.text)
    return not (_named_in(two, around[0]) or _named_in(one, around[1]))


def _by_name(document: Document, quotation: Quotation) -> bool:
    sentence = document.sentence_at(quotation.start)
    source = sentence.attribution if sentence else None
    name = (quotation.speaker or "").split()
    is_person = len(name) >= 2 and all(part[0].isupper() for part in name)
    return (
        is_person
        and not {part.lower() for part in name} & words("bodies")
        and bool(source and not source.carried)
    )


def _is_named(quotation: Quotation) -> bool:
    return quotation.speaker != (quotation.speaker or "").lower()


def _names(quotation: Quotation) -> set[str]:
    return {part.lower().strip(".") for part in (quotation.speaker or "").split()}


def _named_in(quotation: Quotation, text: str) -> bool:
    return (quotation.speaker or "").split()[-1] in text
