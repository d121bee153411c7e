"""The verbs that report: their finite forms, and whether a statement, a thing or a listener follows them."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.wordlists import words

_TELLING = re.compile(
    r"(?:told|tells?|telling|informed?|assured?|warned?|reminded?|notified)$", re.IGNORECASE
)


def reporting_forms() -> frozenset[str]:
    """The finite forms of the verbs of saying and believing."""
    return _forms("said_verbs", "stance_verbs")


def telling_forms() -> frozenset[str]:
    """The finite forms of the verbs that report words or show facts, which a source stands behind."""
    return _forms("said_verbs", "showing_verbs")


@cache
def saying_forms() -> frozenset[str]:
    """The finite forms of the verbs that report words, those that tell or ask somebody left out."""
    return _forms("said_verbs") - {"ask", "asks", "asked", "tell", "tells", "told"}


def that_forms() -> frozenset[str]:
    """The finite forms of the verbs that somebody's statement or belief follows with "that"."""
    return _forms("said_verbs", "showing_verbs", "stance_verbs", "conveying_verbs")


@cache
def _forms(*lists: str) -> frozenset[str]:
    """The finite forms of the verbs of ``lists``, whose lines give base, -s, past and -ing."""
    rows = [line.split() for name in lists for line in words(name)]
    return frozenset(form.partition("_")[0] for row in rows for form in row[:-1])


def takes_that(verb: str) -> bool:
    """Whether what follows ``verb`` and "that" is somebody's statement or belief."""
    return verb in that_forms()


def tells(cue: str) -> bool:
    """Whether ``cue`` is followed by whom it was said to: "told the board", "warned them"."""
    return _TELLING.search(cue) is not None


def takes_object(cue: str) -> bool:
    """Whether what follows ``cue`` without "that" is its object: "cited a plan that failed", "told the forum he left"."""
    cue = cue.lower()
    takers = words("infinitive_cues") | words("object_cues")
    return cue in takers or is_judging(cue) or tells(cue)


def is_judging(cue: str) -> bool:
    """Whether ``cue`` reports a judgement of somebody or something: "called", "hailed", "denounced"."""
    return cue.lower() in _judging_forms()


@cache
def _judging_forms() -> frozenset[str]:
    return frozenset(form for line in words("judging_verbs") for form in line.split())
