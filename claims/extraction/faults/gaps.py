"""Why nobody can follow a statement to its source, and the words that tell so: the working of an S rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from claims.extraction.faults.citations import leading_back
from claims.extraction.types import Attribution, Document, Sentence, Sourcing, Span


class Reason(StrEnum):
    """What is wrong with the source, in the words that a page shows."""

    NONE = "none"
    UNNAMED = "unnamed"
    UNLINKED = "named but not linked"
    ITSELF = "linked to itself"


def working(document: Document, sentence: Sentence | None, cues: Iterable[Span] = ()) -> dict[str, object]:
    """JSON-ready ``reason`` and ``cues`` ([start, end] of the words that tell), cues in text order.

    Links inside ``sentence`` that only lead back to the outlet or to a copy of the article are cues, too.
    """
    back = list(leading_back(document, sentence)) if sentence else []
    spans = sorted({(span.start, span.end) for span in (*cues, *back)})
    return {"reason": reason(sentence, links_back=bool(back)).value, "cues": [list(span) for span in spans]}


def reason(sentence: Sentence | None, *, links_back: bool = False) -> Reason:
    """How far the source of ``sentence`` can be followed; no sentence, no source."""
    if sentence is None:
        return Reason.NONE
    if links_back and sentence.sourcing is not Sourcing.LINKED:
        return Reason.ITSELF
    if sentence.sourcing is Sourcing.NAMED:
        return Reason.UNLINKED
    if sentence.sourcing is Sourcing.VAGUE or sentence.attribution is not None:
        return Reason.UNNAMED
    return Reason.NONE


def cue_of(document: Document, source: Attribution) -> Span:
    """The verb or the words that attribute ("say", "according to"), or all of ``source`` where they are not found."""
    cue = re.compile(re.escape(source.cue), re.IGNORECASE)
    found = cue.search(document.text, source.start, source.end) if source.cue else None
    return Span(*found.span()) if found else source
