"""Sums: a stated total and the parts that the text lists for it.

What makes a list a list is decided with care, for a false alarm costs more than a miss.

- A **complete** list has a word that says so: a total named as such ("a total of", "in all", "combined"),
  a colon, "comprising", "the rest", or "of which A … and B". Its parts must reach the total. It is only
  taken for a list of all parts where it covers three quarters of the total ("of which": 85 in 100) to four
  thirds, 85 to 115 in 100 where the parts count other things than the total does.
- A **partial** list follows "including", "led by", "among them", "such as", "of them". Its parts may fall
  short of the total but not exceed it. Counts in it may overlap (women and children), so only a single one
  that exceeds the total is wrong.
- A list may **run over** into the sentences that follow a named total. Nothing but the arithmetic then says
  where it ends, so it must come to within a twentieth of the total, or a tenth with "respectively"; after
  "led by" and its like only a sum that rounding can reconcile with the total counts.

Only figures of one unit add up. Figures that are only roughly meant ("about 40") prove nothing. Counts in
plain digits are exact, but for a total in round hundreds, which may be off by a hundredth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from claims.extraction.arithmetic import listings, running_lists
from claims.extraction.arithmetic.asserted import Term, asserted
from claims.extraction.arithmetic.intervals import Interval, printed, total, verdict
from claims.extraction.arithmetic.listings import Listing, ListKind
from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.working import common_scale, plain, shown
from claims.extraction.types import Quantity, Relation

_COVERS = {
    ListKind.SUMMED_UP: (Decimal("0.75"), Decimal(4) / 3),
    ListKind.COMPLETE: (Decimal("0.75"), Decimal(4) / 3),
    ListKind.OF_WHICH: (Decimal("0.85"), Decimal(4) / 3),
    ListKind.RUNNING: (Decimal("0.95"), Decimal("1.05")),
    ListKind.RUNNING_RESPECTIVELY: (Decimal("0.9"), Decimal("1.1")),
    ListKind.RUNNING_PARTIAL: (Decimal("0.9"), Decimal("1.1")),
}
"""The share of the total that the parts of a list of each kind must come to, to be taken for its parts."""

_COVERS_MIXED = (Decimal("0.85"), Decimal("1.15"))
_PREFERENCE = tuple(_COVERS)
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[^\w]*\Z)")
_REACH = 24
_ROUND = Decimal(100)
_ROUNDING = Decimal("0.01")


def relations(text: str, passages: Sequence[Passage]) -> Iterator[Relation]:
    """The sums that the text asserts, one for each total, in the order of the totals."""
    for _, group in groupby(passages, key=lambda passage: passage.sentence.block):
        block = list(group)
        if sum(len(passage.amounts) for passage in block) <= 1:
            continue  # a total has at least one part
        inside = (listing for passage in block for listing in listings.within(text, passage))
        carried = (listing for pair in pairwise(block) for listing in running_lists.carried(text, *pair))
        found = sorted([*inside, *carried, *running_lists.over(text, block)], key=_by_total)
        listed: set[int] = set()
        for _, rivals in groupby(found, key=lambda listing: listing.total.start):
            for rival in rivals:
                starts = {figure.start for figure in (rival.total, *rival.parts)}
                relation = None if starts <= listed else _relation(text, rival)
                if relation is not None:
                    listed |= starts - {rival.total.start}
                    yield relation
                    break


def _by_total(listing: Listing) -> tuple[int, int]:
    """Listings by total, the surest kind of list first."""
    sure = _PREFERENCE.index(listing.kind) if listing.kind in _PREFERENCE else len(_PREFERENCE)
    return listing.total.start, sure


def _relation(text: str, listing: Listing) -> Relation | None:
    """What the figures of ``listing`` say, or None where they prove nothing."""
    whole = _exact(listing.total, listing.parts)
    parts = total(_exact(part, ()) for part in listing.parts)
    said = (
        _partial(text, listing, parts, whole)
        if listing.kind is ListKind.PARTIAL
        else _full(listing, parts, whole)
    )
    return shown_sum(text, listing, parts, whole, said) if said else None


def _exact(quantity: Quantity, parts: Sequence[Quantity]) -> Interval:
    """The interval of a figure: counts are exact, but for round ones that finer ``parts`` add up to."""
    whole_number = quantity.value == quantity.value.to_integral_value() and quantity.high - quantity.low == 1
    if quantity.kind not in COUNTS or not whole_number:
        return printed(quantity)
    rounded = quantity.value % _ROUND == 0 and any(part.value % _ROUND for part in parts)
    exact = Interval(quantity.value, quantity.value, quantity.value)
    return exact.widened(_ROUNDING) if rounded else exact


def _full(listing: Listing, parts: Interval, whole: Interval) -> str | None:
    """The verdict on a list of all parts."""
    if not whole.value or any(part.approx for part in listing.parts):
        return None
    mixed = listing.mixed and listing.kind is not ListKind.SUMMED_UP
    least, most = _COVERS_MIXED if mixed else _COVERS[listing.kind]
    if not least <= parts.value / whole.value <= most:
        return None
    said = verdict(parts, whole)
    unsure = listing.kind is ListKind.RUNNING_PARTIAL and said == "inconsistent"
    return None if unsure else said


def _partial(text: str, listing: Listing, parts: Interval, whole: Interval) -> str | None:
    """The verdict on a list of some parts, which may fall short. One part that does is no relation at all."""
    if listing.mixed or any(part.approx for part in listing.parts):
        return None
    several = len(listing.parts) > 1
    if several and parts.value > whole.value and not _told_alike(text, listing):
        return None
    if parts.value <= whole.value:
        return "consistent" if several else None
    return None if several and listing.total.kind in COUNTS else verdict(parts, whole)


def _told_alike(text: str, listing: Listing) -> bool:
    """Whether the parts are of one sort: the same word stands after each, or before each.

    "£30m already spent and £25m of loans" are two views of the same money.
    """
    after = [_WORD.search(text, part.end, part.end + _REACH) for part in listing.parts]
    before = [_LAST_WORD.search(text, max(0, part.start - _REACH), part.start) for part in listing.parts]
    return any(len({word and word[0] for word in words_there}) == 1 for words_there in (after, before))


def shown_sum(text: str, listing: Listing, parts: Interval, whole: Interval, said: str) -> Relation:
    """The relation of a listing whose ``parts`` come to so much against the ``whole``; ``said`` is the verdict."""
    figures = [*listing.parts, listing.total]
    scale, magnitude = common_scale(figures)
    terms = [shown(part, scale) for part in listing.parts]
    stated = shown(listing.total, scale)
    added = f"{plain(parts.value / scale):f}"
    reach, covered = _limits(parts, scale), _limits(whole, scale)
    partial = listing.kind is ListKind.PARTIAL
    worked = _worked(terms, added)
    outcome = _outcome(said, reach, covered, partial=partial, plain=parts.value == whole.value)
    of = f" {magnitude} {listing.total.unit}".replace("  ", " ").rstrip()
    return asserted(
        text,
        "sum",
        said,
        [*(("part", part) for part in listing.parts), ("total", listing.total)],
        result=Term("sum", parts, listing.total.unit),
        against=Term("total", whole, listing.total.unit),
        explanation=f"{worked} against {stated}: {outcome}",
        steps=[f"{worked}{of}", f"stated: {stated}{of}", outcome],
        data={
            "parts": terms,
            "total": stated,
            "sum": added,
            "unit": listing.total.unit,
            "magnitude": magnitude,
            "complete": not partial,
            "parts_reach": reach,
            "total_covers": covered,
        },
    )


def _worked(terms: Sequence[str], added: str) -> str:
    return f"{' + '.join(terms)} = {added}" if len(terms) > 1 else added


def _outcome(said: str, reach: list[str], covered: list[str], *, partial: bool, plain: bool) -> str:
    """Why the figures agree or not, in words; ``plain``: the sum is the very number stated."""
    if said == "consistent" and partial:
        return "the parts named stay within the total"
    if said == "consistent":
        return f"the parts make up the total{'' if plain else ', rounding allowed for'}"
    if reach[0] == reach[1] and covered[0] == covered[1]:
        return "the parts named exceed the total" if partial else "the parts do not make up the total"
    limits = f"with rounding the parts come to {' to '.join(reach)} and the total is {' to '.join(covered)}"
    return f"{limits}, which {'meet only at the edge' if said == 'edge' else 'do not meet'}"


def _limits(interval: Interval, scale: Decimal) -> list[str]:
    """The lowest and highest value in ``scale``, as printed numbers."""
    return [f"{plain(interval.low / scale):f}", f"{plain(interval.high / scale):f}"]
