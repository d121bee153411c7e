"""What a wrong charset garbled is found and repaired, and no word of any language is taken for it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claims.extraction.faults.garbling import garbled
from claims.extraction.types import Span

ACCENTED = st.text(alphabet="éèçñüößåøžšąłćğîôœ’“–—…€£°", min_size=1, max_size=12)


def garble(text: str) -> str:
    """``text`` as a reader sees it who takes its UTF-8 for Windows-1252, bytes without a character kept."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


@given(ACCENTED)
def test_a_garbled_run_is_found_whole_and_read_again(text: str) -> None:
    assume(not list(garbled(text)))  # "å££å££" looks garbled as it is
    broken = f"caf{garble(text)}x"
    assert list(garbled(broken)) == [(Span(3, len(broken) - 1), text)]


@given(ACCENTED)
def test_text_garbled_twice_is_read_twice(text: str) -> None:
    assume(not list(garbled(text)))
    broken = f"caf{garble(garble(text))}x"
    assert [meant for _, meant in garbled(broken)] == [text]


@given(st.text(alphabet="abc ,.éèçñüößåøÅÄÖÉÃÂÔæ“”’…»", max_size=30))
def test_places_are_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for span, _ in garbled(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@pytest.mark.parametrize(
    "text",
    [
        "Der Spaß” und das Maß…",
        "“AMANHÔ e “MAÇÃ…”",
        "Nyt Ø’s havn, Å… og Ærø",
        "un café», à «l’été», île–à–vache",
        "Москва’, Київ… Αθήνα”",
        "München–Zürich: 30 °C, n° 5, £4, €4, ½",
    ],
)
def test_words_before_a_mark_are_left_alone(text: str) -> None:
    assert list(garbled(text)) == []


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("‚Äô", "’"),
        ("вЂ™", "’"),
        ("\x92", "’"),
        ("â€ ", "”"),
        ("\ufffd\ufffd", ""),
        ("ÃƒÂ©", "é"),
        ("ðŸ˜€", "😀"),
    ],
)
def test_other_ways_to_go_wrong(broken: str, meant: str) -> None:
    ((span, found),) = garbled(f"it{broken}s")
    assert (span.start, found) == (2, meant)


def test_a_control_character_after_a_letter_taken_apart_is_lost() -> None:
    assert [meant for _, meant in garbled("FranA\u0303\x83A\u0302§ois")] == [""]
