"""A second statement of one speaker: "and that …", "adding that …", "and warned that …"."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.asides import Weighty
from claims.extraction.propositions.finite_verbs import has_main_verb
from claims.extraction.propositions.parts import joint, pieces_between, subject_then_verb
from claims.extraction.propositions.reporting_verbs import saying_forms, that_forms
from claims.extraction.types import Span

ADDING = Cue(
    r"[,\s](?=[\sab])(?:(?<=,)\s+(?:and\s+)?adding\s+that\s+|\s*(?<=\s)(?:and|but)\s+(?:also\s+)?(?P<verb>[a-z]+)\s+"
    r"(?:that\s+|(?=(?P<bare>it|he|she|they|there|the|an?|no|its|his|her|their)\s)))",
    "adding and but",
)
REPORTING = lexicon.declare(that_forms() | {"adding"})
"""The sign of the verbs that make a second statement of it."""
SECOND_THAT = Cue(rf"{joint('and', 'but')}\s+that\s+", "that")
_DEMONSTRATIVE = re.compile(
    r"(?:is|are|was|were|will|would|has|have|had|does|do|did|can|could|may|might|must|should|means?|meant|makes?|made)(?:n[’']t|\b)"
)


def at_second_that(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "(She said that) the gate was open and that | the guard had left": two statements of one speaker."""
    cuts = [match.span() for match in SECOND_THAT.pattern.finditer(text, span.start, span.end)]
    if not cuts:
        return [span]
    pieces = pieces_between(span, cuts)
    clauses = all(
        has_main_verb(piece.of(text)) and not _DEMONSTRATIVE.match(piece.of(text)) for piece in pieces
    )
    return pieces if clauses else [span]


def at_adding(text: str, span: Span, weighty: Weighty) -> list[Span]:
    """ "The beds were empty, she said, adding that | nobody would be turned away": a second statement.

    What comes before is one only where it is more than what somebody called something ("He called it a shame and said that |").
    """
    adding = next(
        (
            each
            for each in ADDING.pattern.finditer(text, span.start, span.end)
            if not each["verb"] or (saying_forms() if each["bare"] else that_forms()) >= {each["verb"]}
        ),
        None,
    )
    if adding is None:
        return [span]
    head, tail = Span(span.start, adding.start()), Span(adding.end(), span.end)
    if not (has_main_verb(head.of(text)) and subject_then_verb(text, tail)):
        return [span]
    return [head, tail] if weighty(head) or text.startswith(",", head.end) else [tail]
