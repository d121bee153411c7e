"""How alike two statements are: shared figures, shared content, shared wording.

Words that stand in many statements of an article (its topic) count less than words that stand in
two: the weight of a stem is log(1 + n / number of statements that hold it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz.fuzz import ratio

from claims.extraction.copies.stems import content
from claims.extraction.propositions.kinds import ORDINAL_KINDS
from claims.extraction.statements import Statement
from claims.extraction.types import Quantity, Role

SUMMARY_ROLES = frozenset(
    {
        Role.HEADLINE,
        Role.STANDFIRST,
        Role.KEY_POINT,
        Role.FAQ_ANSWER,
        Role.TAKEAWAY,
        Role.CONCLUSION,
        Role.CAPTION,
        Role.TABLE,
    }
)
"""Roles whose business it is to repeat what the body says."""

_NEGATION = re.compile(r"\b(?:not|no|never|none|nobody|neither|without|cannot|\w+n[’']t)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """What two statements are compared by. ``figures`` are (unit, value) of what counts something."""

    statement: Statement
    words: str
    stems: frozenset[str]
    figures: frozenset[tuple[str, str]]
    role: Role
    in_scope: bool

    @property
    def negated(self) -> bool:
        return _NEGATION.search(self.words) is not None


def signature(quantities: Iterable[Quantity]) -> frozenset[tuple[str, str]]:
    """The figures as (unit, value), years and places in an order left out."""
    return frozenset(
        (figure.unit, str(figure.value.normalize()))
        for figure in quantities
        if figure.kind not in ORDINAL_KINDS
    )


def profile(text: str, statement: Statement, role: Role, *, in_scope: bool) -> Profile:
    """The profile of ``statement``, which stands in a block of ``role``.

    The words are those of the readable text, so that a pronoun's subject counts.
    """
    return Profile(
        statement,
        statement.of(text),
        content(statement.text),
        signature(statement.quantities),
        role,
        in_scope,
    )


def stem_weights(profiles: Sequence[Profile]) -> dict[str, float]:
    """The weight of every stem in these statements."""
    held = Counter(stem for each in profiles for stem in each.stems)
    return {stem: log(1 + len(profiles) / number) for stem, number in held.items()}


def same_wording(first: Profile, second: Profile) -> float:
    """0–1: how alike the two are letter by letter."""
    return ratio(first.words.lower(), second.words.lower()) / 100


def overlap(first: Profile, second: Profile, weights: Mapping[str, float]) -> tuple[float, float]:
    """The weighted share of the smaller content that both hold, and of all content that both hold."""
    shared = sum(weights[stem] for stem in first.stems & second.stems)
    sizes = [sum(weights[stem] for stem in each.stems) for each in (first, second)]
    smaller, union = min(sizes), sum(sizes) - shared
    return (shared / smaller if smaller else 0.0, shared / union if union else 0.0)


def figures_conflict(first: Profile, second: Profile) -> bool:
    """Whether both give figures and, in some unit that both use, no value in common."""
    units = {unit for unit, _ in first.figures} & {unit for unit, _ in second.figures}
    return any(
        not {value for own, value in first.figures if own == unit}
        & {value for own, value in second.figures if own == unit}
        for unit in units
    )
