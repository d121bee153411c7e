"""Sums: what makes a list of parts, and how rounding decides."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.types import Relation


def sums(text: str) -> list[Relation]:
    return [relation for relation in read(text, format="text").ledger if relation.kind == "sum"]


def verdicts(text: str) -> list[str]:
    return [relation.verdict for relation in sums(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Of the total of £90m, £50m will come from banks, £28m from towns and £12m from tolls.",
        "The herd has 18 cows: seven in the barn, six on the hill and five by the river.",
        "The crew caught 40 cod, 20 hake and 15 ling, 75 in all.",
        "Of the 120 weavers, 70 work in Bergen and the remaining 50 in Voss.",
        "The £10m plan comprises £6m for schools and £4m for roads.",
        "It has a budget of £10m, of which £6m goes to schools and £4m to roads.",
        "The fleet has 41 ships: 12 submarines, 20 frigates and 9 carriers.",
    ],
)
def test_a_complete_list_that_reaches_its_total_is_consistent(text: str) -> None:
    assert verdicts(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the total of £95m, £50m will come from banks, £28m from towns and £12m from tolls.",
        "The herd has 18 cows: seven in the barn, six on the hill and four by the river.",
        "The crew caught 40 cod, 20 hake and 15 ling, 85 in all.",
        "Of the 120 weavers, 70 work in Bergen and the remaining 45 in Voss.",
        "The £100m plan comprises £60m for schools and £34m for roads.",
        "It has a budget of £10.0m, of which £6.1m goes to schools and £4.4m to roads.",
        "The fleet has 40 ships: 12 submarines, 20 frigates and 9 carriers.",
    ],
)
def test_a_complete_list_that_no_rounding_brings_to_its_total_is_inconsistent(text: str) -> None:
    assert verdicts(text) == ["inconsistent"]


def test_a_partial_list_may_fall_short_but_not_exceed() -> None:
    text = "It raised $60 million, led by Fjord Capital with $25 million and Skerry Partners with {} million."
    assert verdicts(text.format("$15")) == ["consistent"]
    assert verdicts(text.format("$45")) == ["inconsistent"]


@pytest.mark.parametrize(
    "text",
    [
        "It raised $60 million, including $25 million from Fjord Capital, and spent $70 million on a mill.",
        "The bank lent a total of $46m in 2024, $40m in 2023 and $38m in 2022.",
        "A total of 30 people were hurt. Ten were children and 19 were women.",
        "The crash hurt 300 people, including 200 women and 150 under the age of 30.",
        "The club has 12 teams, including 200 players.",
        "The party made five pledges: 20,000 new nurses, 50 hospitals and 10 schools.",
        "It paid £5m to the state and £3m to the county, bringing the total to £30m.",
        "After investing $3m in Alder and $4m in Birch, it now manages a total of $50m.",
        "The yard lost a total of about £50m: £20m on ferries and £15m on tugs.",
        "Prisons hold 25 percent of them, 40 percent of whom are young.",
        "The fund took in a total of $500 million. Alder led with $400 million, followed by Birch with $50 million.",
    ],
)
def test_figures_beside_each_other_are_no_list(text: str) -> None:
    assert verdicts(text) == []


RUNNING = (
    "Funds lost a total of ${total} million on Monday. Alder led with $40.11 million, followed by Birch and Cedar at "
    "$30.20 million and $9.4 million, respectively. Elm withdrew $10.43 million. None of the four gained."
)


@pytest.mark.parametrize(
    ("total", "verdict"),
    [
        ("90.14", "consistent"),
        ("90.17", "consistent"),
        ("90.20", "edge"),
        ("90.22", "inconsistent"),
        ("95.14", "inconsistent"),
    ],
)
def test_a_list_may_run_over_the_sentences_after_its_total(total: str, verdict: str) -> None:
    assert verdicts(RUNNING.format(total=total)) == [verdict]


def test_a_list_that_runs_over_ends_where_its_sum_comes_closest() -> None:
    [relation] = sums(
        "Funds lost a total of $363.17 million, led by Alder with $276.68 million. Birch followed with $52.30 million, "
        "Cedar withdrew $24.65 million, and Elm sold $9.54 million. Trading reached $3.43 billion."
    )
    assert relation.explanation.startswith("276.68 + 52.30 + 24.65 + 9.54 = 363.17 against 363.17:")


def test_the_explanation_and_the_data_show_the_working() -> None:
    text = RUNNING.format(total="90.20")
    [relation] = sums(text)
    assert relation.explanation == (
        "40.11 + 30.20 + 9.4 + 10.43 = 90.14 against 90.20: with rounding the parts come to 90.075 to 90.205 and the "
        "total is 90.195 to 90.205, which meet only at the edge"
    )
    assert [span.of(text) for span in relation.spans] == [
        "$40.11 million", "$30.20 million", "$9.4 million", "$10.43 million", "$90.20 million",
    ]  # fmt: skip
    assert relation.data["parts"] == ["40.11", "30.20", "9.4", "10.43"]
    assert (relation.data["total"], relation.data["sum"]) == ("90.20", "90.14")
    assert (relation.data["unit"], relation.data["magnitude"]) == ("USD", "million")


def test_four_rounded_parts_may_miss_by_two_thirds_of_their_rounding_in_silence() -> None:
    text = (
        "The bakery took {} million euros in total: 20.4 million for bread, 20.1 million for cake, 11.2 million for "
        "pies and 10.1 million for tea."
    )
    assert verdicts(text.format("61.9")) == ["consistent"]
    assert verdicts(text.format("62.0")) == ["edge"]
    assert verdicts(text.format("62.1")) == ["inconsistent"]


def test_a_total_in_round_hundreds_may_be_off_by_a_hundredth() -> None:
    text = "The yard has {} staff: 1,423 in Oslo and 1,380 in Bergen."
    assert verdicts(text.format("2,800")) == ["consistent"]
    assert verdicts(text.format("2,804")) == ["inconsistent"]


def test_two_currencies_never_add_up() -> None:
    assert verdicts("It raised a total of $10m: €6m from Alder and €4m from Birch.") == []
