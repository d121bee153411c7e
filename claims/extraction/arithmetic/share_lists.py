"""Lists of parts with the share of each: "Of the 900 boats, 450 (50%) are red, 270 (30%) blue and 240 (20%) green".

Nothing but the arithmetic says which figure all the shares are of. So a whole is only taken where all parts
but one bear it out, and two at least.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.arithmetic.share_forms import Share
from claims.extraction.types import Quantity

_OPENING = re.compile(r"\W*Of\s(?:the|its|their|these|those|that|them|all|\d)")
_RESTATED = re.compile(rf"(?:,?\sor\s|,\s|\s?\()(?:{ROUGHLY})")
_FEWEST = 3
_LEAST_BORNE_OUT = 2


def find(
    text: str, passage: Passage, before: Passage | None, fits: Callable[[Share], bool]
) -> Iterator[Share]:
    """The shares of a list that opens with "Of the …"; its whole stands there or in the sentence ``before``.

    ``fits`` tells whether a share agrees with its figures.
    """
    pairs = [
        (part, share)
        for part, share in pairwise(passage.amounts)
        if share.unit == "%" != part.unit and _RESTATED.fullmatch(text, part.end, share.start)
    ]
    if len(pairs) < _FEWEST or not _OPENING.match(text, passage.sentence.start):
        return
    own = [amount for amount in passage.amounts if amount.end <= pairs[0][0].start]
    for whole in (*own, *(before.amounts if before else ())):
        if all(_may_be_of(part, whole) for part, _ in pairs):
            shares = [Share(part, whole, share) for part, share in pairs]
            borne_out = sum(map(fits, shares))
            if borne_out >= max(_LEAST_BORNE_OUT, len(shares) - 1):
                yield from shares
                return


def _may_be_of(part: Quantity, whole: Quantity) -> bool:
    alike = part.unit == whole.unit or (part.kind in COUNTS and whole.kind in COUNTS)
    return alike and 0 < part.value < whole.value
