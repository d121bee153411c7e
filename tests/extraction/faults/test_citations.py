"""The pages that an article cites, and which of them lead back to itself."""

from __future__ import annotations

from claims.extraction import read
from claims.extraction.faults.citations import cited

PAGE = (
    "<head><link rel='canonical' href='https://post.example/news/ferry-fares-rise-again'></head><article><h1>Ferry "
    "fares rise again</h1><p>Fares rose by a tenth in May, the operator said on Monday. {}</p></article>"
)


def links(body: str) -> list[tuple[str, bool]]:
    document = read(PAGE.format(body), format="html")
    return [(citation.of(document.text), citation.leads_back) for citation in cited(document)]


def test_an_article_of_the_same_outlet_leads_back() -> None:
    assert links("<a href='/news/fuel-price-hits-port'>Fuel</a> is dear.") == [("Fuel", True)]


def test_another_site_does_not_lead_back_unless_it_copies_the_headline() -> None:
    assert links("<a href='https://stat.example/fuel'>Fuel</a> is dear.") == [("Fuel", False)]
    assert links("<a href='https://copy.example/ferry-fares-rise-again'>Copy</a> of it.") == [("Copy", True)]


def test_the_outlets_lists_and_authors_are_no_citations() -> None:
    assert (
        links("<a href='/tag/fuel-price-of-today'>Fuel</a> <a href='/authors/ada-brandt-of-lindvik'>Ada</a>")
        == []
    )


def test_an_address_in_plain_text_counts() -> None:
    document = read("Fares rise\n\nThe list is at https://port.example/fares.pdf. It is long.", format="text")
    assert [citation.address for citation in cited(document)] == ["https://port.example/fares.pdf"]


def test_a_broken_address_leads_elsewhere() -> None:
    document = read(
        "Fares rise\n\nThe list of fares is at https://[port/fares and it is long.", format="text"
    )
    assert [citation.leads_back for citation in cited(document)] == [False]
