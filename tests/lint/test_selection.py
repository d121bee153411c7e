"""Choosing rules by code and by family."""

from __future__ import annotations

import pytest

from claims.lint.selection import select
from claims.rules import RULES


def test_everything_by_default() -> None:
    assert select().codes == tuple(RULES)


def test_families_and_codes_in_any_case_and_in_the_catalogues_order() -> None:
    codes = select("n301, s").codes
    assert codes[-1] == "N301"
    assert codes[:-1] == tuple(code for code in RULES if code.startswith("S"))


def test_what_is_ignored_is_left_out() -> None:
    assert set(select(ignored="L,S102").codes) == {
        code for code in RULES if code != "S102" and not code.startswith("L")
    }


@pytest.mark.parametrize(
    ("chosen", "ignored", "says"),
    [
        ("N399", "", "no rule or family N399; did you mean N30"),
        ("", "Z", "no rule or family Z; families are S, P"),
        ("N301", "N", "no rule is left"),
        (",", "", "no rule is left"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(chosen: str, ignored: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refused:
        select(chosen, ignored)
    assert "\n" not in str(refused.value)
