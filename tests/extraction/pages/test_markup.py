from __future__ import annotations

import pytest

from claims.extraction.pages import markup
from tests.extraction.reading import roles_of_html

PARAGRAPH = (
    "The mill, which employed forty people, burned down on Sunday night, the fire brigade said on Monday."
)
STORY = f"""<!doctype html><html lang="en-GB"><head><title>Mill burns down | Alder Courier</title></head><body>
<header><a href="/">Alder Courier</a><nav><ul><li><a href="/news">News</a></li></ul></nav></header>
<main><article><h1>Mill burns down</h1><p class="standfirst">Forty people lost their work, the owner said.</p>
<p class="byline">By Ruth Hale</p><p class="byline"><time>3 March 2025, 10:42</time></p>
<figure><img src="a.jpg"><figcaption>The mill on Monday. Photo: Jo Ek</figcaption></figure>
<p>{PARAGRAPH} See <a href="https://ledger.example/fire">the report</a>.</p><h2>What comes next</h2>
<p>{PARAGRAPH} It stood for a hundred years, and nobody had looked after the roof since the war.</p>
<blockquote><p>“We heard the roof fall in.”</p></blockquote>
<p>The owner has promised to build it up again before the winter of next year, he told the town council.</p>
</article><aside class="related"><h2>Related stories</h2><ul><li><a href="/ferry">Ferry fares to rise</a></li></ul></aside>
<section class="newsletter"><p>Our pick of the week, in your inbox on Fridays.</p></section></main>
<footer><p>© 2025 Alder Courier Ltd</p></footer><template><p>{{{{ title }}}}</p></template>
<script>var price = null;</script><p hidden>Not seen</p><p style="display: none">Not seen</p></body></html>"""


def text_of(source: str) -> str:
    return markup.read_page(source).text


def test_a_page_is_read_into_the_roles_of_its_parts() -> None:
    found = roles_of_html(STORY)
    by_text = {text[:20]: role for role, text in found}
    assert by_text["Mill burns down"] == "headline"
    assert by_text["Forty people lost th"] == "standfirst"
    assert by_text["By Ruth Hale"] == "byline"
    assert by_text["3 March 2025, 10:42"] == "dateline"
    assert by_text["The mill on Monday. "] == "caption"
    assert by_text[PARAGRAPH[:20]] == "body"
    assert by_text["What comes next"] == "heading"
    assert by_text["“We heard the roof f"] == "quote"
    assert by_text["News"] == "navigation"
    assert by_text["Ferry fares to rise"] == "teaser"
    assert by_text["Our pick of the week"] == "promotion"
    assert by_text["© 2025 Alder Courier"] == "navigation"


def test_what_no_reader_sees_is_no_text() -> None:
    text = text_of(STORY)
    assert "Not seen" not in text
    assert "{{" not in text
    assert "null" not in text


def test_a_page_that_leaves_out_head_and_body_is_read_whole() -> None:
    source = f"<!doctype html><title>Mill burns down</title><main><h1>Mill burns down</h1><p>{PARAGRAPH}</p></main>"
    assert markup.read_page(source).text == f"Mill burns down\n{PARAGRAPH}"


def test_white_space_is_folded_and_entities_are_decoded() -> None:
    assert text_of("<p>  A&nbsp;&amp;\n\t B&#13;\r\n c</p>\n<p>D</p>") == "A\u00a0& B c\nD"


def test_nothing_is_normalised_beyond_white_space() -> None:
    assert text_of("<p>e\u0301 \ufb01 …</p>") == "e\u0301 \ufb01 …"


def test_cells_are_parted_by_a_tab_and_rows_by_a_newline() -> None:
    source = "<table><tr><th>Team</th><th>P</th></tr><tr><td><p>Alder</p></td><td><b>3</b></td></tr></table>"
    page = markup.read_page(source)
    assert page.text == "Team\tP\nAlder\t3"
    assert [(block.role.value, block.tag) for block in page.blocks] == [("table", "tr"), ("table", "tr")]


def test_a_table_that_lays_out_the_page_is_read_as_its_paragraphs() -> None:
    page = markup.read_page(
        f"<table><tr><td>Menu</td><td><p>{PARAGRAPH * 4}</p><p>{PARAGRAPH}</p></td></tr></table>"
    )
    assert page.text.count("\n") == 2
    assert "\t" not in page.text


def test_a_line_break_within_a_sentence_is_a_space_and_after_one_a_boundary() -> None:
    assert text_of("<p>The mill<br>burned.<br>Nobody was hurt.</p>") == "The mill burned.\nNobody was hurt."
    assert text_of("<h1>Mill<br>Burns</h1>") == "Mill Burns"
    assert text_of("<p>The mill burned<br><br>and fell</p>") == "The mill burned\nand fell"


def test_links_know_where_they_stand_and_whether_they_leave_the_site() -> None:
    page = markup.read_page(
        '<p>See <a href="https://ledger.example/x"> the  report </a> and <a href="/y">ours</a>.'
        ' <a href="https://shop.courier.example">Shop</a> <a href="mailto:a@b.example">Write</a> <a name="z">z</a></p>',
        url="https://www.courier.example/mill",
    )
    links = [
        (link.of(page.text), link.href, link.leaves_site) for block in page.blocks for link in block.links
    ]
    assert links == [
        ("the report", "https://ledger.example/x", True),
        ("ours", "https://www.courier.example/y", False),
        ("Shop", "https://shop.courier.example", False),
    ]


def test_code_in_running_text_is_remembered() -> None:
    page = markup.read_page(
        "<p>  Put <code>{{ fare }}</code> and <b><kbd>Ctrl  C</kbd></b> there.</p><pre>x = 1</pre>"
    )
    assert [code.of(page.text) for block in page.blocks for code in block.code] == ["{{ fare }}", "Ctrl C"]


def test_without_an_address_the_canonical_one_tells_whose_the_links_are() -> None:
    page = markup.read_page(
        '<head><link rel="canonical" href="https://courier.example/mill"></head>'
        '<p><a href="https://courier.example/y">ours</a> <a href="https://ledger.example">theirs</a></p>'
    )
    assert [link.leaves_site for link in page.blocks[0].links] == [False, True]


def test_a_heading_or_caption_is_one_block_whatever_stands_in_it() -> None:
    assert text_of("<h2><div>Mill</div><div>burns</div></h2><p>x</p>") == "Mill burns\nx"
    assert text_of("<figcaption><p>The mill</p><div>Jo Ek</div></figcaption><p>x</p>") == "The mill Jo Ek\nx"


def test_a_heading_that_is_never_closed_does_not_join_the_page() -> None:
    assert text_of(f"<h3>Mill{f'<p>{PARAGRAPH}</p>' * 20}").count("\n") == 20


def test_a_listing_keeps_its_lines_and_is_code() -> None:
    page = markup.read_page("<pre>{\r\n  'a': null\r\n}</pre>")
    assert page.text == "{\n  'a': null\n}"
    assert page.blocks[0].role.value == "code"


def test_a_bold_paragraph_over_prose_is_a_heading() -> None:
    source = STORY.replace("<h2>What comes next</h2>", "<p><strong>What comes next</strong></p>")
    assert ("heading", "What comes next") in roles_of_html(source)


def test_a_wrapper_named_for_something_else_does_not_hide_the_article() -> None:
    source = STORY.replace("<article>", '<article><div class="byline promo">').replace(
        "</article>", "</div></article>"
    )
    assert ("body", PARAGRAPH + " See the report.") in roles_of_html(source)


def test_a_teaser_over_the_headline_does_not_swallow_the_article() -> None:
    source = STORY.replace(
        "<main>", '<main><div><h3>Read next</h3><p><a href="/f">Ferry fares to rise</a></p></div>'
    )
    assert ("body", PARAGRAPH + " See the report.") in roles_of_html(source)


def test_a_lead_that_a_page_holds_twice_is_body_once() -> None:
    lead = f"<p>{PARAGRAPH} See <a href='https://ledger.example/fire'>the report</a>.</p>"
    source = STORY.replace("<figure>", f"<div class='mobile'>{lead}</div><figure>")
    assert [role for role, text in roles_of_html(source) if text.startswith(PARAGRAPH)].count("body") == 2


@pytest.mark.parametrize(
    ("line", "role", "text"),
    [
        (
            '<span class="posted-on"><time>3 May 2025</time></span><span class="byline"> by Ann Lee</span><a class="n">4 Comments</a>',
            "byline",
            "3 May 2025 by Ann Lee 4 Comments",
        ),
        (
            '<span class="slide-caption">The quay at dawn</span><i class="byline">Bo Ek</i>',
            "caption",
            "The quay at dawn Bo Ek",
        ),
        ('<b class="label">Price</b><b class="value">null</b>', "other", "Price null"),
        ('<i class="sign">$</i><i class="whole">79</i><i class="part">.99</i>', "other", "$79.99"),
        ('<span class="run">re</span><span class="run">built</span>', "other", "rebuilt"),
    ],
)
def test_what_is_said_on_one_line_is_parted_and_gives_the_line_its_role(
    line: str, role: str, text: str
) -> None:
    page = markup.read_page(f"<div>{line}</div>")
    assert [(block.role.value, block.of(page.text)) for block in page.blocks] == [(role, text)]


def test_marks_of_notes_are_no_text_and_a_picture_parts_two_words() -> None:
    source = "<p>It burned<sup><a href='#n1'>[1]</a></sup>.<a href='#n2'>2</a> See <a href='#a'>all</a>.<img>Ann</p>"
    assert text_of(source) == "It burned. See all. Ann"


def test_all_of_a_page_that_was_converted_from_a_file_is_the_document() -> None:
    prose = (
        "<p>The board handled 4.2 million tonnes of cargo in 2025, the national statistics office said.</p>"
    )
    page = f"<html><head>{{}}</head><body><article><h1>A record year</h1>{prose * 2}</article></body></html>"
    converted = page.format('<meta name="source-file" content="docx, SHA-256 0">')
    assert [role for role, _ in roles_of_html(converted)] == ["headline", "body", "body"]
    assert [role for role, _ in roles_of_html(page.format(""))] == ["headline", "body", "navigation"]
