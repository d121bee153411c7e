"""How much a statement is worth checking, and why, in an editor's words.

Each reason adds its weight; the sum is squeezed into 0–1. The weights follow a desk's order of
work: what can be wrong and can harm (figures, accusations, ranks, causes) before colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp

from claims.extraction import lexicon
from claims.extraction.lexicon import Wording
from claims.extraction.propositions.kinds import ORDINAL_KINDS
from claims.extraction.propositions.listed import ACCUSATIONS
from claims.extraction.statements import Statement
from claims.extraction.types import Sourcing

_BASE = -1.2
"""What a statement with nothing to its credit starts from: about 0.23."""

_PAST = lexicon.declare_printed(
    r"\w{3,}ed|was|were|had|did|went|took|made|gave|lost|won|cut|voted|spent|said"
)
_FIRST_PERSON = lexicon.declare(["i", "we", "my", "our", "us", "me"])
_SCALE = Wording(
    r"per cents?",
    "cent cents",
    alone="percent million billion trillion thousand hundred half third quarter double dozen"
    " percents millions billions trillions thousands hundreds thirds quarters doubles dozens",
)


def score(text: str, statement: Statement) -> tuple[float, tuple[str, ...]]:
    """0–1, and the reasons in descending weight."""
    found = sorted(_reasons(statement.of(text), statement), key=lambda pair: -abs(pair[0]))
    total = _BASE + sum(weight for weight, _ in found)
    return round(1 / (1 + exp(-total)), 3), tuple(reason for _, reason in found if reason)


def _reasons(words: str, statement: Statement) -> Iterator[tuple[float, str]]:
    """Weights and reasons; an empty reason only sets similar claims apart and is not shown."""
    kinds, signs = statement.kinds, lexicon.signs(words)
    figures = [quantity for quantity in statement.quantities if quantity.kind not in ORDINAL_KINDS]
    unsourced = statement.sourcing in {Sourcing.NONE, Sourcing.VAGUE}
    if figures:
        yield 1.6, "states a figure with no source" if unsourced else "states a figure"
        yield (
            0.3 * min(len(figures) - 1, 3),
            "states several figures that must agree" if len(figures) > 1 else "",
        )
    elif "%" in words or _SCALE.stands_in(words, signs):
        yield 0.8, "gives a size or share in words"
    if ACCUSATIONS.stands_in(words, signs):
        yield 1.1, "speaks of harm or wrongdoing"
    if "ranking" in kinds:
        yield 0.9, "ranks someone or something"
    elif "superlative" in kinds:
        yield 0.8, "puts something above all others"
    if "causal" in kinds:
        yield 0.6, "claims a cause"
    if "change" in kinds:
        yield 0.5, "claims a change"
    if "comparison" in kinds:
        yield 0.4, "compares"
    if "date" in kinds:
        yield 0.4, "says when"
    if signs & _PAST:
        yield 0.4, "tells what happened"
    if "forecast" in kinds:
        yield -0.3, ""
    if statement.sourcing is Sourcing.VAGUE:
        yield 0.4, "rests on a source nobody can find"
    if signs & _FIRST_PERSON and not figures:
        yield -0.5, ""
    yield -0.5 * max(statement.opinion_weight, 0.0), ""
    yield min(len(words), 160) / 320, ""
