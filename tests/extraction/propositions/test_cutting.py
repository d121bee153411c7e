"""Where a sentence is cut, and where a cut would leave half a phrase."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.propositions.finite_verbs import has_finite, has_main_verb
from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    ("clause", "stands"),
    [
        ("the clerk took 4,000 crowns", True),
        ("the clerk who took 4,000 crowns", False),
        ("the clerk who took 4,000 crowns paid back 300", True),
        ("the pier that had never been paid for", False),
        ("the port said that it lost 3%", True),
        ("a port led by Ida Holm", False),
        ("fares dropped by 3%", True),
    ],
)
def test_a_relative_clause_lends_no_main_verb(clause: str, stands: bool) -> None:
    assert has_main_verb(clause) is stands


def test_of_a_verb_that_is_mostly_a_noun_only_the_past_tense_counts() -> None:
    assert has_finite("fares averaged 12 crowns")
    assert not has_finite("the averages of twelve recruits")


@pytest.mark.parametrize(
    "sentence",
    [
        "A clerk who took 48,000 crowns from a fund for ferries and a lifeboat was jailed for two years on 3 May 2024.",
        "Rehn compared the new quays to “a row of bathtubs” that nobody had ordered in 2021.",
        "Vastrand questioned what kind of port closes 3 of its 9 quays.",
        "The port has been on the defensive since Rehn, at a meeting in May, cited repairs that nobody had paid for.",
        "Ferry crews wrote a letter to the board about 14 shifts that ran past midnight.",
        "She has run the yard in its 2014 and 2019 harbour trials.",
        "Eight of 10 tugs in Halden are built in Bergen, as are nine of 12 ferries and half of all barges.",
        "His watch on the pier in 2017 - with ballots for pilot and for mayor - could cost 40 crews their jobs.",
        "If the weir breaks in 2026, the crews on the lower quay could be expected to lose 3 days of work.",
        "At a May regatta in Halden, the yard won 4 of 9 races.",
        "In a trial of 40 tugs at Halden, the first cracks came after eight days, against three for a barge.",
        "The inquiry has heard 29 pilots so far.",
        "The tug from Halden won, with 8.4 points out of 10.",
        "The port writes to late crews after 14, 28 and 42 days.",
        "Ida Holm’s yard sold 310 tugs in May, she said, about twice as many as a year before.",
        "Three more quays are to open in 2026, according to the board: Halden, Bergen and Voss.",
        "The yard built 14 tugs between March 2023 and June 2024.",
        "The barge ran for 400 days off Halden in 2023 and 2024.",
        "The wave, measured at 9 metres by the National Wave Monitoring and Research Centre, came at 11.47pm.",
        "The ban covers 48 tugs and 12 ferries built between 2019 and 2023.",
        "The port fined two firms and 14 tugs it accused of dumping oil in May.",
        "He faces three counts: theft, failing to stop, driving while fatigued and keeping a false log.",
        "The sale had been agreed in August and kept quiet until the auction of boats was over.",
        "The 40 tugs in Lund have not yet been sold by the port and 12 of them leak.",
        "The pier was closed for all but two summers in the last decade.",
        "The ferry will run again from 4 May, nine years after the last one was sold.",
        "Cracks formed in 10 of the 62 hulls (16%) and in 15 of the 63 decks (24%), it says, a relative drop of 33%.",
        "The quay would cost 4 million, of which the county has offered 3 million and the town would pay the remaining 1 million.",
        "A pilot leads four drills: rope throws, engine stops, buoy turns and night watches.",
        "Some 26 million will pay for piers and cranes, Holm said, and 9 million for a plant in Lier.",
        "Fares start at $34 one way and $61 return.",
        "While the port has earned 60 million crowns since 2019, it borrowed another 20 million in May.",
    ],
)
def test_what_only_means_something_together_stays_together(sentence: str) -> None:
    assert quotes(body(sentence)) == [sentence.rstrip(".")]


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "Fees will be 6% lower, Ida Holm said: a berth that cost 150 crowns will cost 141.",
            ["Fees will be 6% lower", "a berth that cost 150 crowns will cost 141"],
        ),
        (
            "Fjordlight said late on Friday its pumps had failed 14 times.",
            ["its pumps had failed 14 times"],
        ),
        (
            "In a notice filed with the port on Monday, Fjordlight said its pumps had failed 14 times.",
            ["its pumps had failed 14 times"],
        ),
        (
            "The board used old charts, but Ida Holm of Halden, who was not on the board, said the count was wrong.",
            ["The board used old charts", "the count was wrong"],
        ),
        ("So far 14 pumps have failed, the harbour board said.", ["So far 14 pumps have failed"]),
        ("Crews told the Courier they had waited 9 weeks.", ["they had waited 9 weeks"]),
        (
            "Fares rose 4% in October, the fastest monthly pace since 2019.",
            ["Fares rose 4% in October", "the fastest monthly pace since 2019"],
        ),
        (
            "Fjordlight sold 400 boats on Friday and said it would hire 12 welders.",
            ["Fjordlight sold 400 boats on Friday", "it would hire 12 welders"],
        ),
        (
            "It owns 31 of them in Lund and 9 in Lier, 40 in all, and its crews make 220 trips a day.",
            ["It owns 31 of them in Lund and 9 in Lier, 40 in all", "its crews make 220 trips a day"],
        ),
        (
            "Nurses saw 110 people in Lund, Lier and Holm between May 2022 and June 2024 and assigned 55 to a diet.",
            [
                "Nurses saw 110 people in Lund, Lier and Holm between May 2022 and June 2024",
                "assigned 55 to a diet",
            ],
        ),
        (
            "The next sale will be held in Lund in June, and the yard will have",
            ["The next sale will be held in Lund in June"],
        ),
        (
            "The yard has also asked for a berth in Lund, but the port board says that the earliest",
            ["The yard has also asked for a berth in Lund"],
        ),
        (
            "The crews named two limits of the trial: the hulls were new, and no boat was at sea for longer than a year.",
            ["the hulls were new, and no boat was at sea for longer than a year"],
        ),
        (
            "<strong>Good to know:</strong> Boats travel free until the end of August.",
            ["Boats travel free until the end of August"],
        ),
        (
            "Fares rose to 9 crowns from 7, according to [the fare register](https://fares.example/lund) of the port.",
            ["Fares rose to 9 crowns from 7"],
        ),
        ("14:06 GMT: Fares rise by 4%, the board says.", ["Fares rise by 4%"]),
        (
            "Ida Holm said Friday that the yard lost 14 cranes in the storm.",
            ["the yard lost 14 cranes in the storm"],
        ),
        (
            "The harbour board said the quays had stood empty for 9 weeks, adding that no crew would lose its berth.",
            ["the quays had stood empty for 9 weeks", "no crew would lose its berth"],
        ),
        (
            "Halden buys 40 cranes that last and rejects those that do not, the harbour board said.",
            ["Halden buys 40 cranes that last and rejects those that do not"],
        ),
        (
            "The minister visited the yard in Halden on Thursday and announced a further loan of 20 million crowns.",
            [
                "The minister visited the yard in Halden on Thursday",
                "announced a further loan of 20 million crowns",
            ],
        ),
        (
            "The wharf gets 73 crowns per tonne for 15 years; freight averaged 81 crowns last month.",
            ["The wharf gets 73 crowns per tonne for 15 years", "freight averaged 81 crowns last month"],
        ),
        (
            "HALDEN, Norway--(NordWire)--Fjordlight today sold its 400th boat to a school in Bergen.",
            ["Fjordlight today sold its 400th boat to a school in Bergen"],
        ),
        (
            "Home to Dock Tugs and Nordkai—the world’s largest maker of ropes—its 40 boats earned 3 million crowns.",
            [
                "Home to Dock Tugs and Nordkai—the world’s largest maker of ropes",
                "Nordkai—the world’s largest maker of ropes",
                "its 40 boats earned 3 million crowns",
            ],
        ),
    ],
)
def test_a_sentence_is_cut_where_each_part_stands_alone(sentence: str, statements: list[str]) -> None:
    assert quotes(body(sentence)) == statements


def test_the_subject_filled_in_is_that_of_the_clause_before_though_a_date_opens_it() -> None:
    document = body("The town is old. In 2015, a strong storm killed 40 people and destroyed 12 quays.")
    assert [claim.text for claim in document.claims][-1] == "[a strong storm] destroyed 12 quays"


def test_no_subject_is_filled_in_where_the_clause_before_does_not_plainly_tell_it() -> None:
    document = body("Halden has opened 14 quays. Bergen, by comparison, has 40 quays and wants 500 by 2027.")
    assert "[Halden]" not in " ".join(claim.text for claim in document.claims)


def test_an_adverb_is_no_part_of_the_subject_that_is_filled_in() -> None:
    document = body("The yard now expects 40 orders a year. It plans to hire 12 welders by June.")
    assert "[The yard] plans to hire 12 welders by June" in [claim.text for claim in document.claims]


@pytest.mark.parametrize("sentence", ["That is a scandal.", "It was quite a sight.", "This is the way home."])
def test_what_only_points_at_the_sentence_before_is_no_claim(sentence: str) -> None:
    assert quotes(body("The pier lost 14 lamps in May 2024.", sentence)) == [
        "The pier lost 14 lamps in May 2024"
    ]


def test_a_cause_with_a_figure_of_its_own_is_a_claim_of_its_own() -> None:
    assert quotes(body("The yard was fined 4 million crowns after it spilled oil 312 times in 2024.")) == [
        "The yard was fined 4 million crowns",
        "it spilled oil 312 times in 2024",
    ]
    assert quotes(body("The ferry with 318 people on board was freed 11 hours after it struck 2 rocks.")) == [
        "The ferry with 318 people on board was freed 11 hours after it struck 2 rocks"
    ]


def test_a_superlative_that_closes_a_figure_is_a_claim_of_its_own() -> None:
    assert quotes(body("It was fined 4 million crowns, the largest penalty any port has paid.")) == [
        "It was fined 4 million crowns",
        "the largest penalty any port has paid",
    ]


def test_a_bracket_with_a_colon_is_no_label() -> None:
    (quote,) = quotes(body("Orla Yards (OSX: ORL) on Wednesday reported sales of 3.4 billion crowns."))
    assert quote.startswith("Orla Yards (OSX: ORL)")


def test_a_participle_in_front_is_told_of_the_subject_behind_it() -> None:
    found = body("Founded in 2018, Orla Yards employs 310 people in five ports.").claims
    assert "[Orla Yards] founded in 2018" in [claim.text for claim in found]


def test_a_wires_slug_is_no_part_of_a_headline() -> None:
    found = read("UPDATE 2-Storm kills at least 34 in Halden\n\nThe board met.", format="text").claims
    assert found[0].text == "Storm kills at least 34 in Halden"


def test_clauses_in_a_row_each_with_a_figure_are_claims_of_their_own() -> None:
    found = body(
        "The quay index closed up 0.1% at 6,981, the tug index added 0.3% and the fee on a mooring was 4.24 crowns."
    )
    assert quotes(found) == [
        "The quay index closed up 0.1% at 6,981",
        "the tug index added 0.3%",
        "the fee on a mooring was 4.24 crowns",
    ]
    assert quotes(body("When fees rose 4%, the yard cut 40 jobs and the port lost 3 million.")) == [
        "When fees rose 4%, the yard cut 40 jobs",
        "the port lost 3 million",
    ]


def test_what_it_took_to_do_something_is_told_of_nobody() -> None:
    found = body(
        "The wreck was found in 2019. It took the team four seasons and 1.8 million to map the site."
    ).claims
    assert found[-1].text.startswith("It took the team")


def test_a_point_with_a_figure_and_a_full_stop_is_a_sentence_whatever_its_verb() -> None:
    document = read("Port report\n\nKey points\n\n• Tugs foozle two in five berths.\n• Two in five\n\nBody.")
    assert quotes(document) == ["Tugs foozle two in five berths"]


@pytest.mark.parametrize(
    "sentence", ["Fares rose by 4% in May and , , .", "The pier fell 4% in May, and .", "Fares , , and 3 , ,"]
)
def test_a_conjunction_with_nothing_behind_it_joins_nothing(sentence: str) -> None:
    assert len(quotes(body(sentence))) <= 1
