"""Posts of social networks that a page shows, and who signed them."""

from __future__ import annotations

from claims.extraction import read

POST = (
    '<blockquote class="twitter-tweet"><p>Two boats sank.</p><p>It reopens on 3 May 2025.</p>'
    '— Weir Trust 🌊 (@weirtrust) <a href="https://social.example/1">May 1, 2025</a></blockquote>'
)


def test_a_post_is_its_writers_and_the_line_that_signs_it_claims_nothing() -> None:
    story = (
        "<p>The weir at Holm was closed on Thursday after a storm, its keeper told the council on Friday.</p>"
    )
    document = read(f"<article><h1>Weir closed at Holm</h1>{story}{POST}</article>", format="html")
    posted = [claim for claim in document.claims if claim.mentions[0].role.value == "quote"]
    assert [claim.text for claim in posted] == ["Two boats sank", "It reopens on 3 May 2025"]
    assert {(claim.sourcing.value, claim.attribution and claim.attribution.speaker) for claim in posted} == {
        ("linked", "Weir Trust")
    }


def test_a_name_under_a_quotation_in_large_letters_signs_it() -> None:
    story = (
        "<p>The weir at Holm was closed on Thursday after a storm, its keeper told the council on Friday.</p>"
    )
    quote = "<blockquote><p>“The weir has stood since 1911 and will stand for long”</p><cite>Ada Brandt</cite></blockquote>"
    document = read(f"<article><h1>Weir closed</h1>{story}{quote}{story}</article>", format="html")
    quoted = next(each for each in document.sentences if "1911" in each.of(document.text))
    assert quoted.speaker == "Ada Brandt"


def test_how_a_reporter_can_be_reached_is_no_claim() -> None:
    document = read("The weir closed in May.\n\nAnn Lee can be reached at ann@courier.example or @annlee.")
    assert [claim.text for claim in document.claims] == ["The weir closed in May"]
