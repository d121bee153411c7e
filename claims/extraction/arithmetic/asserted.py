"""A relation with its whole working as data, so that a page can draw the calculation without recomputing it.

``Relation.data`` always has, beside what is particular to its kind:

- ``kind`` and ``verdict``, as on the relation;
- ``figures``: each figure as {role, start, end, printed, value, low, high, unit, approx}, in the order of
  ``Relation.spans``. Roles: part and total; from, to and change; part, whole and share; figure and
  conversion, of the pair compared with: other_figure and other_conversion;
- ``result``: what was worked out, as {role, value, low, high, unit};
- ``against``: what it is held against, in the same shape, or None where the text gives no figure for it;
- ``steps``: the arithmetic in words and signs, one line a step, the last one being the outcome.

Numbers are decimal strings without an exponent; ``low`` and ``high`` bound what rounding allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval
from claims.extraction.arithmetic.working import plain, rounded
from claims.extraction.types import Quantity, Relation, Span
from claims.extraction.values import value

_MOST_DIGITS = 15
_DIGITS = 6


@value(frozen=True, slots=True)
class Term:
    """A number of the working: the part it plays in the relation, how far rounding reaches, and its unit."""

    role: str
    interval: Interval
    unit: str

    def as_data(self) -> dict[str, str]:
        """The term as strings; what no printed figure could be is rounded to six digits."""
        return {
            "role": self.role,
            "value": _number(self.interval.value),
            "low": _number(self.interval.low),
            "high": _number(self.interval.high),
            "unit": self.unit,
        }


def asserted(
    text: str,
    kind: str,
    verdict: str,
    figures: Sequence[tuple[str, Quantity]],
    *,
    result: Term,
    against: Term | None,
    explanation: str,
    steps: Sequence[str],
    data: dict[str, object],
) -> Relation:
    """The relation of ``kind`` between ``figures``, each with the role it plays."""
    return Relation(
        kind=kind,
        verdict=verdict,
        spans=tuple(Span(figure.start, figure.end) for _, figure in figures),
        explanation=explanation,
        data={
            "kind": kind,
            "verdict": verdict,
            "figures": [figure_data(text, role, figure) for role, figure in figures],
            "result": result.as_data(),
            "against": against.as_data() if against else None,
            "steps": list(steps),
            **data,
        },
    )


def reach(interval: Interval, unit: str = "") -> str:
    """ "24.2 to 25.9%", or the one number where rounding leaves no room."""
    ends = [rounded(end) for end in (interval.low, interval.high)]
    return f"{ends[0] if ends[0] == ends[1] else ' to '.join(ends)}{unit}"


def allowed(interval: Interval, unit: str = "") -> str:
    """The step that says how far rounding reaches."""
    if interval.low == interval.high:
        return "the figures are exact"
    return f"rounding allows {reach(interval, unit)}"


def _number(number: Decimal) -> str:
    exact = plain(number)
    return f"{exact:f}" if len(exact.as_tuple().digits) <= _MOST_DIGITS else rounded(number, _DIGITS)


def figure_data(text: str, role: str, figure: Quantity) -> dict[str, object]:
    """A printed figure with its place, its value and how far its precision reaches."""
    return {
        "role": role,
        "start": figure.start,
        "end": figure.end,
        "printed": figure.of(text),
        "value": f"{plain(figure.value):f}",
        "low": f"{plain(figure.low):f}",
        "high": f"{plain(figure.high):f}",
        "unit": figure.unit,
        "approx": figure.approx,
    }
