"""Which statements become one claim, where it stands, and what its copies disagree on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import Document, read
from claims.extraction.repeats import CONTEXT, group
from claims.extraction.types import Role, Sourcing
from tests.extraction.builders import statement_blocks

REPEATED = """\
Port of Skarra grows

• 340 ships carried 21 million passengers last year, per port data

The port was founded in 1874.

Home to Nordkai—the world’s largest maker of ship batteries—its 340 vessels \
served 21 million riders. The mayor, Ida Holm, said that a new quay will open in June.

Frequently Asked Questions

How busy is the port?

It builds on last year’s 6% growth and 21 million passengers on 340 ships.
"""


def groups(document: Document) -> list[list[str]]:
    return [[mention.quote for mention in claim.mentions] for claim in document.claims]


def test_copies_in_other_words_are_one_claim_with_a_mention_at_each_place() -> None:
    document = read(REPEATED, format="text")
    [claim] = [claim for claim in document.claims if len(claim.mentions) > 1]
    assert [mention.quote for mention in claim.mentions] == [
        "340 ships carried 21 million passengers last year",
        "its 340 vessels served 21 million riders",
        "21 million passengers on 340 ships",
    ]


def test_a_claim_is_as_well_sourced_as_its_best_mention() -> None:
    document = read(
        "Weir rebuilt\n\n• The weir cost 4.1 million crowns\n\n"
        "The weir cost 4.1 million crowns, according to the river board. Fish have returned.",
        format="text",
    )
    [claim] = [claim for claim in document.claims if len(claim.mentions) > 1]
    assert [mention.sourcing for mention in claim.mentions] == [Sourcing.NONE, Sourcing.NAMED]
    assert claim.sourcing is Sourcing.NAMED
    assert claim.attribution is not None


def test_claims_are_numbered_by_their_first_mention() -> None:
    document = read(REPEATED, format="text")
    assert [claim.id for claim in document.claims] == [f"c{n}" for n in range(1, len(document.claims) + 1)]
    firsts = [claim.mentions[0].start for claim in document.claims]
    assert firsts == sorted(firsts)


def test_another_article_never_shares_a_claim_with_this_one() -> None:
    text, blocks, statements = statement_blocks(
        ("The weir was rebuilt by 40 divers", Role.BODY), ("The weir was rebuilt by 40 divers", Role.TEASER)
    )
    claims = group(text, blocks, statements)
    assert [claim.in_scope for claim in claims] == [True, False]


@pytest.mark.parametrize(
    ("first", "second", "aspect"),
    [
        ("The ferry carried 412,000 people in 2024", "The ferry carried 421,000 people in 2024", "number"),
        ("The dam repair cost $6.2 million", "The dam repair cost $6.2 billion", "number"),
        ("The dam repair cost $6.2 million", "The dam repair cost €6.2 million", "unit"),
        ("The swing bridge reopens on 4 March 2026", "The swing bridge reopens on 14 March 2026", "date"),
        (
            "The museum has chosen Ines Holt as director",
            "The museum has chosen Ines Hoyt as director",
            "name",
        ),
        ("The new rule will not apply to houseboats", "The new rule will apply to houseboats", "negation"),
        ("The levy may double the price of parking", "The levy will double the price of parking", "strength"),
    ],
)
def test_a_slip_between_copies_is_a_difference_and_the_claim_stays_one(
    first: str, second: str, aspect: str
) -> None:
    document = read(f"News\n\n• {first}\n\n{second}. The town is small.", format="text")
    [claim] = [claim for claim in document.claims if len(claim.mentions) > 1]
    assert [difference.aspect for difference in claim.differences] == [aspect]
    [difference] = claim.differences
    assert claim.mentions[0].contains(difference.first)
    assert claim.mentions[1].contains(difference.second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The north tower is 40 metres high", "The south tower is 44 metres high"),
        ("The north depot sold 2,140 tonnes of apples", "The south depot sold 2,140 crates of pears"),
        ("Revenue rose 5% to $12 million in spring", "Profit rose 5% to $3 million in autumn"),
        ("The reservoir held 71% of its water in May", "The reservoir held 58% of its water in July"),
        ("Prices of $20,000 to $50,000 are quoted for boats", "A boat costs $30,000 with guidance"),
        ("If the vote is lost, the town pays 8 million crowns", "The town pays 8 million crowns"),
    ],
)
def test_two_claims_that_look_alike_stay_two(first: str, second: str) -> None:
    document = read(f"News\n\nThe town is small. {first}. {second}.", format="text")
    assert all(len(members) == 1 for members in groups(document))
    assert not any(claim.differences for claim in document.claims)


def test_a_rounded_copy_of_a_figure_agrees_with_it() -> None:
    document = read(
        "News\n\n• The dam repair cost about $6 million\n\nThe dam repair cost $6.2 million.", format="text"
    )
    [claim] = [claim for claim in document.claims if len(claim.mentions) > 1]
    assert claim.differences == ()


def test_a_claim_that_two_others_resemble_does_not_join_them() -> None:
    text, blocks, statements = statement_blocks(
        ("Skarra adopts harbour plan with cables for ferries", Role.KEY_POINT),
        (
            "Skarra adopts harbour plan, cables for ferries, quays for cruise ships, jobs for pilots",
            Role.BODY,
        ),
        ("Quays for cruise ships bring jobs for pilots", Role.TAKEAWAY),
    )
    claims = group(text, blocks, statements)
    first, last = statements[0], statements[2]
    together = [{m.start for m in claim.mentions} for claim in claims]
    assert not any({first.start, last.start} <= places for places in together)


@given(
    st.lists(
        st.sampled_from(["The weir cost 5%", "Ferries run daily to Skarra", "ä 🚢 x", "No", "A b c d"]),
        max_size=12,
    )
)
def test_every_statement_is_mentioned_once_with_its_exact_context(words: list[str]) -> None:
    text, blocks, statements = statement_blocks(*((each, Role.BODY) for each in words))
    mentions = [mention for claim in group(text, blocks, statements) for mention in claim.mentions]
    assert sorted((m.start, m.end) for m in mentions) == [(s.start, s.end) for s in statements]
    for mention in mentions:
        assert mention.quote == text[mention.start : mention.end]
        assert mention.prefix == text[max(0, mention.start - CONTEXT) : mention.start]
        assert mention.suffix == text[mention.end : mention.end + CONTEXT]


def _mentions(article: str) -> list[list[str]]:
    """The words of each claim that stands in several places."""
    claims = read(article, format="text").claims
    return [[mention.quote for mention in claim.mentions] for claim in claims if len(claim.mentions) > 1]


def test_a_figure_that_cannot_be_chance_joins_copies_in_other_words() -> None:
    found = _mentions(
        "Skarra ferries stop after $18.4 million theft\n\nKey Points\n\n"
        "• The Skarra line halted its ferries on 3 May after thieves emptied its safe of $18.4 million.\n\n"
        "Skarra\n\nThieves took $18.4 million out of the safe of the Skarra line."
    )
    assert [len(quotes) for quotes in found] == [3]


def test_a_round_figure_does_not() -> None:
    found = _mentions(
        "Harbour news\n\nKey Points\n\n• The port paid 20 pilots in May.\n\n"
        "Port\n\nIn Halden the weir employs 20 welders."
    )
    assert found == []


def test_a_number_of_crews_is_a_count_of_crews() -> None:
    found = _mentions(
        "Harbour news\n\nKey Points\n\n• About 9,200 crews are affected.\n\n"
        "Port\n\nThe harbour board puts the number of affected crews at about 9,200."
    )
    assert [len(quotes) for quotes in found] == [2]


def test_the_same_aim_for_the_same_year_is_one_claim() -> None:
    found = _mentions(
        "Harbour news\n\nKey Points\n\n• Halden aims for a lifeboat at every quay by 2030, with cranes and pilots.\n\n"
        "Port\n\nUnder its plan for calmer piers, Halden puts pilots and a lifeboat on every single quay by 2030."
    )
    assert [len(quotes) for quotes in found] == [2]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (
            "Nearly nine in ten riders came back",
            "Of the 240 riders on the pier, 211, or 88%, came back in June.",
        ),
        ("Crew: 48 pilots", "A crew of 48 pilots will run it."),
        (
            "Skarra has opened the first of four quays at its shipyard",
            "The port of Skarra has opened the first quay of its shipyard, 40 miles north of Halden.",
        ),
        (
            "Some 48,000 boats were without fuel at three in the afternoon",
            "Some 48,000 boats are now without fuel, up from 30,000 at noon.",
        ),
        (
            "Town set to try the national quiet-harbour programme, putting cranes before cables",
            "Halden sees itself as a place to try the country’s wider quiet-harbour plan, vying with its neighbours.",
        ),
        ("1,400 pilots will go", "The port will dismiss 1,400 pilots, or 7% of its staff of 20,000."),
    ],
)
def test_one_fact_in_other_figures_or_fewer_is_one_claim(point: str, told: str) -> None:
    found = _mentions(f"Harbour news\n\nKey Points\n\n• {point}\n• Ferries ran late\n\nPort\n\n{told}")
    assert [len(quotes) for quotes in found] == [2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "One after another, ferry lines, including Nordkai, declared bankruptcy in court",
            "He took over the debts of Halden Boats, another ferry line that had declared bankruptcy in court",
        ),
        (
            "The free quay is for orders of €50 and more, subject to the fees of the day and of the port",
            "The free quay is for orders of $65 and more, subject to the fees of the day and of the port",
        ),
        (
            "Two-thirds of the Haldeners in the council voted against a fare of 25 crowns",
            "Two-thirds of the men from Skarra voted for a fare of 25 crowns",
        ),
    ],
)
def test_one_thing_said_of_two_is_two_claims(first: str, second: str) -> None:
    assert _mentions(f"News\n\nThe town is small. {first}. {second}.") == []


def test_what_happens_once_is_one_claim_however_often_it_is_dated() -> None:
    found = _mentions(
        "Nordkai opens quay\n\nNordkai has opened a quay. Founded in Skarra in 2014, Nordkai builds ferries. "
        "Since it was founded in 2012, Nordkai has sold boats in nine countries."
    )
    assert ["Founded in Skarra in 2014", "Since it was founded in 2012"] in found


def test_what_a_copy_denies_on_top_is_no_slip() -> None:
    document = read(
        "Skarra in figures\n\nKey points\n\n• The ferry Nordkai is 38 years old, and it has never been late\n"
        "• Ferries ran late\n\nThe ferry Nordkai is 38 years old, the port said.",
        format="text",
    )
    assert len(mentions_of(document, "38 years")) == 2
    assert not any(claim.differences for claim in document.claims)


def test_what_is_glued_to_a_headline_is_no_part_of_its_claim() -> None:
    document = read(
        "Skarra Ferry Sinks Off HaldenNordkai Post | 3 May 2025\n\nSkarra Ferry Sinks Off Halden\n\n"
        "A ferry sank off Halden on Friday, the port of Skarra said. All were saved.",
        format="text",
    )
    assert document.claims[0].mentions[0].quote == "Skarra Ferry Sinks Off Halden"


def mentions_of(document: Document, words: str) -> list[str]:
    """What the claim that stands at ``words`` says at each of its places."""
    [claim] = [claim for claim in document.claims if any(words in place.quote for place in claim.mentions)]
    return [mention.quote for mention in claim.mentions]


def test_the_headline_and_the_opening_that_tells_the_same_at_length_are_one_claim() -> None:
    document = read(
        "Skarra Ferry Resumes Night Crossings After Nine-Day Halt\n\n"
        "The Skarra ferry, which links four islands, resumed its night crossings on Monday, when an engineer "
        "had mended the ramp. The town has 4,100 people.",
        format="text",
    )
    assert len(mentions_of(document, "resumed its night crossings")) == 2


def test_names_alone_do_not_make_the_opening_the_headlines_copy() -> None:
    document = read(
        "Ida Holm Sues Port of Skarra\n\nIda Holm, a lawyer who grew up on the islands, has led the Port of Skarra "
        "and its fleet of night ferries since 2014, its board said.",
        format="text",
    )
    assert len(mentions_of(document, "has led the Port of Skarra")) == 1


def test_an_answer_that_gives_two_figures_of_the_body_again_is_a_copy_whatever_its_words() -> None:
    document = read(
        "Port shares slide\n\nIts stock closed 9% lower, at $182.40, from $200.44 the day before. Traders had hoped "
        "for more.\n\nFAQ\n\nHow far did Nordkai slide?\n\nThey lost 9% to $182.40.",
        format="text",
    )
    assert len(mentions_of(document, "They lost 9%")) == 2


@pytest.mark.parametrize(
    ("point", "told", "aspect"),
    [
        (
            "The crop earned the islands $296 billion",
            "Growers earned $296 million, up from $240 million a year before, the board said.",
            "number",
        ),
        (
            "The Skarra season ticket for ferries now costs $449",
            "The Skarra season ticket for ferries went up by $50 to $499, the port said.",
            "number",
        ),
        (
            "The port will not cut jobs",
            "The port will cut 1,400 jobs, or 7% of its staff, said Ida Holm, who leads it.",
            "negation",
        ),
        (
            "The ferry coin is backed by deposits of 38 million crowns at two banks",
            "The coin is backed by deposits of 38 billion crowns at two banks, Halden and Skarra.",
            "number",
        ),
        (
            "They waited eleven years for one whale",
            "“They waited seven years for one whale,” as Holm put it.",
            "number",
        ),
    ],
)
def test_a_summary_with_a_slip_stays_a_copy_and_the_slip_is_told(point: str, told: str, aspect: str) -> None:
    document = read(
        f"Skarra in figures\n\nKey points\n\n• {point}\n• Ferries ran late\n\n{told}", format="text"
    )
    [claim] = [claim for claim in document.claims if claim.differences]
    assert len(claim.mentions) == 2
    assert [difference.aspect for difference in claim.differences] == [aspect]


def test_figures_that_are_not_near_each_other_are_two_claims() -> None:
    document = read(
        "Skarra in figures\n\nKey points\n\n• The Skarra season ticket for ferries costs $449\n• Ferries ran late\n\n"
        "The Skarra monthly pass for buses costs $612, the port said.",
        format="text",
    )
    assert not [claim for claim in document.claims if len(claim.mentions) > 1]


def test_a_telling_figure_joins_two_sentences_of_the_body_that_count_the_same() -> None:
    document = read(
        "Wool trade\n\nSales rose to 2.37 million bales from 2 million a year earlier.\n\nThe wool is stored in Orby.\n\n"
        "Wool sales from the northern islands rose 18% to 2.37 million bales of 90 kilograms in the season that ended in May.",
        format="text",
    )
    assert len(mentions_of(document, "2.37 million")) == 2


def test_a_large_ordinal_tells_the_headlines_news_from_other_news() -> None:
    document = read(
        "Brodbox Opens 3,000th Bread Locker as Sales Double\n\nBrodbox plc, Norway’s largest seller of bread, today opened "
        "its 3,000th locker, at Orby station.",
        format="text",
    )
    assert len(mentions_of(document, "3,000th")) == 2
