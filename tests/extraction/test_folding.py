from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.folding import folded

SENTENCES = (
    "Sixty-six firms lost six million dollars, one in six of their staff and a third of their ships in six weeks.",
    "Prices fell by a sixth from six pence to five, six times in six years, and doubled in spring.",
    "Six kilometres of silk, sixteen kilograms of skins and six inches of ice came in the first six months of 2026.",
    "The kit lists six tools: skis, sticks, knives, kites, socks and ink.",
)


@pytest.mark.parametrize("letters", ["sſ", "iı", "iİ", "k\N{KELVIN SIGN}"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_letters_that_patterns_take_for_others_end_no_reading(sentence: str, letters: str) -> None:
    text = sentence.replace(*letters)
    assert read(text, format="text").text == text


def test_letters_are_folded_as_patterns_do() -> None:
    assert folded("SİXTY ſHIPS, \N{KELVIN SIGN}ept wıde") == "sixty ships, kept wide"
