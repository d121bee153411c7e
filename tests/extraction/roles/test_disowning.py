"""Paragraphs over a piece in which the page declines to answer for it."""

from __future__ import annotations

import pytest

from tests.extraction.reading import roles_of_text

BODY = "\n\n".join(
    [
        "The harbour board has voted to close the old slipway in the spring, the harbour master said on Tuesday.",
        "The club's chair said that the quay has no room for its boats. The board will hear the rowers in March.",
    ]
)


@pytest.mark.parametrize(
    "line",
    [
        "This content is supplied by an outside company. Alder Courier had no hand or part in it and is not liable for it.",
        "The following press release was issued by Quay & Sons. Our newsroom has not checked what it tells you.",
        "This article was submitted by one of our readers. The Alder Courier does not endorse anything in it.",
    ],
)
def test_who_passes_a_piece_on_and_declines_to_answer_for_it_disclaims_it(line: str) -> None:
    assert roles_of_text(f"Slipway to close in spring\n\n{line}\n\n{BODY}")[1] == ("disclaimer", line)


def test_the_headline_is_found_below_such_a_paragraph() -> None:
    line = "This press release comes from Quay & Sons. The paper had no part in it and is not responsible for it."
    found = roles_of_text(
        f"Alder Courier\n\n{line}\n\nQuay & Sons closes the old slipway in the spring\n\n{BODY}"
    )
    assert found[2] == ("headline", "Quay & Sons closes the old slipway in the spring")


@pytest.mark.parametrize(
    "line",
    [
        "This story of a slipway that nobody insured began in March, when no one would guarantee its loans.",
        "This story was written by nobody in the village, the council said, and no one has checked it.",
        "The old page of history that no one may verify is the one on the slipway of Alder, which sank.",
    ],
)
def test_a_lead_that_speaks_of_a_story_or_reports_somebody_is_the_pieces_own(line: str) -> None:
    assert roles_of_text(f"Slipway to close in spring\n\n{line}\n\n{BODY}")[1] != ("disclaimer", line)
