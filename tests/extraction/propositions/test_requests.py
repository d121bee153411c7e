"""What only tells the reader where to turn, and what looks like it but tells of something that was done."""

from __future__ import annotations

import pytest

from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    "sentence",
    [
        "Witnesses who were on the quay at 9pm on 4 May are urged to call the harbour police.",
        "<strong>Skippers</strong> are reminded to register at the 2 offices of the port.",
        "Anyone who lost one of the 40 boats is being asked to come forward.",
        "Forms and a guide are at lund.example/forms.",
        "Parents can add their names to the list at bit.ly/pier-lund.",
        "Applications may be sent to pier@lund.example.",
        "pier_at_night_final2.jpg",
        "Ask anyone about the flood of 1953, and they point at the church wall.",
    ],
)
def test_where_to_turn_is_no_claim(sentence: str) -> None:
    assert quotes(body(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Skippers were asked to ring the port 40 times in May.",
        "Residents are asked to boil their water until 4 May.",
        "The port sold its stake to Booking.com.",
        "The report was published on lund.example in May.",
        "Members can buy 40 tickets at lund.example.",
    ],
)
def test_what_was_asked_or_published_is_a_claim(sentence: str) -> None:
    assert quotes(body(sentence)) == [sentence.rstrip(".")]


def test_a_closing_command_is_cut_off() -> None:
    sentence = "With 40 boats at sea, the yard leads the trade, so add it to your list now."
    assert quotes(body(sentence)) == ["With 40 boats at sea, the yard leads the trade"]
