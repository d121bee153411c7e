"""Lines of a fact sheet: "Fee: 1,200,000 euros" says in a label and a figure what the text told in a sentence.

Label and sentence need not share a word ("joins for €1.2 million"). Then the figure decides, where it would
hardly stand there twice by chance and only one claim of the article gives it. A sentence may give the figures of
several lines, which are not one claim: it takes in one of them at most, and no line makes two claims one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from claims.extraction.copies import forms
from claims.extraction.copies.figures import figures_conflict, same_unit, shared_figures
from claims.extraction.copies.likeness import Profile
from claims.extraction.types import Quantity

_TELLING_DIGITS = 2
_OF_THEMSELVES = frozenset({"money", "measure", "count", "duration", "period", "interval"})
"""Kinds of figures whose unit says what they are of; a percentage may be of anything."""

Holders = dict[tuple[object, str], list[tuple[int, int]]]
"""For each value and kind of figure the groups and members that give it."""


def is_line(profile: Profile) -> bool:
    return len(profile.figures) == 1 and forms.is_labelled(profile.words) and not profile.negated


def owners(
    groups: Sequence[Sequence[int]],
    profiles: Sequence[Profile],
    lines: Collection[int],
    alike: Mapping[tuple[int, int], float],
) -> Iterator[tuple[int, int]]:
    """Pairs of a group that is one of ``lines``, and the group that tells what it says.

    That is the one with the statement it is most alike to, or else the only one that gives its figure.
    """
    if not lines:
        return
    homes = {member: at for at, members in enumerate(groups) for member in members}
    likest: dict[int, tuple[float, int]] = {}
    for pair, likeness in alike.items():
        for line, told in (pair, pair[::-1]):
            if line in lines and told not in lines:
                likest[line] = max(likest.get(line, (0.0, 0)), (likeness, -homes[told]))
    held = _holders(groups, profiles, lines)
    found: list[tuple[float, int, int, int]] = []
    for line in lines:
        if line in likest:
            likeness, home = likest[line]
            found.append((-1 - likeness, 0, line, -home))
        elif (giver := _only_giver(profiles, line, held)) is not None:
            home, member = giver
            found.append((0.0, _place(profiles[member], profiles[line]), line, home))
    taken: set[int] = set()
    for *_, line, owner in sorted(found):
        if owner not in taken:
            taken.add(owner)
            yield homes[line], owner


def _place(told: Profile, line: Profile) -> int:
    """Where the sentence gives the line's figure: what it says first it says before all."""
    return next((figure.start for figure in told.figures if figure.value == line.figures[0].value), 0)


def _holders(groups: Sequence[Sequence[int]], profiles: Sequence[Profile], lines: Collection[int]) -> Holders:
    held: Holders = defaultdict(list)
    for at, members in enumerate(groups):
        for member in members:
            if member not in lines:
                for figure in profiles[member].figures:
                    held[figure.value, figure.kind].append((at, member))
    return held


def _only_giver(profiles: Sequence[Profile], line: int, held: Holders) -> tuple[int, int] | None:
    """The only group that gives the figure of ``line``, where that is telling, and the member that does."""
    [figure] = profiles[line].figures
    if not _is_telling(figure):
        return None
    giving = {
        home: member
        for kind in _OF_THEMSELVES | {"number"}
        for home, member in held.get((figure.value, kind), ())
        if _gives(profiles[member], profiles[line])
    }
    return next(iter(giving.items())) if len(giving) == 1 else None


def _is_telling(figure: Quantity) -> bool:
    digits = "".join(map(str, figure.value.as_tuple().digits)).strip("0")
    return bool(figure.unit) and figure.kind in _OF_THEMSELVES and len(digits) >= _TELLING_DIGITS


def _gives(told: Profile, line: Profile) -> bool:
    """Whether the sentence gives the line's figure, and no other of its unit that it might be told of instead."""
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
