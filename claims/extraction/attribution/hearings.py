"""Courts, juries and inquiries: what they heard or were told stands behind them, whoever spoke there."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.closing import tail_end
from claims.extraction.attribution.noun_phrases import before_verb
from claims.extraction.attribution.reading import Reading, around, following
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.attribution.verbs import Verb
from claims.extraction.types import Span

PLACES = frozenset(
    {"court", "jury", "jurors", "magistrates", "inquest", "tribunal", "inquiry", "hearing", "trial"}
)
_SHORTEST_STATEMENT = 4


def heard(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "The court was told that Y", "Y, the inquest was told": ``verb``, at ``place``, is "hear" or the passive of "tell".

    "The court heard Y" reads as any verb with its subject does.
    """
    subject = before_verb(text, tokens, place)
    if subject is None or tokens[subject.last].low not in PLACES:
        return None
    span = Span(subject.source.start, tokens[place].end)
    before = tokens[subject.first - 1].low if subject.first else ""
    if before == QUOTATION or (before == "," and subject.first > _SHORTEST_STATEMENT):
        said = around(tokens, subject.first, tail_end(tokens, place, verb))
        return Reading(span, tokens[place].text, subject.source, said, outer=True)
    if verb.lemma == "hear":
        return None
    return Reading(span, tokens[place].text, subject.source, following(tokens, place + 1))
