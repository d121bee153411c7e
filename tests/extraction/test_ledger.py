"""The ledger as a whole: its order, its shape, and that it stands any text."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
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


ROLES = {
    "sum": ["part", "part", "total"],
    "change": ["from", "to", "change"],
    "share": ["part", "whole", "share"],
    "conversion": ["figure", "conversion", "other_figure", "other_conversion"],
}


def test_every_relation_carries_its_working() -> None:
    document = read(MIXED, format="text")
    for relation in document.ledger:
        figures = relation.data["figures"]
        assert isinstance(figures, list)
        assert [figure["role"] for figure in figures] == ROLES[relation.kind]
        assert [(figure["start"], figure["end"]) for figure in figures] == [
            (span.start, span.end) for span in relation.spans
        ]
        assert all(figure["printed"] == document.text[figure["start"] : figure["end"]] for figure in figures)
        assert all(
            Decimal(figure["low"]) <= Decimal(figure["value"]) <= Decimal(figure["high"])
            for figure in figures
        )
        assert (relation.data["kind"], relation.data["verdict"]) == (relation.kind, relation.verdict)
        assert relation.data["steps"]


@pytest.mark.parametrize(
    ("text", "steps", "result", "against"),
    [
        (
            "The herd has 18 cows: seven in the barn, six on the hill and four by the river.",
            ["7 + 6 + 4 = 17 cow", "stated: 18 cow", "the parts do not make up the total"],
            ("sum", "17", "17", "17", "cow"),
            ("total", "18", "18", "18", "cow"),
        ),
        (
            "The bill has grown from £38m to £46m, which is a rise of 21%.",
            [
                "46 − 38 = 8 million",
                "8 ÷ 38 = 21.05%",
                "rounding allows 18.18 to 24%",
                "stated: a rise of 21% (20.5 to 21.5%)",
                "as stated",
            ],
            ("change", "21.0526", "18.1818", "24", "%"),
            ("change", "21", "20.5", "21.5", "%"),
        ),
        (
            "Of the 400 boats in the harbour, 180 (55%) have no licence.",
            [
                "180 ÷ 400 = 45%",
                "the figures are exact",
                "stated: 55% (54.5 to 55.5%)",
                "no rounding makes up the difference",
            ],
            ("share", "45", "45", "45", "%"),
            ("share", "55", "54.5", "55.5", "%"),
        ),
        (
            "The mast is 40 ft (18 m) tall.",
            ["40 ft × 0.3048 = 12.2 m", "rounding allows 11.58 to 12.8 m", "stated: 18 m (17.5 to 18.5 m)", "not 18 m"],
            ("conversion", "12.192", "11.5824", "12.8016", "m"),
            ("conversion", "18", "17.5", "18.5", "m"),
        ),
        (
            "The number of ferries has doubled from 12 to 18.",
            ["18 ÷ 12 = 1.5", "the figures are exact", "stated: “doubled”, taken for 1.7 to 2.5 times", "not 2 times"],
            ("multiple", "1.5", "1.5", "1.5", ""),
            ("multiple", "2", "1.7", "2.5", ""),
        ),
    ],
)  # fmt: skip
def test_the_working_is_spelled_out_step_by_step(
    text: str, steps: list[str], result: tuple[str, ...], against: tuple[str, ...]
) -> None:
    (relation,) = read(text, format="text").ledger
    names = ("role", "value", "low", "high", "unit")
    assert relation.data["steps"] == steps
    assert relation.data["result"] == dict(zip(names, result, strict=True))
    assert relation.data["against"] == dict(zip(names, against, strict=True))


def test_a_step_the_wrong_way_has_no_figure_to_be_held_against() -> None:
    (relation,) = read("Rents fell from £850 to £910 within a year.", format="text").ledger
    assert relation.data["against"] is None
    assert relation.data["steps"] == ["910 − 850 = 60", "rounding allows 59 to 61", "a rise, not a fall"]


def test_a_text_without_figures_has_an_empty_ledger() -> None:
    assert read("The weir was mended, the river board said.", format="text").ledger == ()


_FRAGMENTS = (
    "a total of", "$5 million", "£0", "0%", "including", "of which", ":", ",", "and", "(", ")", "5 km", "3 miles",
    "from", "to", "an increase of", "of the", "or", "respectively.", "led by", "1,000", "seven", "in all", "¥0", "-5C",
    "23F", "0 m", "é", "😀", "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(_FRAGMENTS)).map(" ".join))
@example("a total of and , ,")
@example("from 5 km ( 3 miles ) to 8 km ( 5 miles ) , an increase of 0%")
def test_the_ledger_of_any_text_names_figures_inside_it(text: str) -> None:
    document = read(text, format="text")
    figures = [(quantity.start, quantity.end) for quantity in document.quantities]
    for relation in document.ledger:
        assert relation.kind in {"sum", "conversion", "change", "share"}
        assert relation.verdict in {"consistent", "edge", "inconsistent"}
        starts, ends = {start for start, _ in figures}, {end for _, end in figures}
        assert all(span.start in starts and span.end in ends for span in relation.spans)


@pytest.mark.parametrize(("amounts", "read_as_prose"), [(20, True), (90, False)])
def test_a_table_run_together_asserts_no_sum(amounts: int, read_as_prose: bool) -> None:
    filler = " ".join(f"£{9000 + 7 * number}m" for number in range(amounts))
    text = f"The mill paid {filler} a total of £14.0m: £5.0m from the county and £9.0m from the state."
    assert bool(read(text, format="text").ledger) is read_as_prose
