from __future__ import annotations

import pytest

from claims.extraction import lexicon
from claims.extraction.roles.captions import is_caption, is_credit


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


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("The mill from the river road. (Supplied: Jo Ek)", True),
        ("The mill from the river road. (Supplied)", True),
        ("The ship off Alder Point on Monday. (Alder Radio: Ruth Hale)", True),
        ("Traders march through Alder on March 4, 2026. PHOTO | RUTH HALE", True),
        ("The mill in 2021 | Image: Jo Ek", True),
        ("The mill in summer. Pic: Courier archive", True),
        ("Flour waits in the cellar. Courtesy of Ruth Hale", True),
        ("The owner and her team (Courtesy: The Mill Society)", True),
        ("The mill at night (File photo)", True),
        ("Bread prices fell at Alder Mills (NYSE: AML)", False),
        ("Flour prices by year (Source: Ruth Hale)", False),
        ("They thanked her for the courtesy of the visit", False),
    ],
)
def test_a_line_under_a_picture_tells_whose_it_is(text: str, caption: bool) -> None:
    assert is_caption(text, lexicon.signs(text)) is caption
