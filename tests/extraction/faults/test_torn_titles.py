from __future__ import annotations

import pytest

from claims.extraction.faults.torn_titles import is_torn


@pytest.mark.parametrize(
    "title",
    [
        "Flour Mill Soars 40% in Debut, Valuing It at",
        "Farmer denies arson attack on milk lorry in",
        "Council to sell old town hall and the",
        "Minister urges farmers to plant more maize amid",
        "Three hurt as lorry overturns on road near",
        "Mill owners agree to pump more of",
        "Police seek witnesses after armed robbery at",
        "Mayor defends plan to move market from",
        "Rovers beat Tides in overtime thriller at",
        "Villagers thank the nurses who saved their",
    ],
)
def test_a_title_that_a_page_cut_short_is_torn(title: str) -> None:
    assert is_torn(title)


@pytest.mark.parametrize(
    "title",
    [
        "What the new tax rules are for",
        "Storm rolls in over the estuary as night sets in",
        "The house that the miller lived in",
        "Five things to look out for",
        "Hundreds queue in the rain to get in",
        "Bank robber from Halden turns himself in",
        "Everything to know about Vitamin A",
        "Treasurer spent fees on boats, court told",
        "Mill workers vote to stay on",
        "Ferry fares to rise",
    ],
)
def test_a_title_that_ends_in_a_small_word_by_right_is_whole(title: str) -> None:
    assert not is_torn(title)
