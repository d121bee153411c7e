"""What findings on sources, copies and quotations carry: reasons, cue words, both places, chains."""

from __future__ import annotations

from typing import Any

import pytest

from claims.extraction import read
from claims.extraction.faults.gaps import Reason
from claims.rules import RULES, check
from claims.rules.examples import unmarked

REASONED = ("S101", "S102", "S103", "S104", "S105", "S106", "S107", "S108", "S110")
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{number}")
    for code, rule in RULES.items()
    for number, example in enumerate(rule.bad, 1)
]


def data_of(code: str, source: str, *, format: str = "text") -> tuple[str, dict[str, Any]]:
    """The text, and the data of the only finding of a rule."""
    document = read(source, format=format)
    ((_, finding),) = check(document, [RULES[code]])
    return document.text, dict(finding.data)


def words(text: str, places: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_the_places_in_data_stand_in_the_text(code: str, example: Any) -> None:
    document = read(unmarked(example.source)[0], format=example.format)
    for _, finding in check(document, [RULES[code]]):
        data: dict[str, Any] = dict(finding.data)
        for key in ("spans", "cues", "places", "differing"):
            for place in data.get(key, []):
                assert place is None or 0 <= place[0] <= place[1] <= len(document.text)
        if code in REASONED:
            assert data["reason"] in {reason.value for reason in Reason}


@pytest.mark.parametrize(
    ("code", "source", "reason", "cues"),
    [
        ("S101", "The canning plant employs 340 people in two shifts.", "none", ["340"]),
        ("S102", "The county signed a new contract with Holm Marine in March.", "none", []),
        ("S103", "Experts say the bridge will not last another winter.", "unnamed", ["say"]),
        ("S104", "The wall drew 312 objections, planning records show.", "named but not linked", ["records"]),
        ("S105", "The factory shut. “It was the worst day this town has ever had.”", "none", ["“", "”"]),
        ("S106", "The mill is sold, said a clerk who asked not to be named.", "unnamed", ["who asked not to be named"]),
        ("S107", "The tunnel at Skarn is the longest road tunnel in Europe.", "none", ["longest"]),
        ("S108", "The merger will cost 300 jobs at the mill.", "none", ["will"]),
        ("S108", "The traffic in the old town is expected to double.", "unnamed", ["is expected to"]),
    ],
)  # fmt: skip
def test_an_unsourced_statement_tells_why_and_by_which_words(
    code: str, source: str, reason: str, cues: list[str]
) -> None:
    text, data = data_of(code, source)
    assert (data["reason"], words(text, data["cues"])) == (reason, cues)


def test_a_figure_behind_the_outlet_s_own_link_is_linked_to_itself() -> None:
    text, data = data_of(
        "S101",
        "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head><article>"
        "<h1>Ferry fares rise</h1><p>The ferry now costs 38 crowns, which is the price of <a "
        "href='/news/bread-price-hits-port'>four loaves of bread</a> in the old town of Lindvik.</p></article>",
        format="html",
    )
    assert data["reason"] == "linked to itself"
    assert "four loaves of bread" in words(text, data["cues"])


def test_a_single_source_lists_its_names_of_which_one_is_independent() -> None:
    text, data = data_of(
        "S109",
        "The ferry will be quieter, Holm Marine said. It has two engines, the company added. “Nobody will hear it,” "
        "said Ada Brandt, founder of Holm Marine.",
    )
    assert [(source["name"], source["independent"]) for source in data["sources"]] == [
        ("Holm Marine", True),
        ("Ada Brandt", False),
        ("company", False),
    ]
    assert words(text, data["sources"][1]["spans"]) == ["“Nobody will hear it,” said Ada Brandt, founder of Holm Marine."]  # fmt: skip


def test_a_link_back_is_listed_as_a_source_that_is_not_independent() -> None:
    _, data = data_of(
        "S110",
        "Lindvik adopts plan for a silent port\n\nThe plan puts shore power on every quay, the port said.\n\n"
        "Source: https://en.quaynews.example/lindvik-adopts-plan-for-a-silent-port",
    )
    (source,) = data["sources"]
    assert (source["name"], source["independent"]) == ("en.quaynews.example", False)


def test_copies_that_disagree_show_both_places_and_the_words_that_differ() -> None:
    text, data = data_of(
        "R603",
        "Ferry fares to rise\n\n• The island ferry carried 412,000 passengers in 2024\n\n"
        "Fares go up in June. The island ferry carried 421,000 passengers in 2024, the operator said.",
    )
    assert data["aspect"] == "number"
    assert all(place.startswith("The island ferry carried") for place in words(text, data["places"]))
    assert [place.split()[0] for place in words(text, data["differing"])] == ["412,000", "421,000"]


def test_a_headline_beyond_its_text_shows_what_the_text_has_instead() -> None:
    text, data = data_of(
        "R604",
        "New quay costs €64m\n\nThe new quay costs €46m and is paid for by the city. The port said so on Monday. "
        "Ferries run every hour. It was built in 1911.",
    )
    assert words(text, data["places"]) == [
        "New quay costs €64m",
        "The new quay costs €46m and is paid for by the city.",
    ]
    assert words(text, data["differing"]) == ["€64m", "€46m"]


def test_a_headline_s_name_without_any_place_in_the_text_has_none() -> None:
    _, data = data_of(
        "R604",
        "Port sold to Nordkai Holding\n\nA rival has bought all the quays. The council said so. Ferries run every "
        "hour. One was built in 1911.",
    )
    assert data["places"][1] is None
    assert data["differing"][1] is None


def test_a_quotation_that_drifts_shows_the_words_that_changed() -> None:
    text, data = data_of(
        "Q802",
        "The weir is mended\n\nBy Iwan Parry\n\n“We never promised that the weir would hold for a century,” said Hanne "
        "Solberg.\n\nIt was shut in the winter, the board said.\n\nBoats may pass again.\n\n“We promised that the weir "
        "would hold for a century,” Solberg said in May.",
    )
    assert words(text, data["differing"]) == ["never", ""]
    assert len(data["spans"]) == 2


def test_a_chain_of_copies_marks_the_hop_that_leads_back_to_this_site() -> None:
    text, data = data_of(
        "C502",
        "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nSource: "
        "https://www.riverhub.example/weir\n\nDisclaimer: Stories reposted on our pages come from public "
        "platforms. They need not reflect the views of RiverHub.",
    )
    assert [(hop["kind"], hop["loop"], hop["self"]) for hop in data["chain"]] == [
        ("repost", False, False),
        ("source_line", True, False),
    ]
    assert text[data["chain"][1]["start"] : data["chain"][1]["end"]].startswith("Source: https://")
