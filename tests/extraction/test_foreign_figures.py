from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.foreign_figures import find
from claims.extraction.types import Span


def figures(text: str, language: str) -> list[tuple[str, str, str]]:
    """What each figure is printed as, its value and its unit."""
    found = find(text, Span(0, len(text)), language)
    return [(figure.of(text), f"{figure.value:f}", figure.unit) for figure in found]


@pytest.mark.parametrize(
    ("language", "text", "printed", "value", "unit"),
    [
        ("de", "Der Kai kostet 4,1 Millionen Euro, also 1.234,50 € im Jahr.", "1.234,50 €", "1234.50", "EUR"),
        ("de", "Der Hafen erhält 2,5 Mrd. € vom Land.", "2,5 Mrd. €", "2500000000", "EUR"),
        ("fr", "La ville verse 3\u202f500\u202f000 € au port.", "3\u202f500\u202f000 €", "3500000", "EUR"),
        ("fr", "Le trafic baisse de 12,5\u00a0% en mai.", "12,5\u00a0%", "12.5", "%"),
        ("es", "El puerto paga 1.200 millones € al año.", "1.200 millones €", "1200000000", "EUR"),
        ("pl", "Nabrzeże ma 1,8 km długości.", "1,8 km", "1.8", "km"),
        ("ja", "港は$1,234.5を払った。", "$1,234.5", "1234.5", "USD"),
        ("it", "Il porto spende 2,30 € a testa.", "2,30 €", "2.30", "EUR"),
        ("sv", "Avgiften stiger 4.5 % i maj.", "4.5 %", "4.5", "%"),
        ("nl", "In 2024 12 % meer boten.", "12 %", "12", "%"),
    ],
)
def test_a_figure_has_the_value_that_its_language_gives_it(
    language: str, text: str, printed: str, value: str, unit: str
) -> None:
    [found] = [each for each in figures(text, language) if each[0] == printed]
    assert (Decimal(found[1]), found[2]) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["Am 3.5.2024 um 10.30 Uhr", "Version 1.2.3", "1,2.3,4 €", "Im Jahr 2024"])
def test_what_no_sign_makes_a_figure_is_none(text: str) -> None:
    assert figures(text, "de") == []


def test_a_foreign_claim_carries_its_figures_and_copies_that_differ_stay_two() -> None:
    document = read(
        "Der neue Kai\n\nDer Hafen zahlt für den neuen Kai im Norden 4,1 Mio. € an die Stadt. "
        "Der Hafen zahlt für den neuen Kai im Norden 6,2 Mio. € an die Stadt. Das ist nicht viel für den Hafen.",
        format="text",
    )
    assert document.language == "de"
    values = [[figure.value for figure in claim.quantities] for claim in document.claims]
    assert values == [[Decimal(4_100_000)], [Decimal(6_200_000)]]


@given(
    st.text(st.sampled_from("0123456789.,’ \u202f€$%kmMio.rd 万億"), max_size=40),
    st.sampled_from(["de", "ja", "xx"]),
)
def test_any_signs_are_read_without_error_in_order_and_inside_their_bounds(text: str, language: str) -> None:
    found = find(text, Span(0, len(text)), language)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(figure.low <= figure.value <= figure.high for figure in found)
