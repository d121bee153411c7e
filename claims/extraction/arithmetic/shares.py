"""Shares: a part, its whole and the percentage that the text gives for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.extraction.arithmetic import share_forms, share_lists, shares_across
from claims.extraction.arithmetic.asserted import Term, allowed, asserted, reach
from claims.extraction.arithmetic.intervals import Interval, counted, printed, quotient, verdict
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.arithmetic.share_forms import Share
from claims.extraction.arithmetic.working import agreement, plain, rounded
from claims.extraction.types import Relation

_HUNDRED = Decimal(100)
_NEAR, _FAR_FROM_WORDS, _FAR = Decimal("0.1"), Decimal("0.15"), Decimal("0.25")
"""How far off a rough share is, as a part of the one worked out; "half" is nearer meant than "about 40 of 90"."""


def relations(text: str, passages: Sequence[Passage]) -> Iterator[Relation]:
    """The shares that the text asserts, in text order."""
    for before, passage in pairwise([None, *passages]):
        if passage is None or not any(
            amount.unit == "%" or amount.kind == "ratio" for amount in passage.amounts
        ):
            continue
        stated = {share.part.start: share for share in share_forms.find(text, passage)}
        for others in (share_lists, shares_across):
            for share in others.find(text, passage, before, lambda share: _fits(text, share)):
                stated.setdefault(share.part.start, share)
        for start in sorted(stated):
            if relation := _relation(text, stated[start]):
                yield relation


def _fits(text: str, share: Share) -> bool:
    relation = _relation(text, share)
    return relation is not None and relation.verdict == "consistent"


def _roughly(worked: Interval, stated: Interval, far: Decimal) -> str:
    """The verdict where a figure is only roughly meant: none where it lies neither near nor ``far`` off."""
    if worked.widened(_NEAR).overlaps(stated):
        return "consistent"
    return "" if worked.widened(far).overlaps(stated) else "inconsistent"


def _relation(text: str, stated: Share) -> Relation | None:
    part, whole, share = stated.part, stated.whole, stated.stated
    if part.value < 0 or whole.low <= 0:
        return None
    worked = quotient(counted(part), counted(whole))
    percent = Interval(worked.value * _HUNDRED, worked.low * _HUNDRED, worked.high * _HUNDRED)
    said = verdict(percent, printed(share))
    in_words = text[share.start].isalpha()
    if in_words or part.approx or whole.approx or share.approx:
        said = _roughly(percent, printed(share), _FAR_FROM_WORDS if in_words else _FAR)
    if not said:
        return None
    value = rounded(percent.value)
    return asserted(
        text,
        "share",
        said,
        [("part", part), ("whole", whole), ("share", share)],
        result=Term("share", percent, "%"),
        against=Term("share", printed(share), "%"),
        steps=[
            f"{plain(part.value):,f} ÷ {plain(whole.value):,f} = {value}%",
            allowed(percent, "%"),
            f"stated: {share.of(text)} ({reach(printed(share), '%')})",
            agreement(said, percent, printed(share)),
        ],
        explanation=f"{part.of(text)} of {whole.of(text)} is {value}% against {share.of(text)}: {agreement(said, percent, printed(share))}",
        data={
            "part": f"{plain(part.value):f}",
            "whole": f"{plain(whole.value):f}",
            "share": f"{plain(share.value):f}",
            "worked": value,
        },
    )
