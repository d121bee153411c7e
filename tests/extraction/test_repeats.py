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
