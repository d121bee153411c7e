"""Two values that an article both means, and two of which one may be a slip."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.extraction import read
from claims.extraction.copies.given_values import GivenValues


@pytest.mark.parametrize(
    ("paragraphs", "meant"),
    [
        (["The line carries 410 riders.", "It has 140 riders."], False),
        (["The line carries 410 riders, up from 140 riders."], True),
        (["The line carries 410 riders.", "It has 140 riders.", "Both carry 550 riders."], True),
        (["The line carries 410 riders.", "It has 140 riders.", "It gained 270 riders."], True),
        (["It has 410 riders.", "It has 140 riders.", "Now 410 riders.", "Once 140 riders."], True),
    ],
    ids=["each once", "one paragraph", "their sum", "how far apart", "each twice"],
)
def test_values_are_both_meant_where_the_article_knows_of_both(paragraphs: list[str], meant: bool) -> None:
    document = read("Riders of the line\n\n" + "\n\n".join(paragraphs), format="text")
    assert GivenValues.of(document).are_both_meant(Decimal(410), Decimal(140)) is meant
