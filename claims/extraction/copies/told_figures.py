"""The figures of an article by what they count, each with the statements that give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from claims.extraction.copies.given_values import GivenValues
from claims.extraction.copies.likeness import SUMMARY_ROLES, Profile, names
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.told_of_two import Place
from claims.extraction.types import Quantity, Role, Span
from claims.extraction.values import value

Kind = tuple[str, str]
"""Kind and unit of a figure: ("count", "job")."""

COMPARED = frozenset({"money", "percentage", "measure", "count", "duration", "number"})
_BACK, _NEAR = 45, 45


@value(frozen=True, slots=True)
class Told:
    """A figure and the number of the statement that gives it."""

    at: int
    figure: Quantity


class ToldFigures:
    """``values``: for each kind, who gives each value. ``sentences``: where the first statement of each begins."""

    def __init__(self, text: str, profiles: Mapping[int, Profile]) -> None:
        self.text, self.profiles = text, profiles
        self.values: dict[Kind, dict[Decimal, list[Told]]] = defaultdict(lambda: defaultdict(list))
        for at, each in profiles.items():
            for figure in each.figures if each.role is not Role.CODE else ():
                if figure.kind in COMPARED and (kind := _kind(text, figure, each)):
                    self.values[kind][figure.value].append(Told(at, figure))
        self.sentences: dict[int, int] = {}
        for each in profiles.values():
            self.sentences.setdefault(each.statement.sentence, each.statement.start)
        self.given = GivenValues(
            (each.statement.block, figure)
            for each in profiles.values()
            for figure in each.statement.quantities
        )

    def rivals(self, most: int) -> Iterator[tuple[Kind, list[Told], list[Told]]]:
        """Two values of one kind with who gives them, for kinds of at most so many values."""
        for kind, values in self.values.items():
            if 1 < len(values) <= most:
                held = list(values.items())
                for at, (_, ones) in enumerate(held):
                    for _, twos in held[at + 1 :]:
                        yield kind, ones, twos

    def know_both(self, ones: list[Told], twos: list[Told], *, told_again: bool) -> bool:
        """Whether the article means both. Of two statements that share another figure, ``told_again``, what stands
        around them says nothing of that.
        """
        one, two = ones[0].figure.value, twos[0].figure.value
        if told_again:
            return not {told.at for told in ones}.isdisjoint(told.at for told in twos)
        return self.given.are_both_meant(one, two)

    def stems(self, held: list[Told]) -> frozenset[str]:
        """The content of all statements that give one value."""
        return frozenset().union(*(self.profiles[told.at].stems for told in held))

    def known(self, *but: Told) -> frozenset[str]:
        """The stems of the opening and of all that sums up, without the statements of ``but``."""
        numbers = {told.at for told in but}
        news = (
            each
            for at, each in self.profiles.items()
            if at not in numbers and (each.opening or each.role in SUMMARY_ROLES)
        )
        return frozenset().union(*(each.stems | names(f"- {each.words}") for each in news))

    def place(self, told: Told) -> Place:
        """The figure and its statement with what its sentence tells before: "The smaller model costs €40 and weighs 3 kg"."""
        statement = self.profiles[told.at].statement
        return told.figure, Span(self.sentences[statement.sentence], statement.end)

    def news(self, held: list[Told]) -> list[Place]:
        """Those of the places that stand in the opening or sum up."""
        return [
            self.place(told)
            for told in held
            if self.profiles[told.at].opening or self.profiles[told.at].role in SUMMARY_ROLES
        ]

    def heads(self, told: Told) -> frozenset[str]:
        """The stems of the two words behind a figure: what it is the size, length or share of."""
        end = self.profiles[told.at].statement.end
        return content(" ".join(self.text[told.figure.end : end].split()[:2]))

    def beside(self, told: Told) -> frozenset[str]:
        """The stems near a figure."""
        within, figure = self.profiles[told.at].statement, told.figure
        start, end = max(within.start, figure.start - _NEAR), min(within.end, figure.end + _NEAR)
        return content(self.text[start : figure.start]) | content(self.text[figure.end : end])


def _kind(text: str, figure: Quantity, profile: Profile) -> Kind | None:
    """What a figure counts: its kind and unit, or the word before a bare number ("magnitude 6.8")."""
    if figure.unit:
        return figure.kind, canonical(figure.unit)
    before = text[max(profile.statement.start, figure.start - _BACK) : figure.start].split()
    return ("number", canonical(before[-1].lower())) if before and before[-1].isalpha() else None
