from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Refused
from claims.actions.importing import import_article, source_hash
from claims.models import Article, Event, Mention
from tests.conftest import ARTICLES


def test_an_imported_article_has_everything_that_was_found(repost):
    version = repost.current
    assert version.number == 1
    assert version.blocks.count() > 20
    assert repost.claims.in_scope().count() > 10
    assert version.flags.filter(code="P201").count() == 1
    assert Event.objects.get(article=repost).action == "import_article"


def test_every_stored_quote_stands_where_it_says(repost):
    text = repost.current.text
    for row in [*repost.current.mentions.all(), *repost.current.flags.all()]:
        assert text[row.start : row.end] == row.quote


def test_a_repeated_claim_is_one_claim_with_its_mentions(repost):
    mentions = [claim.mentions.count() for claim in repost.claims.in_scope()]
    assert max(mentions) >= 3


def test_what_belongs_to_other_articles_does_not_count(repost):
    outside = repost.claims.standing().filter(scope=False)
    assert outside.exists()
    inside = Mention.objects.filter(claim__in=repost.claims.in_scope())
    assert not inside.filter(
        block__role__in=["teaser", "widget", "disclaimer", "promotion", "navigation"]
    ).exists()


def test_a_page_brings_its_title_author_and_date_along(alice):
    page = import_article(actor=alice, source=(ARTICLES / "page.html").read_bytes())
    assert page.current.format == "html"
    assert page.published is not None
    assert page.byline
    assert page.outlet
    assert "<" not in page.title


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "no text"),
        (" \n\t ", "no text"),
        ("<html><body></body></html>", "no visible text"),
        ("a\x00b", "Character 2"),
    ],
)
def test_what_holds_no_article_is_refused_and_nothing_is_stored(alice, source, said):
    with pytest.raises(Refused, match=said):
        import_article(actor=alice, source=source)
    assert not Article.objects.exists()


def test_what_was_pasted_is_known_again_in_a_file(alice):
    """A browser sends every line's end as two characters."""
    pasted = import_article(actor=alice, source="The weir\r\n\r\nIt cost £2.4m in 2024.\r\n")
    assert pasted.current.source_sha256 == source_hash("The weir\n\nIt cost £2.4m in 2024.\n")


def test_a_reviewer_imports_nothing(bob):
    with pytest.raises(PermissionDenied, match="editor"):
        import_article(actor=bob, source="A plain sentence about 12 ferries.")


def test_emoji_and_line_ends_shift_no_offset(alice):
    source = "🛶🛶 Regatta\r\n\r\nThe club 🛶 sold 4,120 tickets in May, the harbour office said.\r\n"
    article = import_article(actor=alice, source=source)
    text = article.current.text
    assert "\r" not in text
    for mention in article.current.mentions.all():
        assert text[mention.start : mention.end] == mention.quote
