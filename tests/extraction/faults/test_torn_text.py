"""Where text breaks off, and where it only seems to."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.torn_text import cut_off

OPENING = "The weir is mended\n\nThe weir was mended in May, the river board said."


def torsos(text: str) -> list[str]:
    document = read(text, format="text")
    return [span.of(document.text) for span in cut_off(document)]


@pytest.mark.parametrize("ending", ["of", "the", "and the", "with", "which"])
def test_a_sentence_cannot_end_on_a_small_word(ending: str) -> None:
    torso = f"It was paid for by the towns along the river and by a part {ending}"
    assert torsos(f"{OPENING}\n\nIt was shut. {torso}\n\nThe board meets in May.") == [torso]


@pytest.mark.parametrize("mark", ["[…]", "[...]", "… Read more", "... Continue reading →", "[+812 chars]"])
def test_a_mark_that_text_was_cut_is_believed(mark: str) -> None:
    torso = f"It was paid for by the towns along the river and by a fund {mark}"
    assert torsos(f"{OPENING}\n\n{torso}\n\nThe board meets in May.") == [torso]


def test_a_line_that_goes_on_in_the_next_is_whole() -> None:
    assert (
        torsos(f"{OPENING}\n\nIt was paid for by all of the towns along the river and the\n\nland behind it.")
        == []
    )


def test_a_missing_full_stop_counts_only_at_the_end_of_an_article_that_has_all_others() -> None:
    torso = "The board will now turn to the lock at Halden, which leaked when the flood washed out"
    others = "It was shut in winter.\n\nBoats may pass it again."
    assert torsos(f"{OPENING}\n\n{others}\n\n{torso}") == [torso]
    assert torsos(f"{OPENING}\n\n{others}\n\n{torso}\n\nIt meets in May.") == []
    assert torsos(f"{OPENING}\n\n{torso}") == []


def test_where_something_was_told_is_no_torso() -> None:
    assert (
        torsos(f"Weir clerk spent members’ money on boats and on holidays in Spain, court told\n\n{OPENING}")
        == []
    )
