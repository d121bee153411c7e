"""Tables: what they come to, and what is no table, no total or no change."""

from __future__ import annotations

from claims.extraction import read
from claims.rules.examples import table_page


def ledger(*rows: str) -> list[tuple[str, str]]:
    document = read(table_page(*rows), format="html")
    return [(relation.kind, relation.verdict) for relation in document.ledger]


def test_every_column_that_can_be_added_up_is_in_the_ledger() -> None:
    assert ledger(
        "Ward|Votes|Turnout|Seats", "North|5,128|63.0%|3", "South|5,696|59.0%|--", "Total|10,824|60.8%|3"
    ) == [("sum", "consistent")]


def test_a_wrong_total_counts_only_beside_a_column_that_adds_up_and_only_if_it_is_near() -> None:
    right_beside = ledger("Boat|2024|2025", "Ferries|40|52", "Tugs|30|31", "Rafts|10|12", "Total|80|97")
    assert right_beside == [("sum", "consistent"), ("sum", "inconsistent")]
    assert ledger("Boat|2024|2025", "Ferries|40|52", "Tugs|30|31", "Rafts|10|12", "Total|82|97") == []
    assert ledger("Boat|2024|2025", "Ferries|40|52", "Tugs|30|31", "Rafts|10|12", "Total|80|970") == [
        ("sum", "consistent")
    ]


def test_the_earlier_column_is_the_one_whose_heading_says_so() -> None:
    newest_first = (
        "Boat|Q3 2025|Q3 2024|Change",
        "Ferries|44|40|+10.0%",
        "Tugs|27|30|-10.0%",
        "Rafts|22|20|+10.0%",
    )
    oldest_first = ("Boat|2024|2025|Growth", "Ferries|40|44|+10.0%", "Tugs|30|27|−10.0%", "Rafts|20|22|10.0%")
    assert ledger(*newest_first) == ledger(*oldest_first) == [("change", "consistent")] * 3


def test_rows_of_another_length_are_left_alone() -> None:
    assert ledger("Boat|2024|2025", "Ferries|40", "Tugs|30|31", "Total|70|31") == []
