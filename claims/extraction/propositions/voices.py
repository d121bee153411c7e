"""Whose words a clause is, where the clauses of one sentence have sources of their own."""

from __future__ import annotations

import re

from claims.extraction.propositions.complements import BEFORE_COMPLEMENT
from claims.extraction.propositions.finite_verbs import words_of
from claims.extraction.propositions.reporting_verbs import reporting_forms, takes_that, telling_forms
from claims.extraction.types import Attribution, Span

_ABOUT = re.compile(r"\s+(?:about|of|over|at)\s[^,;:“”\"]+,\s+\w+\s+$")
"""What somebody complains of or warns about is a thing: the clause after it is the article's again."""
_COMMA_AND = (", and ", ", but ", ", while ")
_CONJUNCTION = re.compile(r"[,;]?\s+(?:and|but|while|whereas|yet|after|because|as|when)\s+(?:that\s+)?")


def introduces(text: str, reported: Attribution, span: Span) -> bool:
    """Whether ``reported`` stands right before ``span``, with nothing but "that" between: it is the source of this clause."""
    between = BEFORE_COMPLEMENT.match(text, reported.end, span.start)
    if between is None or between.end() != span.start:
        return False
    cue = reported.cue.lower()
    return cue in telling_forms() or ("that" in between.group() and takes_that(cue))


def opens_telling(reported: Attribution | None, span: Span) -> bool:
    """Whether ``span`` begins with somebody who tells, not one who "has heard 29 witnesses"."""
    return reported is not None and reported.start == span.start and reported.cue.lower() in telling_forms()


def stands_apart(text: str, span: Span, attribution: Attribution) -> bool:
    """Whether a conjunction joins ``span`` to a later clause that alone has the source: "Sales rose, and the firm said …"."""
    if attribution.carried:
        return False
    if span.start > attribution.end:  # "complained about a hinge, and the firm recalled …"
        return bool(_ABOUT.match(text, attribution.end, span.start)) and text.endswith(
            _COMMA_AND, attribution.end, span.start
        )
    if attribution.start <= span.end:
        return False
    if not reporting_forms().isdisjoint(words_of(span.of(text))):
        return False  # it has a source of its own
    return _CONJUNCTION.fullmatch(text, span.end, attribution.start) is not None
