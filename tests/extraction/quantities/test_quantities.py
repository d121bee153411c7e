"""Figures as printed: what is found, what it is worth, and what is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.extraction import quantities
from claims.extraction.types import Quantity, Span


def found(text: str) -> list[Quantity]:
    return quantities.find(text, Span(0, len(text)))


def only(text: str) -> Quantity:
    [quantity] = found(text)
    return quantity


def printed(text: str) -> list[str]:
    return [quantity.of(text) for quantity in found(text)]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("It cost €2bn.", "€2bn", "2e9", "EUR"),
        ("It cost $3.5m.", "$3.5m", "3.5e6", "USD"),
        ("It cost £5.", "£5", "5", "GBP"),
        ("It cost US$5.20 each.", "US$5.20", "5.20", "USD"),
        ("It cost A$5.", "A$5", "5", "AUD"),
        ("It cost HK$3 billion.", "HK$3 billion", "3e9", "HKD"),
        ("It cost R2.5 billion.", "R2.5 billion", "2.5e9", "ZAR"),
        ("It cost 360 billion yuan.", "360 billion yuan", "360e9", "CNY"),
        ("It cost RMB360bn.", "RMB360bn", "360e9", "CNY"),
        ("It cost 12,990 kroner.", "12,990 kroner", "12990", "NOK"),
        ("It cost 3 million Danish kroner.", "3 million Danish kroner", "3e6", "DKK"),
        ("It cost Rs 500 crore.", "Rs 500 crore", "5e9", "INR"),
        ("It cost KSh 32,999.", "KSh 32,999", "32999", "KES"),
        ("It cost Ksh450.", "Ksh450", "450", "KES"),
        ("It cost GH¢4.5m.", "GH¢4.5m", "4.5e6", "GHS"),
        ("It cost RM12.5 million.", "RM12.5 million", "12.5e6", "MYR"),
        ("It cost UGX 3 trillion.", "UGX 3 trillion", "3e12", "UGX"),
        ("It cost ₹1,00,000.", "₹1,00,000", "100000", "INR"),
        ("It cost 500 USD.", "500 USD", "500", "USD"),
        ("It cost 500 €.", "500 €", "500", "EUR"),
        ("It cost EUR 1.5 million.", "EUR 1.5 million", "1.5e6", "EUR"),
        ("It cost 50p.", "50p", "0.50", "GBP"),
        ("It cost 75 cents.", "75 cents", "0.75", "USD"),
        ("It cost five million euros.", "five million euros", "5e6", "EUR"),
        ("It cost 12 million pounds.", "12 million pounds", "12e6", "GBP"),
        ("It cost 2,300 won ($1.60 less).", "2,300 won", "2300", "KRW"),
    ],
)
def test_money_is_read_in_every_usual_spelling(text: str, span: str, value: str, unit: str) -> None:
    first = found(text)[0]
    assert (first.of(text), first.value, first.unit, first.kind) == (span, Decimal(value), unit, "money")


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "kind"),
    [
        ("up 5.8% on the year", "5.8%", "5.8", "%", "percentage"),
        ("up 5.8 per cent on the year", "5.8 per cent", "5.8", "%", "percentage"),
        ("up six percent on the year", "six percent", "6", "%", "percentage"),
        ("fell -0.4% on the year", "-0.4%", "-0.4", "%", "percentage"),
        ("cut by 25 basis points", "25 basis points", "25", "bp", "percentage"),
        ("a quarter-point cut", "a quarter-point", "0.25", "pp", "percentage"),
        ("cut by half a percentage point", "half a percentage point", "0.5", "pp", "percentage"),
        ("up a quarter of a percentage point", "a quarter of a percentage point", "0.25", "pp", "percentage"),
        ("up two percentage points", "two percentage points", "2", "pp", "percentage"),
        ("a 4.8-metre wall", "4.8-metre", "4.8", "m", "measure"),
        ("it flew 12 km north", "12 km", "12", "km", "measure"),
        ("3 sq miles of sand", "3 sq miles", "3", "mi²", "measure"),
        ("at 100 km/h in fog", "100 km/h", "100", "km/h", "measure"),
        ("a night of -5C in May", "-5C", "-5", "°C", "measure"),
        ("weighs 21 pounds when dry", "21 pounds", "21", "lb", "measure"),
        ("uses 1.1 kilowatt-hours", "1.1 kilowatt-hours", "1.1", "kWh", "measure"),
        ("a shelf (16.1 in) wide", "16.1 in", "16.1", "in", "measure"),
        ("a five-year plan", "five-year", "5", "year", "duration"),
        ("for two and a half hours", "two and a half hours", "2.5", "hour", "duration"),
        ("2,800 AI firms", "2,800", "2800", "firm", "count"),
        ("a 12-member panel", "12", "12", "member", "count"),
        ("half a million people", "half a million", "500000", "person", "count"),
        ("2.3m homes", "2.3m", "2.3e6", "home", "count"),
        ("a dozen eggs", "a dozen", "12", "egg", "count"),
        ("twenty-one wolves", "twenty-one", "21", "wolf", "count"),
        ("a hundred and five men", "a hundred and five", "105", "man", "count"),
        ("three of the ships", "three", "3", "ship", "count"),
        ("two-thirds of voters", "two-thirds", str(Decimal(2) / 3), "", "ratio"),
        ("one in five adults", "one in five", "0.2", "", "ratio"),
        ("three times as many", "three times", "3", "times", "ratio"),
        ("ranking third in the north", "third", "3", "ordinal", "ordinal"),
        ("its 10th mill", "10th", "10", "ordinal", "ordinal"),
        ("2 1/2 miles on", "2 1/2 miles", "2.5", "mi", "measure"),
        ("the index is at 40, they said", "40", "40", "", "number"),
    ],
)
def test_every_kind_of_figure_has_its_value_and_unit(
    text: str, span: str, value: str, unit: str, kind: str
) -> None:
    quantity = only(text)
    assert (quantity.of(text), quantity.value, quantity.unit, quantity.kind) == (
        span,
        Decimal(value),
        unit,
        kind,
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5.4 km", "5.35", "5.45"),
        ("360 billion yuan", "359.5e9", "360.5e9"),
        ("$148.09 billion", "148.085e9", "148.095e9"),
        ("$52.30 million", "52.295e6", "52.305e6"),
        ("2,800 firms", "2799.5", "2800.5"),
        ("seven mills", "6.5", "7.5"),
        ("a dozen eggs", "11.5", "12.5"),
        ("50p", "0.495", "0.505"),
    ],
)
def test_the_interval_is_that_of_the_printed_precision(text: str, low: str, high: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("a rise of 25–30% a year", "25–30%", "24.5", "30.5", "%"),
        ("between £45 and £60 a year", "£45 and £60", "44.5", "60.5", "GBP"),
        ("$4 to $5 billion of debt", "$4 to $5 billion", "3.5e9", "5.5e9", "USD"),
        ("a loan of $4-5m", "$4-5m", "3.5e6", "5.5e6", "USD"),
        ("rates of 4.00%-4.25%", "4.00%-4.25%", "3.995", "4.255", "%"),
        ("5 to 10 people came", "5 to 10", "4.5", "10.5", "person"),
        ("three or four people came", "three or four", "2.5", "4.5", "person"),
        ("the 2026-2030 plan", "2026-2030", "2026", "2031", "year"),
    ],
)
def test_a_range_is_one_quantity_over_both_ends(text: str, span: str, low: str, high: str, unit: str) -> None:
    quantity = only(text)
    assert quantity.of(text) == span
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from £38m to £46m", ["38e6", "46e6"]),
        ("between £60 and £45 a year", ["60", "45"]),
        ("£5m and £7", ["5e6", "7"]),
        ("rose 2% to 15%", ["2", "15"]),
    ],
)
def test_two_figures_that_are_no_range_stay_two(text: str, values: list[str]) -> None:
    assert [quantity.value for quantity in found(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "about 40 ft", "nearly $5", "more than 13 billion", "up to 12 hours", "30+ million users", "~90 kg",
        "at least 12 mills", "an estimated 5,000 people", "12 hours or so", "50-odd ships", "just over half of them",
    ],
)  # fmt: skip
def test_words_of_approximation_are_noticed(text: str) -> None:
    assert only(text).approx


def test_a_plain_figure_is_not_approximate() -> None:
    assert not only("It sold 40 ships.").approx


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19", "GPT-4", "COP30", "a Boeing 737", "the A320", "a 5G mast", "iPhone 16", "Windows 11",
        "the S&P 500", "the Big Ten", "page 12", "type 2 diabetes", "at 11:30 a.m. ET", "at 6.30pm", "at 9 o'clock",
        "+47 55 01 02 03", "0800 123 456", "192.168.1.1", "version 2.0.1", "won 3-1", "24/7", "on 9/11",
        "https://mill.example/p/123", "desk12@mill.example", "@mill12", "as shown [3]", "agent 007",
        "12345678901234567890", "30 June", "June 30, 2025", "2025-06-30", "the third quarter of 2025",
        "a third party", "a second opinion", "first of all", "one of them", "the two agreed", "No one came",
        "1. Wash the weir",
    ],
)  # fmt: skip
def test_digits_and_words_that_are_no_figures_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_two_quarter_point_cuts_are_no_half_point() -> None:
    assert [figure for figure in found("two quarter-point cuts") if figure.unit == "pp"] == []


@pytest.mark.parametrize("text", ["in 2016", "since 1998", "the 2026 fair", "(2012)", "by 2035"])
def test_a_year_is_a_year_and_nothing_else(text: str) -> None:
    assert only(text).kind == "year"


@pytest.mark.parametrize(
    "text", ["2000 people", "1850 ships", "£2025", "2,016 homes", "1998 metres", "2016 yuan"]
)
def test_four_digits_that_count_are_no_year(text: str) -> None:
    assert only(text).kind != "year"


def test_pounds_are_money_where_someone_pays_and_weight_elsewhere() -> None:
    assert [only(text).unit for text in ("a ticket cost 12 pounds", "she lifted 12 pounds")] == ["GBP", "lb"]


def test_a_unit_or_noun_is_never_taken_from_the_next_cell_of_a_table() -> None:
    assert [quantity.unit for quantity in found("Oslo\t12\tships\t40\tmetres")] == ["", ""]


def test_a_paragraph_may_be_wrapped_between_a_figure_and_its_noun() -> None:
    assert only("They sold 40\nships.").unit == "ship"


def test_only_the_given_span_is_read() -> None:
    text = "£5 and £6 and £7"
    assert [quantity.of(text) for quantity in quantities.find(text, Span(7, 9))] == ["£6"]


def test_a_decimal_point_at_the_end_of_a_sentence_stays_outside() -> None:
    assert printed("It rose to 5.4. Then it fell.") == ["5.4"]
