"""Outlets that a source line or a notice names as the first, in words other than "published in"."""

from __future__ import annotations

import pytest

from claims.extraction import provenance, roles
from claims.extraction.pages import plain

BODY = [
    "The mill, which employed forty people, burned down on Sunday night, the fire brigade said.",
    "Nobody was hurt, and the cause is not known, it said in a statement on Monday.",
    "The owner said that she would build it up again if the insurer pays for it.",
]


def outlets(line: str, *, under: bool = True) -> list[str]:
    lines = [*BODY, line] if under else [BODY[0], line, *BODY[1:]]
    page = plain.read_page("\n\n".join(["Mill burns in Holm", *lines]) + "\n")
    return [hop.outlet for hop in provenance.hops(page, roles.assign(page, []))]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Source: Riverside Courier. Republished with permission.", "Riverside Courier"),
        ("Source: Riverside Courier", "Riverside Courier"),
        ("Read the original article on Rift Post.", "Rift Post"),
        ("View the original story at Quay News", "Quay News"),
        ("Story courtesy of the Shannon Leader", "Shannon Leader"),
        ("This report by The Northern Press was first published April 21, 2026.", "The Northern Press"),
        ("This story by the Quay Courier was originally published on Monday.", "Quay Courier"),
    ],
)
def test_the_outlet_is_a_step_of_the_chain(line: str, outlet: str) -> None:
    assert outlets(line) == [outlet]


@pytest.mark.parametrize(
    "line",
    [
        "Source: Office of Statistics",
        "Source: World Bank",
        "Source: Central Statistics Agency",
        "Source: company data",
        "This essay by Ruth Hale was first published in 1912.",
        "The report by the harbour board was first published in May, the clerk said.",
    ],
)
def test_the_source_of_figures_and_a_works_history_are_none(line: str) -> None:
    assert outlets(line) == []


def test_a_papers_name_under_a_chart_is_none() -> None:
    assert outlets("Source: Riverside Courier", under=False) == []
