from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import meta, read, roles
from claims.extraction.pages import plain
from claims.extraction.types import Meta

BODY = "The mill, which employed forty people, burned down on Sunday night, the fire brigade said."


def meta_of(text: str) -> Meta:
    page = plain.read_page(text)
    return meta.complete(page, roles.assign(page, []))


def test_title_byline_and_date_come_from_their_blocks() -> None:
    found = meta_of(f"Mill burns\n\nBy Ruth Hale, reporter\nPublished: Monday 3 March 2025\n\n{BODY}")
    assert (found.title, found.byline, found.published) == ("Mill burns", "Ruth Hale", date(2025, 3, 3))


def test_publication_goes_before_update() -> None:
    found = meta_of(f"Mill burns\n\nUpdated: 5 March 2025\nPublished: 3 March 2025\n\n{BODY}")
    assert found.published == date(2025, 3, 3)


@pytest.mark.parametrize("sign", ["/NordWire/ --", "--", "—"])
def test_the_place_line_of_a_release_dates_it(sign: str) -> None:
    assert meta_of(f"Mill burns\n\nBERGEN, Norway, March 3, 2025 {sign} {BODY}").published == date(2025, 3, 3)


def test_a_place_line_may_part_place_and_date_by_a_dash() -> None:
    text = f"Mill burns\n\nMALMÖ, Sweden – Sept. 3, 2025 – {BODY}"
    assert meta_of(text).published == date(2025, 9, 3)


def test_a_date_told_in_the_body_is_not_the_publication() -> None:
    assert meta_of(f"Mill burns\n\n{BODY} It was built on 3 March 1910 and sold since.").published is None


def test_the_stamp_of_a_teaser_is_not_the_publication() -> None:
    card = "Ferry fares\n\nFerry fares\n\nFares rise by a tenth.\nShare\nLedger2025/03/04 05:40"
    assert meta_of(f"Mill burns\n\n{BODY}\n\nYou May Also Like\n\n{card}").published is None


def test_who_reposts_an_article_is_the_outlet() -> None:
    text = (
        f"Mill burns\n\n{BODY}\n\nDisclaimer: Stories reposted on our pages need not reflect the views of "
        "Ledgerly. The content does not constitute financial advice."
    )
    assert meta_of(text).outlet == "Ledgerly"


@pytest.mark.parametrize(
    ("stamp", "byline", "outlet"),
    [
        ("Alder Courier | Mar 3, 2025 | 3 min read", "", "Alder Courier"),
        ("Alder Courier — by Ruth Hale — March 3, 2025", "Ruth Hale", "Alder Courier"),
        ("Alder Courier, March 3, 2025 at 4:40 PM, by Ruth Hale", "Ruth Hale", "Alder Courier"),
    ],
)
@pytest.mark.parametrize("copy", ["", "Mill burns down in the night\n\n"])
def test_what_is_glued_to_the_headline_tells_outlet_date_and_author(
    stamp: str, byline: str, outlet: str, copy: str
) -> None:
    meta = meta_of(f"Mill burns down in the night{stamp}\n\n{copy}{BODY}")
    assert meta == Meta(
        title="Mill burns down in the night", byline=byline, published=date(2025, 3, 3), outlet=outlet
    )


def test_a_text_that_says_nothing_of_itself_has_no_meta() -> None:
    assert meta_of(f"{BODY} {BODY}") == Meta()


@pytest.mark.parametrize(
    ("title", "footer", "found"),
    [
        (
            "Mill burns down in Holm | Alder Courier",
            "© Alder Courier",
            ("Mill burns down in Holm", "Alder Courier"),
        ),
        ("Mill burns down in Holm - Infographic", "", ("Mill burns down in Holm", "")),
        ("Alder Notes: Mill burns down in Holm", "Alder Notes", ("Mill burns down in Holm", "Alder Notes")),
        ("Mill burns down in Holmsted", "", ("Mill burns down in Holmsted", "")),
    ],
)
def test_the_outlet_beside_the_title_is_told_by_the_headline(
    title: str, footer: str, found: tuple[str, str]
) -> None:
    page = f"<title>{title}</title><article><h1>Mill burns down in Holm</h1><p>{BODY}</p></article><footer>{footer}</footer>"
    about = read(page, format="html").meta
    assert (about.title, about.outlet) == found


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("<div class='byline'>By</div><div class='byline'>Ann Lee</div>", "Ann Lee"),
        ("<div class='byline'>Words: Ann Lee Photography: Bo Ek 7 May 2026</div>", "Ann Lee"),
        ("<p>Additional reporting by Bo Ek</p>", ""),
    ],
)
def test_the_byline_is_who_wrote_the_piece(lines: str, byline: str) -> None:
    page = f"<article><h1>Mill burns down in Holm</h1>{lines}<p>{BODY}</p></article>"
    assert read(page, format="html").meta.byline == byline


@pytest.mark.parametrize(
    ("author", "line", "byline"),
    [
        ("Holm Daily Reporter", "Ann Lee &nbsp; HOLM NETWORK", "Ann Lee"),
        ("Alder Courier", "By Ann Lee", "Ann Lee"),
        ("Bo Ek", "By Ann Lee", "Bo Ek"),
        ("Alder Courier", "Staff", "Alder Courier"),
    ],
)
def test_a_person_in_the_byline_goes_before_an_outlet_in_the_markup(
    author: str, line: str, byline: str
) -> None:
    head = f"<meta property='og:site_name' content='Alder Courier'><meta name='author' content='{author}'>"
    page = f"<head>{head}</head><article><h1>Mill burns in Holm</h1><div class='byline'>{line}</div><p>{BODY}</p></article>"
    assert read(page, format="html").meta.byline == byline


def test_an_outlets_own_name_is_no_title() -> None:
    head = "<meta property='og:site_name' content='Alder+Courier'><title>Alder Courier</title>"
    page = f"<head>{head}</head><article><h1>Mill burns in Holm</h1><p>{BODY}</p></article>"
    assert read(page, format="html").meta.title == "Mill burns in Holm"


def test_a_date_under_the_headline_goes_before_the_day_of_the_masthead() -> None:
    page = f"<div>Friday, March 6, 2025</div><h1>Mill burns in Holm</h1><p>Mar 5, 2025</p><p>{BODY}</p><p>{BODY}</p>"
    assert read(page, format="html").meta.published == date(2025, 3, 5)
