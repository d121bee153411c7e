"""Code that an article talks about is told from code that leaked into it."""

from __future__ import annotations

import re

import pytest

from claims.extraction import read
from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Span


def talks(source: str, code: str, *, format: str = "text") -> bool:
    document = read(source, format=format)
    start = document.text.index(code)
    return CodeTalk(document).covers(Span(start, start + len(code)))


def test_a_code_block_is_code_whatever_it_holds() -> None:
    page = "<h1>Ferries</h1><p>The board meets in May, it said.</p><pre>rate = NaN</pre>"
    assert talks(page, "NaN", format="html")


def test_a_term_in_the_same_paragraph_makes_it_talk() -> None:
    assert talks("The syntax {{ title }} prints the name.", "{{ title }}")
    assert not talks("The syntax is old.\n\nDear {{ name }}, the ferry leaves at noon.", "{{ name }}")


def test_two_terms_make_the_whole_article_talk() -> None:
    assert talks("JavaScript has no compiler.\n\nA price of NaN is shown.", "NaN")
    assert not talks("JavaScript is on the timetable.\n\nA price of NaN is shown.", "NaN")


def test_one_term_excuses_what_stands_in_quotation_marks() -> None:
    assert talks("JavaScript is on the timetable.\n\nThe board showed “NaN” all day.", "NaN")
    assert not talks("The bus is on the timetable.\n\nThe board showed “NaN” all day.", "NaN")


@pytest.mark.parametrize("word", ["Pythonesque", "compilers’ choir", "Jsontown"])
def test_a_term_inside_another_word_is_none(word: str) -> None:
    assert not CodeTalk(read(f"The {word} sang.")).terms


def test_nothing_is_talked_about_between_blocks() -> None:
    document = read("One.\n\nTwo.")
    assert not CodeTalk(document).covers(Span(4, 6))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The page began `Dear {{ name }}` and ended there.", "{{ name }}"),
        ("Write {{ fare }} where the variable should stand.", "{{ fare }}"),
        ("Tags are written {% if %} and closed with {% endif %}.", "{% endif %}"),
        ("“Dear {{ name }}” was how the letter began.", "{{ name }}"),
    ],
)
def test_words_around_a_placeholder_may_name_it(text: str, code: str) -> None:
    document = read(text, format="text")
    talk = CodeTalk(document)
    places = [Span(m.start(), m.end()) for m in re.finditer(r"\{[{%].*?[}%]\}", text)]
    assert [talk.covers(place) for place in places] == [True] * len(places)
    assert any(place.of(text) == code for place in places)


@pytest.mark.parametrize(
    "text",
    [
        "Dear {{ name }}, the theme of the evening is rain.",
        "“{{ name }}” was all that the letter said.",
        "“We thank {{ name }} and everybody else who came to mend the weir,” said the mayor.",
        "The script was written in May. The fare is {{ name }}, the board said.",
    ],
)
def test_a_placeholder_that_is_used_is_not_talked_about(text: str) -> None:
    assert not talks(text, "{{ name }}")


def test_what_the_markup_sets_as_code_is_talked_about() -> None:
    page = "<h1>Fares</h1><p>Put <code>{{ fare }}</code> there, <b>not</b> {{ price }}, the board said.</p>"
    assert talks(page, "{{ fare }}", format="html")
    assert not talks(page, "{{ price }}", format="html")
