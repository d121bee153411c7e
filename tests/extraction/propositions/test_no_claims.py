"""What says nothing that can be looked up, and what does though it looks alike."""

from __future__ import annotations

import pytest

from claims.extraction import read
from tests.extraction.builders import body, quotes

BEFORE = "The pier lost 14 lamps in a storm on Sunday, the harbour board said."


@pytest.mark.parametrize(
    "paragraph",
    [
        "Energy minister Ida Holm called the new quay “a proud day for the coast.”",
        "Rehn described the closure as “arson with a rubber stamp”.",
        "Wander along the quay and you will hear the gulls.",
        "Shower for five minutes.",
        "Correction: An earlier version gave the wrong number of tugs. It was 10,000, not 100,000.",
        "To access the call, dial 1-877-555-0100 and give the number 4471.",
        "Say the sound of the letter aloud.",
        "Shares may not add up to 100% because of rounding.",
        "Brandt produced a display that her coach labelled “ridiculous”.",
        "Upgraded deck lamp with a switch that sailors can reach",
        "This story is being updated.",
        "This is a breaking story and more details will follow.",
        '[caption id="attachment_12" align="left"]',
        "Critics of the quay say otherwise.",
        "The pilots of Halden do not.",
        "Fishermen along the coast are not convinced.",
        "“Nobody wants to wait three weeks for a tug,” said Ida Holm.",
        "“It feels like being told that the sea has gone,” said Ida Holm.",
        "Act now, before fares rise again.",
        "The weak spot was the ferry.",
        "This page is for information only and is not a substitute for a chart.",
    ],
)
def test_a_view_a_command_a_fragment_or_a_notice_is_no_claim(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph))[1:] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Nobody in Halden wants a fourth quay",
        "The port does not pay its pilots",
        "The port prefers tugs that float to tugs that do not",
        "Work now starts at dawn",
        "The page is updated every morning by two clerks in Holm",
        "Rehn condemned the closure of 14 quays as “arson with a rubber stamp”",
        "Rehn accused the harbour board of “gambling with lives”",
        "Halden closed the quay that sailors had used",
        "Crews sail past the quay every night",
    ],
)
def test_what_can_be_looked_up_is_one_with_or_without_a_full_stop(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph))[1:] == [paragraph]


def test_the_subject_of_an_opinion_is_still_the_subject_of_what_follows() -> None:
    document = body(
        "Ida Holm called it “a proud day.” She visited the yard and announced a loan of 20 million crowns."
    )
    assert any(claim.text.startswith("[Ida Holm] visited the yard") for claim in document.claims)


def test_a_number_in_the_title_of_a_work_is_no_figure() -> None:
    document = body("Her record “Seven Last Tugs” and his film “Pier 41” sold 30,000 copies.")
    assert [quantity.of(document.text) for quantity in document.quantities] == ["30,000"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "This article was amended on 21 January 2026.",
        "An earlier version said the ferries cost 92 million.",
        "The original version of this story incorrectly gave the fee as 40 crowns.",
    ],
)
def test_what_an_earlier_version_said_is_no_claim(paragraph: str) -> None:
    assert quotes(body("The 68 ferries cost 29 million, the board said.", paragraph)) == [
        "The 68 ferries cost 29 million"
    ]


def test_an_earlier_version_of_a_thing_can_be_told_of() -> None:
    assert quotes(body("An earlier version of the boat sank in 2019."))


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Daily Fen does not guarantee the accuracy of what others supply.",
        "FenHub publishes around 700 stories a day from more than 90 newspapers.",
        "Articles that name FenHub as their publisher are written or commissioned by FenHub.",
        "Our team just picked the 12 best funds to own, and this one is not on the list.",
        "Sat 20 Jun: Alder v Holm, Fen Park, 4:00pm",
        "Dear {{first_name}}, 12 lamps are on their way.",
        "The lamp costs ${price} more than the last one did.",
    ],
)
def test_what_an_outlet_says_of_itself_or_sells_and_what_leaked_is_no_claim(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph))[1:] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "The council does not guarantee the safety of the quay",
        "The ministry publishes its figures on lamps every quarter",
        "Thieves typed {{9*9}} into a box on the page to see whether the server would add up",
        "Letters that began “Dear {{first_name}}” went to 40,000 sailors",
        "High fever, pain and a rash usually appear four to ten days after the bite",
    ],
)
def test_what_is_told_of_a_body_of_code_or_of_an_illness_is_one(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph + "."))[1:] == [paragraph]


def test_what_an_expert_says_holds_in_general_is_one_and_a_saying_is_none() -> None:
    told = "“It tends to cause worse illness in those who had it before,” said Dr Lee Moss, a virologist."
    assert quotes(body(BEFORE, told))[1:] == ["It tends to cause worse illness in those who had it before"]
    saying = "“Fear spreads through a dressing room like damp,” said coach Rob Hale."
    assert quotes(body(BEFORE, saying))[1:] == []


@pytest.mark.parametrize(
    ("caption", "claims"),
    [
        ("Lamps lost, by size of pier", 0),
        ("Supplied: Harbour Tides/Jo Pell", 0),
        ("A tug leaves the pier", 1),
    ],
)
def test_a_caption_that_names_what_a_chart_sets_out_is_none(caption: str, claims: int) -> None:
    document = read(
        f"<h1>Pier</h1><p>{BEFORE}</p><figure><img src=a><figcaption>{caption}</figcaption></figure>"
    )
    assert len([claim for claim in document.claims if claim.text == caption]) == claims
