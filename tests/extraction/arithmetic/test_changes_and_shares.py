"""Percentages that the text gives for a change or a share, against the figures beside them."""

from __future__ import annotations

import pytest

from claims.extraction import read


def verdicts(text: str, kind: str) -> list[str]:
    return [relation.verdict for relation in read(text, format="text").ledger if relation.kind == kind]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The bill has gone from £40m to £48m, an increase of 20%.", "consistent"),
        ("The cost has risen from £38.0m to £46.0m, an increase of 31%.", "inconsistent"),
        ("Herds shrank to 7,900 cows last year from 8,200 cows in 2021, down by 3.7%.", "consistent"),
        ("They saw 63 species, compared with 42 in the reeds, an increase of 50%.", "consistent"),
        ("They saw 63 species, compared with 42 in the reeds, an increase of 60%.", "inconsistent"),
        ("Calls fell 30% this spring to 2,000 from 2,500 a year earlier.", "inconsistent"),
        ("Calls fell 20% this spring to 2,000 from 2,500 a year earlier.", "consistent"),
        ("Calls rose 20% this spring to 2,000 from 2,500 a year earlier.", "inconsistent"),
        ("Revenue was $12.0m, up 20% from $10.0m.", "consistent"),
        ("Output fell from 200 to 150 tonnes, a drop of 30%.", "inconsistent"),
        ("Staff were trimmed from 200 to 150 (25%).", "consistent"),
        ("Staff were cut from 200 to 150 — a 30% reduction.", "inconsistent"),
        ("There was a 30% rise, from 100 to 120, in thefts.", "inconsistent"),
        ("Calls reached 4,592, a 12% increase on the 4,100 of 2023.", "consistent"),
        ("Calls reached 4,800, up 12% on last year’s 4,100.", "inconsistent"),
        ("Rates rose from 3% to 4%, an increase of one percentage point.", "consistent"),
        ("Rates rose from 3% to 4%, an increase of four percentage points.", "inconsistent"),
        ("Rates rose 2% from 4% to 6%.", "consistent"),
        ("Rents rose by £150 to £1,100 from £900.", "inconsistent"),
        ("Rents rose by £200 to £1,100 from £900.", "consistent"),
        ("It doubled output from 50,000 to 100,000 loaves a year.", "consistent"),
        ("Thefts doubled from 40 to 60.", "inconsistent"),
        ("Thefts more than doubled from 40 to 130.", "consistent"),
        ("Thefts nearly doubled from 40 to 72.", "consistent"),
        ("Rents halved from £900 to £300.", "inconsistent"),
        ("Rents rose from £900 to £700.", "inconsistent"),
    ],
)
def test_a_change_is_checked_against_its_two_figures(text: str, verdict: str) -> None:
    assert verdicts(text, "change") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "It grew 4.1% in 2024 to 364 billion yuan.",
        "Sales rose 4% in the north, where 20 shops opened, from 10 to 30.",
        "The club fell from 10 to 15 in the table.",
        "The yen fell from 140 to 152 to the dollar.",
        "Rents rose from £900 a month to £800 a week.",
        "Pay rose from £700 a week to £40,000 a year, up 10%.",
        "Its rank dropped from 110 to 140.",
    ],
)
def test_a_change_needs_both_figures_and_its_percentage(text: str) -> None:
    assert verdicts(text, "change") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("On 13 of 18 quays, or 72%, the mud held more.", "consistent"),
        ("In 13 of the 18, or 62%, the mud held more.", "inconsistent"),
        ("Of the 300 homes, 261 (87%) were flooded.", "consistent"),
        ("Of the 300 homes, 261 (77%) were flooded.", "inconsistent"),
        ("Of the 300 homes on the two islands, 261 (77%) were flooded.", "inconsistent"),
        ("Of the 300 homes on the two islands, 261 (87%) were flooded.", "consistent"),
        ("The forests cover 420 hectares, of which 168 hectares, or 40%, are oak.", "consistent"),
        ("Nine out of 12 members (75%) agreed.", "consistent"),
        ("Nine of the 12 members, 65%, agreed.", "inconsistent"),
        ("261 (87%) of the 300 homes were flooded.", "consistent"),
        ("87% (261) of the 300 homes were flooded.", "consistent"),
        ("77% of the 300 homes, or 261, were flooded.", "inconsistent"),
        ("The state pays £24.5m, 63% of the £46m total.", "inconsistent"),
        ("Of the 300 people polled, 77% (261) agreed.", "inconsistent"),
        ("The village has 300 homes, 261 of them (77%) empty.", "inconsistent"),
    ],
)
def test_a_share_is_checked_against_its_part_and_whole(text: str, verdict: str) -> None:
    assert verdicts(text, "share") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The mill employs 85 people, 52 of them weavers.",
        "About 40 of the 90 homes (50%) were flooded.",
        "The town opened 13 schools, 40% of the 300 classrooms empty.",
        "Deposits came to $31.42 billion, representing 6.25% of the market.",
    ],
)
def test_a_share_that_is_not_stated_or_only_rough_is_left_out(text: str) -> None:
    assert verdicts(text, "share") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Output rose from 5 to 7 million tonnes, up 40%.", "consistent"),
        ("Output rose from 5 to 7 million tonnes, up 80%.", "inconsistent"),
        ("The bank raised its rate by 25 basis points to 4.75% from 4.5%.", "consistent"),
        ("Support grew from 30% to 36%, up 6 points.", "consistent"),
        ("Calls increased by 200 to 1,200 from 1,000.", "consistent"),
        ("Calls increased by 300 to 1,200 from 1,000.", "inconsistent"),
        ("Shares closed at $18 on Tuesday, 10% below the $20 of a year ago.", "consistent"),
        ("Shares closed at $18 on Tuesday, 20% below the $20 of a year ago.", "inconsistent"),
        ("Output rose to 18 tonnes, 10% below the 20 tonnes of old.", "consistent"),
        ("Rents stand at $840, 10% above the $700 of May.", "inconsistent"),
        ("Thefts fell by a third, from 90 to 60.", "consistent"),
        ("Thefts fell by more than a third, from 90 to 40.", "consistent"),
        ("Thefts fell by less than a third, from 90 to 40.", "inconsistent"),
        ("Its shares slid from $50 to $40 (-20%).", "consistent"),
        ("The crew grew from 3 to 4, up 33%.", "consistent"),
        ("The crew grew from 3 to 4, up 50%.", "inconsistent"),
    ],
)
def test_steps_in_other_words(text: str, verdict: str) -> None:
    (relation,) = read(text, format="text").ledger
    assert (relation.kind, relation.verdict) == ("change", verdict)


def test_a_figure_that_borrows_its_magnitude_is_worked_with_in_full() -> None:
    (relation,) = read("Output rose from 5 to 7 million tonnes, up 40%.", format="text").ledger
    assert relation.data["from"] == "5000000"


def test_what_rounding_alone_explains_is_said_so() -> None:
    (relation,) = read("It went up from £3m to £4m, a rise of 25%.", format="text").ledger
    assert relation.explanation.endswith("as stated, rounding allowed for")
