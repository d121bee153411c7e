from __future__ import annotations

import pytest

from claims.extraction.roles.captions import is_credit


@pytest.mark.parametrize(
    ("text", "credits_only"),
    [
        ("Image credit: Alder Mills.", True),
        ("Jo Ek/Getty Images", True),
        ("Photo: Jo Ek / Alder.example", True),
        ("The mill on Monday. Photo: Jo Ek", False),
        ("Jo Ek", False),
        ("Photo: the mill burns", False),
    ],
)
def test_a_credit_alone_is_told_from_a_caption(text: str, credits_only: bool) -> None:
    assert is_credit(text) is credits_only
