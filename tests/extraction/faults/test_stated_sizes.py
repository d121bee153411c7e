"""Which size of which thing a figure states, and when two statements cannot both be right."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults import conflicting_sizes, misprinted_figures, stated_sizes


def sizes(text: str) -> list[tuple[str, str, str, str]]:
    document = read(f"Old things\n\n{text}", format="text")
    return [
        (found.thing, found.size, found.dimension, found.of(document.text))
        for found in stated_sizes.find(document)
    ]


@pytest.mark.parametrize(
    ("text", "thing", "size", "dimension", "figure"),
    [
        ("The mast will be 4.2 metres tall along the quay.", "mast", "length", "height", "4.2 metres"),
        ("The 4.8-metre mast along the quay has drawn letters.", "mast", "length", "", "4.8-metre"),
        ("The barrier will cost £48m, the council said.", "barrier", "cost", "", "£48m"),
        ("The £46m flood barrier is late.", "flood barrier", "cost", "", "£46m"),
        ("All ten members of the board voted.", "board", "number of member", "", "ten"),
        ("The hotel's 46 rooms are full.", "hotel", "number of room", "", "46"),
        ("Holm Tugs employs 85 people.", "holm tugs", "staff", "", "85"),
        ("Holm Tugs Ltd has 85 employees.", "holm tugs", "staff", "", "85"),
        ("Rovers play in the Holm Arena, which holds 4,600.", "holm arena", "number of seat", "", "4,600"),
        ("The hall has a capacity of 460, it says.", "hall", "number of seat", "", "460"),
        ("The 6,400-seat Holm Arena was full.", "holm arena", "number of seat", "", "6,400"),
    ],
)
def test_a_figure_is_a_size_of_a_thing(text: str, thing: str, size: str, dimension: str, figure: str) -> None:
    assert sizes(text) == [(thing, size, dimension, figure)]


@pytest.mark.parametrize(
    "text",
    [
        "A wall at Lund cost £19m.",
        "A similar wall at Lund is 5 metres high.",
        "Congress has three ways to vote.",
        "The wall is 4.2 metres below the road.",
        "Holm Tugs employs 30 people in Lund.",
        "All 120 pupils of the school choir sing.",
        "The board's two members from Lund voted.",
        "The hall holds 460 standing.",
        "Rovers won at the hall, which was built in 1911 and holds 460.",
    ],
)
def test_what_is_no_plain_size_of_a_known_thing_is_left_out(text: str) -> None:
    assert sizes(text) == []


def conflicts(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("Old things", *paragraphs)), format="text")
    found = [*conflicting_sizes.conflicts(document), *misprinted_figures.find(document)]
    return [(one.of(document.text), other.of(document.text)) for one, other in found]


def test_the_same_place_vouches_for_the_same_thing() -> None:
    walls = ("The wall at Lund is 5 metres high.", "The 7-metre wall at Lund is ugly, critics say.")
    assert conflicts(*walls, "The town has other walls.") == [("5 metres", "7-metre")]


def test_a_sentence_that_gives_both_figures_explains_them() -> None:
    told = ("The wall is 5 metres high.", "The 7-metre wall is ugly.")
    assert conflicts(*told) == [("5 metres", "7-metre")]
    assert conflicts(*told, "With its railing it measures 7 metres instead of 5 metres.") == []


def test_a_slip_of_magnitude_needs_sentences_on_one_matter() -> None:
    assert conflicts("The port spent £6.2m on dredging.", "The dredging of the port took £6.2bn.") == [
        ("£6.2m", "£6.2bn")
    ]
    assert conflicts("The port spent £6.2m on dredging.", "The fund holds £6.2bn in shares.") == []


def test_how_many_homes_a_numbered_part_is_to_serve_is_one_figure() -> None:
    told = ("The first phase will serve 5,200 homes, Holm said.", "The first phase covers 6,200 homes.")
    assert conflicts(*told) == [("5,200", "6,200")]


@pytest.mark.parametrize(
    "second",
    [
        "The second phase covers 6,200 homes.",
        "In Lund the first phase of the tram covers 6,200 homes.",
        "After the expansion the first phase covers 6,200 homes.",
        "The first phase covers 6,200 homes once the pipe is laid.",
        "The first phase covers 12 schools.",
    ],
)
def test_another_part_or_a_later_time_has_its_own(second: str) -> None:
    assert conflicts("The first phase will serve 5,200 homes, Holm said.", second) == []
