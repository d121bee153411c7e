"""Lines of a fact sheet: "Fee: 1,200,000 euros" says in a label and a figure what the text told in a sentence.

Label and sentence need not share a word ("joins for €1.2 million"). Then the figure decides, where it would
hardly stand there twice by chance and only one claim of the article gives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claims.extraction.copies import forms
from claims.extraction.copies.figures import figures_conflict, same_unit, shared_figures
from claims.extraction.copies.likeness import Profile
from claims.extraction.types import Quantity

_TELLING_DIGITS = 2
_OF_THEMSELVES = frozenset({"money", "measure", "count", "duration", "period", "interval"})
"""Kinds of figures whose unit says what they are of; a percentage may be of anything."""


def owners(groups: Sequence[Sequence[int]], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of a group that is one line of a fact sheet, and the only other group that gives its figure.

    A sentence may give the figures of several lines, which are not one claim: it takes in one of them at most.
    """
    lines = {at: line for at, (line, *more) in enumerate(groups) if not more and _is_line(profiles[line])}
    if not lines:
        return
    by_value = _by_value(groups, profiles, lines)
    taken = {
        at
        for at, members in enumerate(groups)
        if any(forms.is_labelled(profiles[member].words) for member in members)
    }
    for at, line in lines.items():
        giving = {
            home
            for kind in _OF_THEMSELVES | {"number"}
            for home, member in by_value.get((profiles[line].figures[0].value, kind), ())
            if _gives(profiles[member], profiles[line])
        }
        if len(giving) == 1 and giving.isdisjoint(taken):
            taken |= giving
            yield at, giving.pop()


def _by_value(
    groups: Sequence[Sequence[int]], profiles: Sequence[Profile], lines: Mapping[int, int]
) -> dict[tuple[object, str], list[tuple[int, int]]]:
    held: dict[tuple[object, str], list[tuple[int, int]]] = defaultdict(list)
    for at, members in enumerate(groups):
        if at not in lines:
            for member in members:
                for figure in profiles[member].figures:
                    held[figure.value, figure.kind].append((at, member))
    return held


def _is_line(profile: Profile) -> bool:
    return (
        len(profile.figures) == 1
        and forms.is_labelled(profile.words)
        and not profile.negated
        and _is_telling(profile.figures[0])
    )


def _is_telling(figure: Quantity) -> bool:
    digits = "".join(map(str, figure.value.as_tuple().digits)).strip("0")
    return bool(figure.unit) and figure.kind in _OF_THEMSELVES and len(digits) >= _TELLING_DIGITS


def _gives(told: Profile, line: Profile) -> bool:
    return (
        told.in_scope is line.in_scope
        and not told.denied
        and bool(shared_figures(told, line))
        and not figures_conflict(told, line)
        and (
            sum(same_unit(each, line.figures[0]) for each in told.figures) < 2
            or bool(told.stems & line.stems)
        )
    )
