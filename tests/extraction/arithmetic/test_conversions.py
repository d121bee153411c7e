"""Figures restated in another unit of measure or currency."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.types import Relation


def conversions(text: str) -> list[Relation]:
    return [relation for relation in read(text, format="text").ledger if relation.kind == "conversion"]


def verdicts(text: str) -> list[str]:
    return [relation.verdict for relation in conversions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 9.5 kilograms (21 pounds) dry.",
        "The road is 100 km (60 miles) long.",
        "It flies at 3,000 metres (10,000 feet) above the fjord.",
        "The shelf is 41 cm (16.1 in) high.",
        "She is 6 feet 2 inches (188 cm) tall.",
        "It covers 20 acres, or eight hectares, of clay.",
        "It fell to -5C (23F) at night.",
        "It warmed by 1.5C (2.7F) in a decade.",
        "A tank holds 12 gallons (55 litres) of oil.",
        "A drum holds 55 gallons (208 litres) of oil.",
        "It drove at about 60 mph (100 km/h) in fog.",
    ],
)
def test_a_measure_rounded_as_writers_round_is_consistent(text: str) -> None:
    assert verdicts(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The mast is about 40 ft (18 m) tall.",
        "The reef lies 25 miles (40 metres) off the coast.",
        "Each sack weighs 50 kg (210 pounds) when full.",
        "It fell to -5C (41F) at night.",
        "She is 6 feet 2 inches (168 cm) tall.",
    ],
)
def test_a_measure_that_no_rounding_explains_is_inconsistent(text: str) -> None:
    assert verdicts(text) == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "The trail runs for 10 km (500 m of it in a tunnel).",
        "The pit is 10 m (6 feet deep at low tide).",
        "The pan costs 12,990 kroner ($1,850).",
        "The farm sold 300 tonnes ($90,000) of oats and 20 tonnes ($8,000) of rye.",
        "The fine was €5m ($2m of it suspended), and the fee €3m ($3.3m).",
    ],
)
def test_what_stands_in_brackets_need_not_be_a_conversion(text: str) -> None:
    assert verdicts(text) == []


def test_two_pairs_of_one_rate_are_consistent() -> None:
    [relation] = conversions(
        "Firms made 360 billion yuan ($51.5 billion); the city made 3.64 trillion yuan ($520.7 billion)."
    )
    assert relation.verdict == "consistent"
    assert relation.data["rates"] == ["6.99", "6.991"]
    assert (relation.data["currency"], relation.data["per"]) == ("CNY", "USD")


def test_a_pair_that_is_repeated_is_one_pair() -> None:
    assert verdicts("It paid €5m ($5.4m). The €5m ($5.4m) was a fine.") == []


def test_rates_that_cannot_both_be_right_are_inconsistent() -> None:
    text = "A pan costs 12,990 kroner ($1,850), and sales should reach 1.2 billion kroner ($115 million) in 2029."
    [relation] = conversions(text)
    assert relation.verdict == "inconsistent"
    assert {span.of(text) for span in relation.spans} == {
        "12,990 kroner", "$1,850", "1.2 billion kroner", "$115 million",
    }  # fmt: skip


def test_the_pair_that_departs_from_the_others_is_named_first() -> None:
    text = "A seat is £20 ($27), a box £300 ($504), and the tour took £3.1 million ($4.2 million)."
    wrong = [relation for relation in conversions(text) if relation.verdict == "inconsistent"]
    assert [relation.spans[0].of(text) for relation in wrong] == ["£300"]


def test_rates_that_miss_by_a_hair_are_at_the_edge() -> None:
    assert verdicts("A seat is £20.00 ($26.80) and a box £300.00 ($405.00).") == ["edge"]


def test_rates_of_different_years_may_differ() -> None:
    text = "{} £100,000 ($200,000). Today such a flat costs £310,000 ($418,000)."
    assert verdicts(text.format("In 2008, a flat cost")) == ["consistent"]
    assert verdicts(text.format("A flat has cost")) == ["inconsistent"]


def test_a_bracket_may_hold_several_currencies() -> None:
    text = "The prize is €100 (£86; $108), the fee €50 ($54)."
    [relation] = conversions(text)
    assert {span.of(text) for span in relation.spans} == {"€100", "$108", "€50", "$54"}
