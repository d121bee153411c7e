"""The ledger as a whole: its order, its shape, and that it stands any text."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read

MIXED = """The mill paid £5.0m ($6.7m) and £9.0m ($12.1m) for two weirs.

Of the total of £14.0m, £5.0m came from the county and £9.0m from the state. The cost rose from £10.0m to £14.0m, an increase of 40%.

Of the 300 homes, 261 (87%) were flooded."""


def test_relations_stand_in_the_order_of_their_first_figure() -> None:
    assert [relation.kind for relation in read(MIXED, format="text").ledger] == [
        "conversion",
        "sum",
        "change",
        "share",
    ]


def test_everything_about_a_relation_is_json_ready() -> None:
    for relation in read(MIXED, format="text").ledger:
        assert json.loads(json.dumps(relation.data)) == relation.data


def test_a_text_without_figures_has_an_empty_ledger() -> None:
    assert read("The weir was mended, the river board said.", format="text").ledger == ()


_FRAGMENTS = (
    "a total of", "$5 million", "£0", "0%", "including", "of which", ":", ",", "and", "(", ")", "5 km", "3 miles",
    "from", "to", "an increase of", "of the", "or", "respectively.", "led by", "1,000", "seven", "in all", "¥0", "-5C",
    "23F", "0 m", "é", "😀", "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(_FRAGMENTS)).map(" ".join))
def test_the_ledger_of_any_text_names_figures_inside_it(text: str) -> None:
    document = read(text, format="text")
    figures = [(quantity.start, quantity.end) for quantity in document.quantities]
    for relation in document.ledger:
        assert relation.kind in {"sum", "conversion", "change", "share"}
        assert relation.verdict in {"consistent", "edge", "inconsistent"}
        starts, ends = {start for start, _ in figures}, {end for _, end in figures}
        assert all(span.start in starts and span.end in ends for span in relation.spans)
