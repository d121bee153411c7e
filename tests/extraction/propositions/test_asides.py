"""What is said of a subject or of the last thing named: relative clauses and descriptions between commas."""

from __future__ import annotations

import pytest

from claims.extraction import read
from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        pytest.param(
            "Fjord Rail, which runs 14 trains, sold its depot to the county in May.",
            ["Fjord Rail, which runs 14 trains", "sold its depot to the county in May"],
            id="a relative clause after the subject",
        ),
        pytest.param(
            "Helm Foods, a maker of soups, has closed its plant at Orby.",
            ["Helm Foods, a maker of soups, has closed its plant at Orby"],
            id="a description with nothing to look up",
        ),
        pytest.param(
            "Helm Foods, Denmark’s largest maker of soups, today closed its plant at Orby.",
            ["Helm Foods, Denmark’s largest maker of soups", "today closed its plant at Orby"],
            id="a description that ranks",
        ),
        pytest.param(
            "The bill is before the senate, which sits again on 4 May.",
            ["The bill is before the senate", "which sits again on 4 May"],
            id="a relative clause at the end",
        ),
        pytest.param(
            "Waves of nine metres were seen off the cape, where 12 of 40 sailings were cancelled.",
            ["Waves of nine metres were seen off the cape", "where 12 of 40 sailings were cancelled"],
            id="a place with a figure of its own",
        ),
        pytest.param(
            "The pier closed for two winters, which cost the town 90 jobs.",
            ["The pier closed for two winters, which cost the town 90 jobs"],
            id="a comment on the whole sentence stays",
        ),
        pytest.param(
            "The road runs for 140 km through Lund and Lier, which makes it the longest toll road in Denmark.",
            [
                "The road runs for 140 km through Lund and Lier",
                "which makes it the longest toll road in Denmark",
            ],
            id="what it is made by what was said",
        ),
        pytest.param(
            "The council sold the pier in May, a decision that cost the town 40 jobs.",
            ["The council sold the pier in May", "a decision that cost the town 40 jobs"],
            id="what sums up what was said",
        ),
        pytest.param(
            "The trust sold 40 boats, which it had leased to the port.",
            ["The trust sold 40 boats, which it had leased to the port"],
            id="a relative clause with another subject stays",
        ),
        pytest.param(
            "The library’s oldest map, a gift from a captain, hangs in the hall of 1790.",
            ["The library’s oldest map, a gift from a captain, hangs in the hall of 1790"],
            id="a description of a thing stays",
        ),
        pytest.param(
            "The drawbridge, built in 1931, carries 40,000 cars a day.",
            ["The drawbridge, built in 1931", "carries 40,000 cars a day"],
            id="how a thing came about, with a date",
        ),
        pytest.param(
            "The drawbridge, built by prisoners, carries 40,000 cars a day.",
            ["The drawbridge, built by prisoners, carries 40,000 cars a day"],
            id="how it came about, with nothing to look up",
        ),
        pytest.param(
            "Output fell to 310 tonnes in 2019 and has since risen to 465 tonnes, an increase of 50%.",
            ["Output fell to 310 tonnes in 2019 and has since risen to 465 tonnes, an increase of 50%"],
            id="two figures with the step between them stay together",
        ),
        pytest.param(
            "Lier stopped 14 ships in May, and in Lund sales of diesel fell by 12% in two years.",
            ["Lier stopped 14 ships in May", "in Lund sales of diesel fell by 12% in two years"],
            id="a clause that opens with its place",
        ),
    ],
)
def test_asides_are_facts_of_their_own(sentence: str, claims: list[str]) -> None:
    assert quotes(body(sentence)) == claims


def test_a_predicate_and_a_name_s_relative_clause_get_their_subject() -> None:
    document = read(
        "A plain headline\n\nFjord Rail, which runs 14 trains, sold its depot to Orby Metals, which has 60 staff.",
        format="text",
    )
    assert [claim.text for claim in document.claims][-2:] == [
        "[Fjord Rail] sold its depot to Orby Metals",
        "[Orby Metals] has 60 staff",
    ]


def test_a_relative_clause_gets_no_subject_where_it_is_not_plain() -> None:
    document = read(
        "A plain headline\n\nThe talks are held in Bern by Ann and Bo Lind, who have met 12 times."
    )
    assert document.claims[-1].text == "who have met 12 times"


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        pytest.param(
            "Two members dozed, the minutes show.",
            ["Two members dozed"],
            id="whatever the verb before the comma",
        ),
        pytest.param(
            "Critics say that the rule irks owners of vans.",
            ["the rule irks owners of vans"],
            id="after that",
        ),
        pytest.param(
            "The pilot said that the radar had failed but that the buoy was out of place.",
            ["the radar had failed", "the buoy was out of place"],
            id="two that-clauses",
        ),
        pytest.param(
            "Four in ten told the pollster that they had moved house twice.",
            ["Four in ten told the pollster that they had moved house twice"],
            id="how many say so is the claim",
        ),
        pytest.param(
            "The port denied that it had lost 40 boats.",
            ["The port denied that it had lost 40 boats"],
            id="what is denied is the opposite of what is stated",
        ),
        pytest.param(
            "Most skippers rent their berth, according to the board’s notice on the new fee.",
            ["Most skippers rent their berth"],
            id="a source that is named at length",
        ),
        pytest.param(
            "The board may open the quay from the third quarter, its chair Ada Holm told a meeting on Tuesday, May 24.",
            ["The board may open the quay from the third quarter"],
            id="the date on which it was said",
        ),
        pytest.param(
            "Boats made up 1,650, the port says, and rafts on the lower river the rest, 1,230.",
            ["Boats made up 1,650, the port says, and rafts on the lower river the rest, 1,230"],
            id="what has its verb in front of the source",
        ),
        pytest.param(
            "Another 612 yards had a crane, it found, and 103, or 9%, employed a rigger.",
            ["Another 612 yards had a crane", "103, or 9%, employed a rigger"],
            id="a second clause whose subject is a count and a share",
        ),
        pytest.param(
            "The mayor is demanding that the club’s owners pay 40,000 euros.",
            ["The mayor is demanding that the club’s owners pay 40,000 euros"],
            id="a demand is no statement",
        ),
        pytest.param(
            "The clerk was held for two days after he allegedly hid a till.",
            ["The clerk was held for two days after he allegedly hid a till"],
            id="a hedge cuts nothing",
        ),
    ],
)
def test_attributing_words_are_cut_where_a_statement_stands_beside_them(
    sentence: str, claims: list[str]
) -> None:
    assert quotes(body(sentence)) == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether the town can pay for it is an open question.",
        "Asked what the bridge would cost, she smiled.",
    ],
)
def test_what_is_left_open_is_no_claim(sentence: str) -> None:
    assert quotes(body(sentence)) == []


@pytest.mark.parametrize(
    "title",
    [
        "The divers who mend their own bridge",
        "What the bridge really cost",
        "How the two towns lost 40 trains",
    ],
)
def test_a_headline_that_names_its_topic_is_no_claim(title: str) -> None:
    document = read(f"{title}\n\nThe bridge cost 40 million kroner.", format="text")
    assert [claim.text for claim in document.claims] == ["The bridge cost 40 million kroner"]
