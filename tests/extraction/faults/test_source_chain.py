"""Where a chain of copies turns back on itself."""

from __future__ import annotations

from claims.extraction import read
from claims.extraction.faults.source_chain import outlet_key, steps

STORY = (
    "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
)


def marks(source: str, url: str = "") -> list[tuple[str, bool, bool]]:
    return [
        (step.hop.kind, step.loops, step.to_itself) for step in steps(read(source, format="html", url=url))
    ]


def test_a_source_line_to_this_site_is_a_link_to_itself() -> None:
    page = f"{STORY}<p>Source: https://www.quaynews.example/weir-is-mended</p></article>"
    assert marks(page, "https://quaynews.example/2025/weir") == [("source_line", True, True)]


def test_a_canonical_address_elsewhere_is_the_first_publication_and_no_loop() -> None:
    page = (
        "<head><link rel='canonical' href='https://riversidecourier.example/weir-is-mended'></head>"
        f"{STORY}<p>Source: https://riversidecourier.example/weir-is-mended</p></article>"
    )
    found = marks(page, "https://quaynews.example/weir")
    assert ("canonical", False, False) in found
    assert not any(loops or to_itself for _, loops, to_itself in found)


def test_a_canonical_address_of_the_page_itself_is_no_hop() -> None:
    page = f"<head><link rel='canonical' href='https://quaynews.example/weir'></head>{STORY}</article>"
    assert marks(page, "https://quaynews.example/weir?ref=home") == []


def test_an_outlet_goes_by_its_name_and_by_its_address() -> None:
    assert outlet_key("The Riverside Courier") == outlet_key("www.riversidecourier.co.uk")
