from __future__ import annotations

import pytest

from claims.templatetags.panel import figure, reasons


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (
            {"quote": "360 billion yuan", "value": "360000000000", "unit": "CNY", "kind": "money"},
            "360 billion yuan",
        ),
        ({"quote": "12.5 per cent", "value": "12.5", "unit": "%", "kind": "percentage"}, "12.5 per cent"),
        ({"quote": "2026-2035", "value": "2026", "unit": "year", "kind": "year"}, "2026-2035"),
        ({"quote": "2,800", "value": "2800", "unit": "firm", "kind": "count"}, "2,800 (firm)"),
        ({"quote": "seven", "value": "7", "unit": "", "kind": "count"}, "seven"),
        ({"value": "40"}, "40"),
    ],
)
def test_a_figure_reads_as_it_is_printed(quantity: dict[str, object], words: str) -> None:
    assert figure(quantity) == words


def test_each_verdict_offers_its_own_reasons_in_plain_words() -> None:
    assert reasons("supported") == []
    assert ("missing_context", "missing context") in reasons("disputed")
    assert ("wrong", "wrong") in reasons("disputed")
