"""Which speakers are one source, and which are two."""

from __future__ import annotations

from claims.extraction import read
from claims.extraction.faults.independence import attributed, voices


def names(text: str, *, format: str = "text") -> list[tuple[str, ...]]:
    return [voice.names for voice in voices(read(text, format=format))]


def test_people_who_speak_for_a_body_are_one_with_it() -> None:
    text = "Holm Marine said that it had grown. “We hire,” said Ada Brandt, founder of Holm Marine."
    assert names(text) == [("Holm Marine", "Ada Brandt")]


def test_the_company_is_the_body_named() -> None:
    text = "Fjordlight said that it had grown. The company said that it would hire."
    assert names(text) == [("Fjordlight",)]
    assert len(voices(read(text, format="text"))[0].sentences) == 2


def test_two_bodies_of_one_country_are_two_sources() -> None:
    text = (
        "“It works,” said Li Wei of the South China University. “It fails,” said Wu Min of the China Enterprise "
        "Institute."
    )
    assert len(names(text)) == 2


def test_a_link_elsewhere_is_a_source_of_its_own() -> None:
    page = (
        "<article><h1>Fares rise</h1><p>Fares rise in May, the operator said on Monday, and fuel fell by 4%, <a "
        "href='https://stat.example/fuel'>statistics</a> show.</p></article>"
    )
    assert ("stat.example",) in names(page, format="html")


def test_nobody_stands_behind_an_article_that_attributes_nothing() -> None:
    document = read("The mill was built in 1911. Critics say that it is old.", format="text")
    assert voices(document) == []
    assert list(attributed(document)) == []


def test_a_body_s_officer_by_name_is_one_with_the_body() -> None:
    text = (
        "Holm Marine said that it had grown. Holm Marine's chief executive, Ada Brandt, said that it would hire. “We "
        "are glad,” Brandt said."
    )
    assert len(names(text)) == 1
