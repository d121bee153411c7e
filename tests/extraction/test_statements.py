"""What is found as a claim in a story, where it begins and ends, and how it reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.types import Role
from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "The ferry line grew 7.2% last year to 310 million crowns, ranking second in the region.",
            [
                "The ferry line grew 7.2% last year to 310 million crowns",
                "ranking second in the region",
            ],
        ),
        (
            "Ida Holm, a harbour pilot at Skarra, says that the channel lost two metres of depth in May.",
            ["the channel lost two metres of depth in May"],
        ),
        (
            "The bridge cost 41 million crowns, according to a report that the city published in June.",
            ["The bridge cost 41 million crowns"],
        ),
        (
            "However, the lake froze on 3 January 2024.",
            ["the lake froze on 3 January 2024"],
        ),
        (
            "Founded in Halden in 1998, the yard has built more than 400 boats for 11 countries.",
            ["Founded in Halden in 1998", "the yard has built more than 400 boats for 11 countries"],
        ),
        (
            "The boat costs 89,000 crowns and goes on sale in Norway on 4 May 2026.",
            ["The boat costs 89,000 crowns", "goes on sale in Norway on 4 May 2026"],
        ),
        (
            "Calls to the helpline fell 30% in May, the council said, while orders of sandbags rose 140%.",
            ["Calls to the helpline fell 30% in May", "orders of sandbags rose 140%"],
        ),
        (
            "The orchestra tours with Nordkai, the world’s largest maker of violins, and plays 40 concerts.",
            [
                "The orchestra tours with Nordkai, the world’s largest maker of violins, and plays 40 concerts",
                "Nordkai, the world’s largest maker of violins",
            ],
        ),
        (
            "The report builds on last year’s 6.2% growth and $40 million revenue from 12 shops.",
            ["last year’s 6.2% growth", "$40 million revenue from 12 shops"],
        ),
        (
            "Analysts expect sales to double by 2031, and farmers agree that prices will follow.",
            ["Analysts expect sales to double by 2031", "prices will follow"],
        ),
        (
            "The dam was finished in 1964, underscoring the valley’s ambition.",
            ["The dam was finished in 1964"],
        ),
        (
            "The cooperative aims to cut waste while selling surplus bread through its own shops.",
            ["The cooperative aims to cut waste", "selling surplus bread through its own shops"],
        ),
    ],
)
def test_a_statement_is_the_smallest_proposition(sentence: str, statements: list[str]) -> None:
    assert quotes(body(sentence)) == statements


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the total of 46 million crowns, 24.5 million will come from the state and 21.5 million from the town.",
        "Output doubled from 60,000 to 120,000 tonnes a year.",
        "Meadows shrank to 790 hectares in 2024 from 820 hectares in 2021, down by 3.7%.",
        "The flood hit the quay on 3 February 2020, sinking 64 boats and closing two shops.",
        "The main causes, it says, are anchor chains and old nets.",
        "The round was led by Rowan Partners with $25 million and Birch Holdings with $15 million.",
    ],
)
def test_what_only_means_something_together_stays_together(sentence: str) -> None:
    assert quotes(body(sentence)) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    "sentence",
    [
        "What is the plan for the harbour?",
        "Discover the best views of the fjord and its islands.",
        "Order your ticket today and save 20%.",
        "Email the newsroom at desk@harbour.example or call us.",
        "Let the markets decide.",
        "Dear reader, we are thrilled to be back!",
        "For more information, visit harbour.example.",
        "A knot is defined as one nautical mile an hour.",
        "Current price: ${price}.",
        "Top speed: TBA",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "You may change your mind whenever you like.",
        "We set cookies to count our readers.",
        "It is a shameful, stupid and utterly pointless plan!",
        "The council should finally wake up.",
        "“It is a wonderful town,” said Ida Holm, who runs a bakery.",
    ],
)
def test_what_cannot_be_right_or_wrong_is_no_claim(sentence: str) -> None:
    assert quotes(body(sentence, "The lake froze on 3 January 2024.")) == ["The lake froze on 3 January 2024"]


def test_a_quotation_that_can_be_checked_is_a_claim_without_its_marks_and_speaker() -> None:
    document = body("“The mill burned down in 1987,” said Ida Holm, who runs the museum.")
    assert quotes(document) == ["The mill burned down in 1987"]
    assert "quotation" in document.claims[-1].kinds


def test_a_heading_that_is_a_label_makes_no_claim_and_one_with_a_figure_does() -> None:
    document = body(
        "The tide came in early on Monday.", "What the divers saw", "Nets closed 14 bays in June."
    )
    assert "What the divers saw" not in quotes(document)


def test_a_pronoun_and_a_participle_get_their_subject_in_brackets_but_not_in_the_span() -> None:
    document = body(
        "The ferry line grew 7.2% last year, ranking second in the region. It carries 9,000 people a day."
    )
    texts = {claim.mentions[0].quote: claim.text for claim in document.claims}
    assert texts["ranking second in the region"] == "[The ferry line] ranking second in the region"
    assert texts["It carries 9,000 people a day"] == "[The ferry line] carries 9,000 people a day"


def test_he_is_never_filled_in_with_a_thing() -> None:
    document = body("The ferry line grew 7.2% last year. He bought 40 boats in May.")
    assert "He bought 40 boats in May" in {claim.text for claim in document.claims}


def test_a_label_before_a_colon_is_cut_unless_it_carries_a_figure() -> None:
    document = read(
        "Harbour plan\n\nThe plan was adopted on 3 May 2024 by the council.\n\nKey Takeaways\n\n"
        "• Clean power: Every berth gets a cable of 12 megawatts\n• Shore power by 2030: Every ferry gets a plug",
        format="text",
    )
    takeaways = [m.quote for claim in document.claims for m in claim.mentions if m.role is Role.TAKEAWAY]
    assert takeaways == [
        "Every berth gets a cable of 12 megawatts",
        "Shore power by 2030: Every ferry gets a plug",
    ]


def test_opinion_is_marked_on_the_sentence() -> None:
    document = body("It is a shameful and stupid plan. The lake froze on 3 January 2024.")
    assert [sentence.opinion for sentence in document.sentences if sentence.block] == [True, False]


def test_what_is_too_long_to_be_prose_is_named_and_the_rest_is_read() -> None:
    document = body("a toll and " * 400, "The toll rose by 4% in May.")
    assert quotes(document) == ["The toll rose by 4% in May"]
    (note,) = document.notes
    assert note.startswith(
        "1 passage of more than 3,000 characters without the end of a sentence is no prose"
    )


def test_an_article_on_one_line_is_read_whatever_it_disclaims() -> None:
    disclaimer = "This is not financial advice and does not constitute legal advice."
    document = body("The toll on the bridge rose by 4% in May. " * 80 + disclaimer)
    assert "The toll on the bridge rose by 4% in May" in quotes(document)


def test_a_dump_of_words_without_an_end_makes_no_claim() -> None:
    assert quotes(body("The price rose 5%, and " * 400)) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "The ferry grew 5%",
                "and",
                ",",
                "which",
                "“",
                "”",
                "it",
                "is",
                "Nordkai—the largest",
                ";",
                "while",
                "said",
            ]
        )
        | st.text(max_size=8),
        max_size=30,
    )
)
def test_every_statement_lies_inside_its_sentence_and_is_trimmed(parts: list[str]) -> None:
    document = read(" ".join(parts), format="text")
    for claim in document.claims:
        for mention in claim.mentions:
            sentence = document.sentences[mention.sentence]
            assert sentence.contains(mention)
            assert mention.quote == document.text[mention.start : mention.end] == mention.quote.strip()
