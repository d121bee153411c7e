from __future__ import annotations

from datetime import date

from claims.extraction.pages.source_page import SourcePage, read_source

PAGE = (
    "<!doctype html><html><head><title>Port accounts</title>"
    '<meta property="og:site_name" content="The Port"><meta property="article:published_time" content="2025-03-03">'
    "</head><body><h1>Port accounts</h1><p>The quay cost <b>£4m</b>.</p><script>x()</script></body></html>"
)


def test_a_page_says_its_title_publisher_and_date_and_what_a_reader_sees() -> None:
    page = read_source(PAGE, format="html", url="https://port.example/a")
    assert page == SourcePage(
        "https://port.example/a",
        "Port accounts",
        "The Port",
        date(2025, 3, 3),
        "Port accounts\nThe quay cost £4m.",
    )


def test_what_a_page_does_not_say_is_not_guessed() -> None:
    page = read_source("<p>Quays</p>", format="html", url="https://port.example/")
    assert (page.title, page.publisher, page.published) == ("", "", None)


def test_a_plain_text_is_kept_without_what_no_database_takes() -> None:
    assert read_source("A\0\r\nb\n", format="text", url="u") == SourcePage("u", "", "", None, "A\ufffd\nb")
