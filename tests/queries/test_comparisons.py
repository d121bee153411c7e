from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.contract import analyse
from claims.queries.comparisons import AROUND, COMPARING, sides
from claims.rules import RULES
from claims.rules.examples import unmarked


@pytest.mark.parametrize("code", sorted(COMPARING))
def test_every_finding_of_these_rules_shows_both_places_as_they_stand(code):
    compared = 0
    for bad in RULES[code].bad:
        analysis = analyse(unmarked(bad.source)[0], format=bad.format)
        text = analysis["text"]
        for flag in (flag for flag in analysis["flags"] if flag["code"] == code):
            shown = sides(code, flag["start"], flag["end"], flag["data"], text)
            compared += bool(shown)
            for side in shown:
                whole = side.before.removeprefix("…") + side.words + side.after.removesuffix("…")
                assert whole in text
                assert text[side.start :].startswith(side.words or side.after.removesuffix("…"))
            assert not shown or any(side.words for side in shown)
            assert [side.start for side in shown] == sorted(side.start for side in shown)
    assert compared


def test_copies_that_disagree_are_titled_by_their_order_with_the_figures_marked():
    text = (
        "Ferry fares to rise\n\n• The island ferry carried 412,000 passengers in 2024\n\n"
        "Fares go up in June. The island ferry carried 421,000 passengers in 2024, the operator said."
    )
    (flag,) = [flag for flag in analyse(text)["flags"] if flag["code"] == "R603"]
    earlier, later = sides("R603", flag["start"], flag["end"], flag["data"], text)
    assert (earlier.title, earlier.words, later.title, later.words) == (
        "Earlier",
        "412,000",
        "Later",
        "421,000",
    )


def test_a_flag_about_one_place_is_not_compared():
    assert sides("S101", 0, 5, {"spans": [[7, 9]]}, "Fares rose by 4%") == []


@given(st.text(st.sampled_from("ab \n"), min_size=20, max_size=400), st.data())
def test_whatever_the_data_the_pieces_stand_in_the_text(text, data):
    def span():
        start = data.draw(st.integers(0, len(text) - 1))
        return [start, data.draw(st.integers(start + 1, len(text)))]

    first, second = span(), span()
    for side in sides("N305", *second, {"spans": [first]}, text):
        assert len(side.before) <= AROUND + 1
        assert text[side.start : side.start + len(side.words)] == side.words
