"""Claims that stand in the article's own voice, and what a reporter may state without a source."""

from __future__ import annotations

import re

from claims.extraction.faults.code_talk import is_manual
from claims.extraction.faults.in_passing import is_sourced_in_passing
from claims.extraction.faults.once import once
from claims.extraction.faults.statistics import telling_figures
from claims.extraction.types import Claim, Document, Mention, Quantity, Role, Sourcing
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

RUNNING_TEXT = frozenset(
    {Role.BODY, Role.FAQ_ANSWER, Role.KEY_POINT, Role.TAKEAWAY, Role.CONCLUSION, Role.STANDFIRST}
)
_SCORE = re.compile(r"(?<![\w.,])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_MATCH = re.compile(rf"\b(?:{alternatives(words('match_words'))})\b", re.IGNORECASE)
_MARKUP = re.compile(r"\w=[\"“”″']|</?(?!(?:b|br|em|hr|i|p|strong)\s?/?>)\w+[\s>]|\[/?\w+[_\]]")
"""Code that is told of; a tag that only sets the text has leaked into prose."""


@value(frozen=True, slots=True)
class Standing:
    """An unsourced claim: the mention to show it at, and every unsourced mention in running text.

    ``figures`` are those of the mention shown that need a source.
    """

    claim: Claim
    mention: Mention
    all: tuple[Mention, ...]
    figures: tuple[Quantity, ...]


@once
def unsourced(document: Document) -> tuple[Standing, ...]:
    """The claims of the article itself that no named or linked source stands behind, in order.

    A claim is as well sourced as its best mention, so one named mention sources them all. Headlines,
    captions and tables are left out: they are sourced by the text around them. So are quotations,
    what a reporter saw, such as the score of a match, and what a manual says of its own subject.
    """
    if is_manual(document):
        return ()
    found = []
    for claim in document.claims:
        if not claim.in_scope or claim.sourcing in {Sourcing.LINKED, Sourcing.NAMED}:
            continue
        standing = tuple(mention for mention in claim.mentions if _stands_alone(document, mention))
        if standing:
            found.append(_shown(document, claim, standing))
    return tuple(sorted(found, key=lambda each: each.mention.start))


def _shown(document: Document, claim: Claim, standing: tuple[Mention, ...]) -> Standing:
    """Shown where it has a figure, and in the body rather than in a summary."""
    figures = [tuple(telling_figures(document, mention)) for mention in standing]
    at = min(
        range(len(standing)), key=lambda each: (not figures[each], standing[each].role is not Role.BODY, each)
    )
    return Standing(claim, standing[at], standing, figures[at])


def _stands_alone(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[mention.sentence]
    if mention.role not in RUNNING_TEXT or mention.sourcing is not Sourcing.NONE or sentence.quoted:
        return False
    if sentence.sourcing is not Sourcing.NONE:
        return False
    words_of = sentence.of(document.text)
    if _SCORE.search(mention.quote) and _MATCH.search(words_of):
        return False
    return not (_MARKUP.search(words_of) or is_sourced_in_passing(document, sentence))
