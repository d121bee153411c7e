"""Lists of parts that run over the sentences after a total, or stand in the one after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.listings import Listing, ListKind, comparable, is_named_total, parallel
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.types import Quantity
from claims.extraction.wordlists import alternatives, words

_PARTIAL = re.compile(
    rf"\b(?:{alternatives(words('partial_list_cues'))}|led|lead|leading|topped|followed|largest|biggest|most)\b",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_NOT_A_PART = re.compile(r"\b(?:from|to|than|against|versus|between|compared\s+with)\s*\Z", re.IGNORECASE)
_SENTENCES_ON = 3
_OF_THAT = re.compile(r"\W*(?:[Oo]f|[Oo]ut\sof)\s(?:that|this|the)\s(?:total|sum|amount|money)\b")
_IN_ALL = re.compile(r"\W*(?:In\s(?:all|total)|Altogether),\s")
_OTHERS = re.compile(r"\b(?:others|the\srest|other\s\w+|everyone\selse|everything\selse)\s\Z")
_FEWEST_PARTS = 3


def over(text: str, passages: Sequence[Passage]) -> Iterator[Listing]:
    """Lists that start at a named total of money or a measure and run over the sentences after it.

    ``passages`` are those of one block. Of the places where the list may end, the one where its sum comes
    closest to the total is taken.
    """
    for at, passage in enumerate(passages):
        for whole in passage.amounts:
            if whole.kind not in {"money", "measure"} or whole.approx:
                continue
            if is_named_total(text, passage, whole) and (listing := _closest(text, passages, at, whole)):
                yield listing


def carried(text: str, before: Passage, passage: Passage) -> Iterator[Listing]:
    """A list whose total stands in the sentence before: "Of that total, …", "In all, A took …, others …".

    Of that total perhaps not all is listed, so a list that falls short of it is none.
    """
    of_that = _OF_THAT.match(text, passage.sentence.start, passage.sentence.end)
    if not of_that and not _IN_ALL.match(text, passage.sentence.start, passage.sentence.end):
        return
    if len(passage.amounts) < _FEWEST_PARTS:
        return
    parts = parallel(text, passage.amounts, complete=True)
    whole = next((amount for amount in reversed(before.amounts) if comparable(amount, parts[0])), None)
    if whole is None or whole.approx or whole.unit != parts[0].unit or len(parts) < _FEWEST_PARTS:
        return
    if of_that:
        if sum((part.value for part in parts), Decimal(0)) >= whole.value > max(part.value for part in parts):
            yield Listing(whole, parts, ListKind.OF_WHICH)
    elif _OTHERS.search(text[parts[-2].end : parts[-1].start]):
        yield Listing(whole, parts, ListKind.COMPLETE)


def _closest(text: str, passages: Sequence[Passage], at: int, whole: Quantity) -> Listing | None:
    parts: list[Quantity] = []
    best: tuple[Decimal, tuple[Quantity, ...]] | None = None
    for index in range(at, min(at + 1 + _SENTENCES_ON, len(passages))):
        fresh = _parts(text, passages[index], whole)
        if index > at and not fresh:
            break
        parts.extend(fresh)
        apart = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
        if index > at and len(parts) > 1 and (best is None or apart < best[0]):
            best = apart, tuple(parts)
    if best is None:
        return None
    return Listing(whole, best[1], _kind(text[whole.end : best[1][-1].end + 24]))


def _parts(text: str, passage: Passage, whole: Quantity) -> list[Quantity]:
    """The amounts of ``passage`` that may be parts of ``whole``; none where one of them rules the list out."""
    candidates = [
        amount for amount in passage.amounts if amount.start > whole.start and comparable(whole, amount)
    ]
    for amount in candidates:
        compared = _NOT_A_PART.search(text[max(passage.sentence.start, amount.start - 24) : amount.start])
        if compared or amount.approx or amount.value >= whole.value or is_named_total(text, passage, amount):
            return []
    return candidates


def _kind(stretch: str) -> ListKind:
    if _RESPECTIVELY.search(stretch):
        return ListKind.RUNNING_RESPECTIVELY
    return ListKind.RUNNING_PARTIAL if _PARTIAL.search(stretch) else ListKind.RUNNING
