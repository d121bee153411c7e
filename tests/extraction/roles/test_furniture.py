"""What stands around an article on its page, and what of the article stands in furniture's clothes."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import read
from tests.extraction.reading import roles_of_html

PROSE = [
    "The harbour board has voted to close the old slipway in the spring, the harbour master said on Tuesday.",
    "The club's chair said that the quay has no room for its boats. The board will hear the rowers in March.",
    "Work on the new slipway is to begin in the summer. It will cost 4.1 million crowns, the board said.",
]
MENU = "<ul><li><a href='/a'>Harbour</a></li><li><a href='/b'>Weather</a></li><li><a href='/c'>Tides</a></li></ul>"


def roles(front: str = "", back: str = "", wrapper: str = "") -> dict[str, str]:
    """The role of each text on a page with three paragraphs between ``front`` and ``back``."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    page = (
        f"<html><head><title>Slipway to close in spring</title></head><body><nav>{MENU}</nav>"
        f"<div class='{wrapper}'><h1>Slipway to close in spring</h1>{front}{body}{back}</div></body></html>"
    )
    return {text: role for role, text in roles_of_html(page)}


def test_unlinked_list_items_under_the_headline_are_key_points() -> None:
    found = roles(
        "<ul><li>The board votes to close the slipway</li><li>Rowers must move forty boats north</li></ul>"
    )
    assert found["The board votes to close the slipway"] == "key_point"
    assert found["Rowers must move forty boats north"] == "key_point"


@pytest.mark.parametrize(
    "line",
    [
        "Rowers must find room for forty boats elsewhere, with berths from €59",
        "The board's vote ends 150 years of launching from the harbour's oldest ramp",
    ],
)
def test_a_line_under_the_headline_that_no_full_stop_ends_is_the_standfirst(line: str) -> None:
    assert roles(f"<p>{line}</p><span class='author'>Ann Lee</span>")[line] == "standfirst"


def test_a_short_line_under_the_headline_is_no_standfirst() -> None:
    line = "Harbour and coast news"
    assert roles(f"<p>{line}</p><span class='author'>Ann Lee</span>")[line] != "standfirst"


def test_a_long_second_heading_over_the_byline_is_the_standfirst() -> None:
    deck = "Rowers who have used it since 1874 must find room for forty boats elsewhere"
    assert roles(f"<h2>{deck}</h2><p>By Ann Lee</p>")[deck] == "standfirst"


@pytest.mark.parametrize("wrapper", ["promo-box", "sidebar", "related-story"])
def test_an_article_in_a_wrapper_named_as_furniture_is_still_the_body(wrapper: str) -> None:
    found = roles(wrapper=wrapper)
    assert [found[paragraph] for paragraph in PROSE] == ["body"] * 3


def test_a_sign_up_box_in_such_a_wrapper_stays_a_sign_up_box() -> None:
    box = "Sign up for our newsletter and get the tides straight to your inbox every Sunday."
    assert roles(back=f"<p>{box}</p>", wrapper="promo-box")[box] == "promotion"


def test_a_picture_in_such_a_wrapper_keeps_its_caption() -> None:
    caption = "The old slipway at low water, seen from the north quay. Photo: Bo Ek"
    figure = f"<figure><img src='s.jpg'><figcaption>{caption}</figcaption></figure>"
    assert roles(figure, wrapper="promo-box")[caption] == "caption"


def test_one_paragraph_in_a_box_of_furniture_is_not_the_body() -> None:
    bio = "The Tide Table is a weekly letter on the coast, its harbours and its boats, and it is read in 40 towns."
    assert roles(back=f"<div class='newsletter-promo'><p>{bio}</p></div>")[bio] != "body"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ann Lee can be reached at ann.lee@example.com.", "other"),
        ("Follow Ann Lee on X at @annlee", "other"),
        ("For the full table of tides, click here.", "navigation"),
        ("See more from the harbour here.", "navigation"),
        ("The oldest of the boats will stay here.", "body"),
        ("We test what we show. If you make a purchase, we may earn a commission.", "promotion"),
    ],
)
def test_lines_at_the_end_are_known_by_their_wording(line: str, role: str) -> None:
    assert roles(back=f"<p>{line}</p>")[line] == role


def test_what_the_piece_ends_with_on_its_author_belongs_to_the_byline() -> None:
    bio = "Ann Lee covers the coast and its harbours for the Alder Gazette, which she joined in 2014."
    page = (
        "<html><head><title>Slipway to close in spring</title><meta name='author' content='Ann Lee and Bo Ek'></head>"
        "<body><article><h1>Slipway to close in spring</h1>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in (*PROSE, bio))
        + "</article></body></html>"
    )
    assert {text: role for role, text in roles_of_html(page)}[bio] == "byline"


def test_credits_under_a_heading_of_their_own_are_not_the_body() -> None:
    found = roles(back="<h3>Photo credits</h3><p>Photographer Bo Ek</p><p>Hair Stylist Ida Holm</p>")
    assert found["Photographer Bo Ek"] == found["Hair Stylist Ida Holm"] == "navigation"


def test_headings_of_short_entries_are_headings_although_no_paragraph_is_long() -> None:
    entries = "".join(
        f"<div><h3>1{hour}:20 Tide {hour}</h3><p>{PROSE[hour % 3]}</p></div>" for hour in range(6)
    )
    points = "<h2>What we know</h2><ul><li>The slipway closes in the spring, the board says.</li></ul>"
    found = dict(
        reversed(item) for item in roles_of_html(f"<main><h1>Slipway live</h1>{points}{entries}</main>")
    )
    assert {found[f"1{hour}:20 Tide {hour}"] for hour in range(6)} == {"heading"}
    assert found["What we know"] == "heading"


def test_a_quotation_that_the_page_pulls_out_in_large_letters_is_a_quotation() -> None:
    pulled = "“The quay has no room for our boats.”"
    page = f"<main><h1>Slipway closes</h1><p>{PROSE[0]}</p><aside class='pullquote'><p>{pulled}</p></aside><p>{PROSE[1]}</p><p>{PROSE[2]}</p></main>"
    assert dict(reversed(item) for item in roles_of_html(page))[pulled] == "quote"


def test_whom_the_markup_names_as_author_is_the_byline_with_the_date_beside_it() -> None:
    page = (
        f"<html><head><meta name='author' content='Ann Lee'></head><body><article><h1>Slipway closes</h1>"
        f"<p>Rowers must find room for forty boats.</p><div><span>Ann Lee</span> <time>3 March 2026</time></div>"
        f"{''.join(f'<p>{paragraph}</p>' for paragraph in PROSE)}</article></body></html>"
    )
    found = dict(reversed(item) for item in roles_of_html(page))
    assert found["Ann Lee 3 March 2026"] == "byline"
    assert found["Rowers must find room for forty boats."] == "standfirst"


def test_an_articles_own_header_may_stand_outside_it() -> None:
    header = "<header><h1>The old slipway closes in the spring</h1><div>Rowers must find room.</div><div>By Ann Lee</div></header>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    found = dict(reversed(item) for item in roles_of_html(f"<body>{header}<div>{body}</div></body>"))
    assert found["The old slipway closes in the spring"] == "headline"
    assert found["By Ann Lee"] == "byline"


def test_a_short_table_that_closes_an_article_is_a_table() -> None:
    rows = "<tr><th>Grain</th><th>Price</th></tr><tr><td>Wheat</td><td>210</td></tr>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    page = (
        f"<body><nav>Home</nav><article><h1>Slipway closes</h1>{body}<table>{rows}</table></article></body>"
    )
    found = dict(reversed(item) for item in roles_of_html(page))
    assert found["Wheat\t210"] == "table"


def test_a_name_with_a_date_under_the_headline_is_the_byline_whatever_its_class() -> None:
    page = (
        f"<body><div class='story'><h1>Slipway closes</h1><div class='meta'><span>Astrid Holm</span> "
        f"<span>Tuesday 3 March 2026</span></div>{''.join(f'<div>{paragraph}</div>' for paragraph in PROSE)}</div></body>"
    )
    document = read(page, format="html")
    assert {block.of(document.text): block.role for block in document.blocks}[
        "Astrid Holm Tuesday 3 March 2026"
    ] == "byline"
    assert (document.meta.byline, document.meta.published) == ("Astrid Holm", date(2026, 3, 3))


def test_questions_in_a_list_of_terms_or_folded_up_are_a_faq_and_facts_are_none() -> None:
    found = roles(
        back="<dl><dt>Who may row?</dt><dd>Anyone of the club may, the chair said.</dd><dt>Ends</dt><dd>March 2028</dd></dl>"
        "<details><summary>What is next?</summary><div><p>The board meets in March.</p><p>Its vote is final.</p></div></details>"
        '<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">The price</h3>'
        '<div itemprop="acceptedAnswer">Forty crowns a boat, the club said.</div></div>'
    )
    questions = ["Who may row?", "What is next?", "The price"]
    answers = [
        "Anyone of the club may, the chair said.",
        "The board meets in March.",
        "Its vote is final.",
        "Forty crowns a boat, the club said.",
    ]
    assert {found[text] for text in questions} == {"faq_question"}
    assert {found[text] for text in answers} == {"faq_answer"}
    assert {found[text] for text in ("Ends", "March 2028")} == {"other"}


def test_a_link_between_two_paragraphs_and_the_mark_of_an_advertisement_are_not_the_articles() -> None:
    inside = "<div>[<a href='/fuel'> Why the tide is late </a>]</div><p>Advertisement. Scroll to continue reading.</p>"
    found = roles(
        back=inside + "<p>The rowers will look for room in the north, their chair said on Friday.</p>"
    )
    assert found["[ Why the tide is late ]"] == "navigation"
    assert found["Advertisement. Scroll to continue reading."] == "navigation"


def test_a_blog_names_itself_in_its_first_heading_and_dates_a_piece_above_its_title() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    source = (
        "<head><title>Quay notes: Slipway to close</title><meta property='og:title' content='Slipway to close'></head>"
        "<body><div class='header'><h1>Notes from the quay</h1></div><h2>Thursday, 12 February 2026</h2>"
        f"<h3>Slipway to close</h3>{body}<div>Posted by <a rel='author'>Ann Lee</a> at 9:05 AM</div></body>"
    )
    document = read(source, format="html")
    headlines = [block.of(document.text) for block in document.blocks if block.role.value == "headline"]
    assert headlines == ["Slipway to close"]
    assert (document.meta.byline, document.meta.published) == ("Ann Lee", date(2026, 2, 12))
    assert document.hops == ()


def test_short_paragraphs_far_behind_a_box_are_body() -> None:
    box = "".join(f"<div><span>Tide {i}</span></div>" for i in range(12))
    last = "The board will vote on it in March, the clerk said."
    assert roles(back=f"{box}<p>{last}</p>")[last] == "body"


def test_a_disclaimer_over_the_headline_does_not_hide_the_standfirst() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    notices = "".join(
        f"<p>When you buy a {boat} through links on this site, we may earn an affiliate commission, which "
        f"helps support our work, but does not affect what our testers write of any {boat} or yard.</p>"
        for boat in ("rowing boat", "dinghy", "punt")
    )
    deck = "Rowers must find room for forty boats by the spring."
    page = (
        f"<main><div class='disclosure'>{notices}</div><h1>Slipway to close in spring</h1><div>{deck}</div>"
        f"<div>By Ann Lee</div>{body}</main>"
    )
    assert {text: role for role, text in roles_of_html(page)}[deck] == "standfirst"


def test_a_heading_in_a_box_of_key_points_is_a_heading() -> None:
    box = "<div class='key-points'><h2>In short</h2><ul><li>The slipway closes in spring</li></ul></div>"
    found = roles(box)
    assert (found["In short"], found["The slipway closes in spring"]) == ("heading", "key_point")


def test_items_that_name_the_headings_below_are_a_table_of_contents() -> None:
    found = roles(
        "<ul><li>Why it closes at all</li></ul>",
        back=f"<h2>What comes next</h2><p>{PROSE[0]}</p>",
    )
    assert found["Why it closes at all"] == "key_point"
    contents = "<ul><li>Why it closes at all</li><li>Who pays for the quay</li></ul>"
    page = f"{contents}<p>{PROSE[0]}</p><h2>Why it closes at all</h2><p>{PROSE[1]}</p><h2>Who pays for the quay</h2>"
    texts = roles_of_html(
        f"<html><body><article><h1>Slipway to close</h1>{page}<p>{PROSE[2]}</p></article></body></html>"
    )
    assert [role for role, text in texts if text == "Who pays for the quay"] == ["navigation", "heading"]


def test_a_call_on_the_reader_in_the_body_of_a_page_is_promotion() -> None:
    call = "Got a story about the harbour? Email the newsroom."
    assert roles(back=f"<p>{call}</p>")[call] == "promotion"
