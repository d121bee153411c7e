"""Which names are people's, and whom "he" and "she" stand for among several of them."""

from __future__ import annotations

import pytest

from claims.extraction import read


def last_speaker(text: str) -> str | None:
    return read(text, format="text").sentences[-1].speaker


@pytest.mark.parametrize("place", ["on Lough Arrin", "at Quarry Road", "near Upper Skarra", "in Tenby Ward"])
def test_a_place_is_never_he(place: str) -> None:
    text = f"Per Brandt has counted swans for years. In 2010 he saw 3,400 of them {place}, he said."
    assert last_speaker(text) == "Per Brandt"


def test_a_name_behind_in_is_a_persons_where_it_is_a_given_name() -> None:
    text = "The board has lost faith in Simon Holm. “I will stay,” Holm said."
    assert last_speaker(text) == "Simon Holm"


def test_whoever_was_speaking_goes_on_though_others_are_named() -> None:
    text = (
        "Ada Brandt stole the money from the mill, Edmund Vyse, prosecuting, said. "
        "In all Brandt signed 268 bills, he told the court."
    )
    assert last_speaker(text) == "Edmund Vyse"


def test_she_is_no_man_and_he_no_woman() -> None:
    said = "Judith Moss met Simon Holm in Skarra. “The dam is safe,” {} said."
    assert last_speaker(said.format("she")) == "Judith Moss"
    assert last_speaker(said.format("he")) == "Simon Holm"


def test_a_title_tells_who_is_she() -> None:
    text = (
        "Kit Moss wrote to Robin Holm. Mrs Moss is a farmer, and Mr Holm runs the dam. “It leaks,” she said."
    )
    assert last_speaker(text) == "Kit Moss"


def test_nobody_is_she_where_only_men_are_named() -> None:
    assert last_speaker("Simon Holm runs the dam. “It leaks,” she said.") == "she"


def test_whoever_speaks_in_the_sentence_comes_first() -> None:
    text = "Brandt has not conceded, her campaign manager, Tricia Moss, said at 1 a.m. “Every vote counts,” she said."
    assert last_speaker(text) == "Tricia Moss"


def test_a_crowd_is_never_he() -> None:
    text = "Industry watchers say the price will fall. Brian Moss of Skarra Metrics is less sure. “It will not,” he said."
    assert last_speaker(text) == "Brian Moss"


def test_what_is_written_in_two_capitals_is_not_always_somebody() -> None:
    text = "Simon Holm spoke to the strikers on Labour Day. He said that the mill would close."
    assert last_speaker(text) == "Simon Holm"


def test_two_people_joined_by_and_are_two() -> None:
    text = "Two voters, Tyra Brandt and Simon Holm, heard the mayor. Holm said that the speech was long."
    assert last_speaker(text) == "Simon Holm"


def test_a_man_is_called_by_his_last_name_and_not_by_jr() -> None:
    text = "John Holm Jr. runs the mill. The mill will close, Holm said."
    assert last_speaker(text) == "John Holm Jr"


@pytest.mark.parametrize(
    "beside",
    [
        "of Springfield, Va.",
        "59, of Skarra, Md.",
        "one of the owners of the mill",
        "the Labour leader of the council, one of the largest",
    ],
)
def test_whoever_is_told_of_between_commas_stands_before_them_all(beside: str) -> None:
    assert last_speaker(f"Simon Holm, {beside}, said that the mill would close.") == "Simon Holm"
