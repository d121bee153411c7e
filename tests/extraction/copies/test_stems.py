"""Words that mean the same to a reader meet in one stem."""

from __future__ import annotations

import pytest

from claims.extraction.copies.stems import canonical, content, root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("firms", "companies"),
        ("grew", "growth"),
        ("households", "home"),
        ("roadmap", "plan"),
        ("announced", "unveils"),
        ("planted", "replanted"),
        ("boats", "boat"),
        ("lorries", "truck"),
        ("semiconductors", "chip"),
        ("razed", "demolishes"),
    ],
)
def test_copies_meet(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    "forms",
    [
        "close closed closing closure",
        "use used uses using",
        "die died dying dead death deaths",
        "plan planned planning plans",
        "plane planes",
        "raise raised raising raises",
        "cancel cancelled canceled cancellation cancels",
        "supply supplies supplied supplying",
        "verify verified verification",
        "privatise privatized privatisation privatization",
        "analyse analyzed analysis analyses",
        "confirm confirmation",
        "separate separated separation",
        "decide decision",
        "approve approval",
        "labour labor",
        "heavy heavily heavier",
        "strong stronger strength strengthen",
        "agree agreed agreement",
        "volcano volcanoes volcanic",
        "earn earnings",
        "woman women",
        "france french",
        "guarantee guaranteed guarantees",
    ],
)
def test_the_forms_of_a_word_and_its_family_have_one_root(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("north", "south"),
        ("rose", "fell"),
        ("business", "busy"),
        ("may", "will"),
        ("police", "policy"),
        ("plane", "plan"),
        ("wine", "win"),
        ("story", "store"),
        ("news", "new"),
        ("county", "count"),
        ("department", "depart"),
        ("apply", "app"),
        ("treaty", "treat"),
        ("party", "part"),
    ],
)
def test_different_things_do_not(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("Aske put pen to paper in Orby", "Aske signed in Orby"),
        ("The council turned the marina down", "The council refused the marina"),
        ("Nordkai cuts 310 of its 980 jobs", "Nordkai dismisses jobs"),
        ("It was taking its vans off the market", "It recalls vans"),
        ("The jury found Aske guilty", "The jury convicted Aske"),
        ("Cleared of theft, Aske was back in 2024", "Acquitted of theft, Aske was back in 2024"),
    ],
)
def test_an_expression_is_what_says_the_same_in_one_word(told: str, same: str) -> None:
    assert content(told) == content(same)


def test_words_of_an_expression_apart_are_words() -> None:
    assert content("Aske put the pen on white paper") >= {"pen", "paper"}
    assert "turn" in content("They turned to the council that came down on Monday")


def test_content_is_words_that_carry_meaning_and_years() -> None:
    assert content("In 2026-2030 the plan will cost 4 million crowns") == {"2026-2030", "plan", "price"}
