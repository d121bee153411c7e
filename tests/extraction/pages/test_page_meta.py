from __future__ import annotations

from datetime import date

from claims.extraction.pages import markup
from claims.extraction.types import Meta


def meta_of(head: str, *, body: str = "<p>x</p>", url: str = "") -> Meta:
    return markup.read_page(f"<html><head>{head}</head><body>{body}</body></html>", url=url).meta


def test_json_ld_names_title_author_date_and_publisher() -> None:
    meta = meta_of(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],'
        '"headline": "Mill &amp; fire", "datePublished": "2025-03-03T06:00:00Z", "author": [{"name": "Ruth Hale"}, "Bo Ek"],'
        '"publisher": {"name": "Alder Courier"}}]}</script><title>Other</title>'
    )
    assert meta == Meta("Mill & fire", "Ruth Hale, Bo Ek", date(2025, 3, 3), "Alder Courier", "")


def test_meta_elements_stand_in_for_json_ld() -> None:
    meta = meta_of(
        '<meta property="og:title" content=" Mill  burns "><meta name="author" content="Ruth Hale">'
        '<meta property="article:published_time" content="2025-03-03"><meta property="og:site_name" content="Courier">'
    )
    assert meta == Meta("Mill burns", "Ruth Hale", date(2025, 3, 3), "Courier", "")


def test_the_title_element_is_the_last_resort_for_the_title() -> None:
    assert meta_of("<title>Mill burns</title>").title == "Mill burns"


def test_the_canonical_address_is_resolved_and_goes_before_the_one_fetched() -> None:
    assert meta_of('<link rel="canonical" href="/a">', url="https://c.example/b").url == "https://c.example/a"
    assert meta_of("", url="https://c.example/b").url == "https://c.example/b"


def test_an_author_that_is_an_address_is_no_name() -> None:
    assert meta_of('<meta property="article:author" content="https://social.example/ruth">').byline == ""


def test_an_impossible_date_is_no_date() -> None:
    assert meta_of('<meta name="date" content="2025-02-31">').published is None


def test_the_first_time_element_of_the_article_dates_it() -> None:
    body = '<article><time datetime="2025-03-03">Monday</time><time datetime="2024-01-01">x</time></article>'
    assert meta_of("", body=body).published == date(2025, 3, 3)


def test_broken_json_ld_is_passed_over() -> None:
    assert (
        meta_of('<script type="application/ld+json">{"@type": </script><title>Mill</title>').title == "Mill"
    )
