from __future__ import annotations

import lxml.html
import pytest

from claims.actions.evidence import add_evidence
from claims.actions.importing import import_article
from claims.models import Evidence
from claims.queries.report import report_head, report_rows
from claims.reports.as_html import write_html


def written(article):
    head = report_head(article.pk)
    return lxml.html.fromstring(b"".join(write_html(head, report_rows(head))).decode())


def test_the_file_needs_nothing_else_and_may_load_nothing_else(repost):
    page = written(repost)
    assert not page.xpath("//link | //script | //img | //*[@src]")
    assert page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)").startswith(
        "default-src 'none'"
    )
    assert "@layer" in page.xpath("string(//style)")


def test_links_inside_the_file_lead_somewhere_in_it(repost):
    page = written(repost)
    targets = {link.get("href").removeprefix("#") for link in page.xpath("//a[starts-with(@href, '#')]")}
    assert targets
    assert targets <= set(page.xpath("//@id"))
    assert not page.xpath("//a[starts-with(@href, '/')]")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,<b>x</b>"])
def test_an_address_that_is_not_of_the_web_is_shown_but_not_linked(repost, claim, bob, address):
    evidence = add_evidence(actor=bob, claim_id=claim.pk, url="https://port.example/")
    Evidence.objects.filter(pk=evidence.pk).update(url=address)  # past the action that refuses it
    page = written(repost)
    assert address in page.text_content()
    assert not page.xpath(f"//a[@href='{address}']")


def test_markup_in_an_article_stays_text(alice):
    source = (
        "A title\n\nThe <script>alert(1)</script> bridge cost £2 million, the council said in May 2024.\n"
    )
    article = import_article(actor=alice, source=source, format="text")
    page = written(article)
    assert "<script>alert(1)</script>" in page.text_content()
    assert not page.xpath("//script")
