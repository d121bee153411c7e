"""The arithmetic that a text asserts, each relation as a small worked calculation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

VERDICTS = {
    "inconsistent": "inconsistent",
    "edge": "only at the rounding edge",
    "consistent": "consistent",
}
"""What a relation comes to, in words, the gravest first."""

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
MOST_DECIMALS, PERCENT_DECIMALS = 6, 2
"""Decimals shown: further ones are noise."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as printed, where it stands, and what it is in the calculation ("part", "total")."""

    printed: str
    start: int
    role: str


@dataclass(frozen=True, slots=True)
class Line:
    """A number of the calculation, and the interval of numbers it may be, lowest and highest."""

    role: str
    number: str
    interval: str


@dataclass(frozen=True, slots=True)
class Calculation:
    """One relation: its figures, what they come to, what the text has instead, and in what steps."""

    kind: str
    verdict: str
    figures: tuple[Figure, ...]
    stated: tuple[Figure, ...]
    result: Line | None
    against: Line | None
    steps: tuple[str, ...]
    outcome: str

    @property
    def verdict_words(self) -> str:
        return VERDICTS.get(self.verdict, self.verdict)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every relation of one text, in reading order."""

    calculations: tuple[Calculation, ...]

    @property
    def summary(self) -> str:
        """ "12 relations checked: 11 consistent, 1 inconsistent"."""
        number = len(self.calculations)
        found = Counter(each.verdict for each in self.calculations)
        told = [f"{found[verdict]} {VERDICTS[verdict]}" for verdict in reversed(VERDICTS) if found[verdict]]
        return f"{number} relation{'' if number == 1 else 's'} checked: {', '.join(told)}"

    @property
    def remarkable(self) -> list[Calculation]:
        """Those that an editor must look at, the gravest first."""
        gravity = list(VERDICTS)
        odd = [each for each in self.calculations if each.verdict != "consistent"]
        return sorted(odd, key=lambda each: gravity.index(each.verdict) if each.verdict in gravity else 0)

    @property
    def consistent(self) -> list[Calculation]:
        return [each for each in self.calculations if each.verdict == "consistent"]


def ledger_of(relations: Sequence[Json]) -> Ledger:
    """``relations`` are the contract's ``ledger`` as a version keeps it."""
    return Ledger(tuple(_calculation(relation) for relation in relations))


def _calculation(relation: Json) -> Calculation:
    data: Json = relation.get("data") or {}
    result, against = data.get("result"), data.get("against")
    scale, magnitude = _scale([each for each in (result, against) if each])
    figures = [
        Figure(each["printed"], each["start"], _words(each.get("role"))) for each in data.get("figures", ())
    ]
    is_stated = against["role"] if against else ""
    steps = list(data.get("steps") or [relation["explanation"]])
    return Calculation(
        kind=relation["kind"],
        verdict=relation["verdict"],
        figures=tuple(each for each in figures if each.role != _words(is_stated)),
        stated=tuple(each for each in figures if each.role == _words(is_stated)),
        result=_line(result, scale, magnitude),
        against=_line(against, scale, magnitude),
        steps=tuple(steps[:-1]),
        outcome=steps[-1],
    )


def _line(number: Json | None, scale: Decimal, magnitude: str) -> Line | None:
    if not number:
        return None
    unit = " ".join(filter(None, (magnitude, number.get("unit"))))
    decimals = PERCENT_DECIMALS if unit == "%" else MOST_DECIMALS
    value, low, high = (_shown(number[name], scale, decimals) for name in ("value", "low", "high"))
    return Line(
        role=_words(number.get("role")),
        number=f"{value}{unit if unit == '%' else f' {unit}' if unit else ''}",
        interval="" if low == high else f"{low} to {high}",
    )


def _scale(numbers: Sequence[Json]) -> tuple[Decimal, str]:
    """The magnitude that all of ``numbers`` reach, to show them in."""
    least = min((abs(Decimal(each["value"])) for each in numbers), default=Decimal(0))
    return next(((scale, name) for scale, name in SCALES if least >= scale), (Decimal(1), ""))


def _shown(number: str, scale: Decimal, decimals: int) -> str:
    return f"{round(Decimal(number) / scale, decimals).normalize():,f}"


def _words(role: str | None) -> str:
    return (role or "").replace("_", " ")
