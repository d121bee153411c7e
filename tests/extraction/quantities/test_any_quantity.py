"""Amounts in any style, and any text at all."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from claims.extraction import quantities
from claims.extraction.types import Quantity, Span


def found(text: str) -> list[Quantity]:
    return quantities.find(text, Span(0, len(text)))


def only(text: str) -> Quantity:
    [quantity] = found(text)
    return quantity


_STYLES = (
    ("${}", "USD"), ("£{}", "GBP"), ("€{}", "EUR"), ("US${}", "USD"), ("{} euros", "EUR"), ("{} yuan", "CNY"),
    ("CHF {}", "CHF"), ("{}%", "%"), ("{} per cent", "%"), ("{} km", "km"), ("{} tonnes", "t"), ("{} hours", "hour"),
)  # fmt: skip


_MAGNITUDES = {
    "": 1,
    " thousand": 10**3,
    " million": 10**6,
    "bn": 10**9,
    " trillion": 10**12,
    " crore": 10**7,
}


@example(number=Decimal(1998), places=0, grouped=False, style=("{} yuan", "CNY"), magnitude="")
@given(
    number=st.decimals(min_value=0, max_value=10**6, places=2),
    places=st.integers(0, 2),
    grouped=st.booleans(),
    style=st.sampled_from(_STYLES),
    magnitude=st.sampled_from(sorted(_MAGNITUDES)),
)
def test_an_amount_printed_in_any_style_reads_back(
    number: Decimal, places: int, grouped: bool, style: tuple[str, str], magnitude: str
) -> None:
    digits = f"{number:{',' if grouped else ''}.{places}f}"
    form, unit = style
    text = f"They said {form.format(digits + magnitude)} of it."
    quantity = only(text)
    value = Decimal(digits.replace(",", "")) * _MAGNITUDES[magnitude]
    assert (quantity.value, quantity.unit) == (value, unit)
    assert quantity.low < value < quantity.high
    assert quantity.of(text) == form.format(digits + magnitude)


_FRAGMENTS = st.sampled_from(
    [
        "$",
        "£",
        "5",
        "2,800",
        "1.5",
        "million",
        "bn",
        "%",
        "km",
        "to",
        "-",
        "–",
        "and",
        "between",
        "about",
        "2016",
        "third",
        "one",
        "in",
        "half",
        "a",
        "(",
        ")",
        ".",
        ",",
        "é",
        "😀",
        "½",
        "May",
        "12:30",
        "Rs",
    ]
)


@given(st.one_of(st.text(), st.lists(_FRAGMENTS).map(" ".join), st.lists(_FRAGMENTS).map("".join)))
def test_quantities_are_ordered_disjoint_and_inside_the_span(text: str) -> None:
    span = Span(len(text) // 4, len(text))
    spans = quantities.find(text, span)
    assert all(span.start <= quantity.start < quantity.end <= span.end for quantity in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(quantity.low <= quantity.value <= quantity.high for quantity in spans)
