"""What tells two figures of one unit apart, so that both may be right."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.copies.told_of_two import Place, are_told_apart, may_be_told_of_two


def _places(first: str, second: str) -> tuple[str, list[Place]]:
    document = read(
        f"News from Lindvik\n\n{first}\n\n{second}\n\nCrews from Holm and from Skarn came.", format="text"
    )
    sentences = [document.sentence_at(document.text.index(each)) for each in (first, second)]
    return document.text, [(next(iter(document.quantities_in(each))), each) for each in sentences if each]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Holm sold 421 boats.", "Skarn sold 412 boats."),
        ("The coach Paul Lehr has 42 caps.", "His brother, Max Lehr, has 24 caps."),
        ("A storm cut off 48 homes.", "The storm had cut off 84 homes."),
        ("The lake covers 41 square kilometres.", "In the wet season the lake covers 72 square kilometres."),
        ("The pump costs €1,200 to buy.", "The pump costs €120 a month to run."),
        ("The pump weighs 9 kg.", "The pump weighs 6 kg without its hose."),
        ("The fare is €5.", "The fare is currently €4."),
        ("The ferry carries 40 cars.", "A smaller ferry carries 20 cars."),
        ("Of these 40 are boats.", "There are 60 boats."),
        ("Fares rose to €5.", "Fares rose from €4."),
        ("The wall shields 480 homes.", "It shields 840 homes as it was first drawn up."),
        ("In all, 421 boats take part.", "Some 412 boats take part."),
    ],
)
def test_both_may_be_right(first: str, second: str) -> None:
    text, (one, two) = _places(first, second)
    assert may_be_told_of_two(text, one, two, known=())
    assert are_told_apart(text, one, two)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Luis Holm sold 421 boats.", "The 27-year-old Holm sold 412 boats."),
        ("The storm cut off 48 homes.", "The storm had 84 victims."),
        ("The lake covers 41 square kilometres.", "The lake, which covers 72 square kilometres, is deep."),
        ("The pump costs €1,200.", "The pump costs €120."),
        ("Six sailors remain in hospital.", "Five sailors were still in hospital."),
        ("In all, 421 boats now take part.", "Boats taking part: 412"),
    ],
)
def test_no_sign_tells_them_apart(first: str, second: str) -> None:
    text, (one, two) = _places(first, second)
    assert not may_be_told_of_two(text, one, two, known=())
    assert not are_told_apart(text, one, two)


def test_a_name_beside_one_figure_says_nothing_of_what_is_one_thing() -> None:
    text, (one, two) = _places("The wall at Holm is 5 metres high.", "The wall is 7 metres high.")
    assert may_be_told_of_two(text, one, two, known=())
    assert not are_told_apart(text, one, two)
