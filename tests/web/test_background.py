"""What the article page shows by the way: sourcing, arithmetic, the source chain, two places side by side."""

from __future__ import annotations

import re

import pytest

from claims.actions.importing import import_article
from claims.models import Flag

STORY = """The post 340 jobs at risk at port of Lindvik appeared first on Quay News.

340 jobs at risk at port of Lindvik

• The island ferry carried 412,000 passengers in 2024

The port of Lindvik will cut 240 jobs in its workshop, the port authority said. Experts say the quay is too short. \
The island ferry carried 421,000 passengers in 2024, the operator said.

The port earned €33.12 million, €22.30 million, €5.4 million and €15.07 million, a total of €75.95 million. \
Of 200 boats, 50 boats or 25% were lost. Output rose 25% from 40 to 44 tonnes.
"""


@pytest.fixture
def article(alice):
    return import_article(actor=alice, source=STORY)


@pytest.fixture
def page(article, victor, client_of):
    return client_of(victor).get(f"/articles/{article.pk}/").text


def test_the_arithmetic_is_worked_out_and_every_figure_leads_to_its_place(page):
    assert "3 relations checked: 1 consistent, 1 only at the rounding edge, 1 inconsistent" in page
    ledger = page[page.index('class="calculations"') : page.index('class="strip"')]
    targets = re.findall(r'href="#(at-\d+)"', ledger)
    assert len(targets) >= 10
    assert all(f'id="{target}"' in page for target in targets)
    assert "75.825 to 75.955" in ledger


def test_the_source_chain_is_drawn_with_a_title_and_told_in_words(page):
    assert "1 step back, 1 independent source" in page
    assert re.search(
        r'<svg class="chain-drawing"[^>]*role="img"\s+aria-labelledby="chain-title chain-desc"', page
    )
    assert page.count("Quay News") >= 3
    assert "style=" not in page


def test_the_sourcing_bar_says_in_words_what_it_shows(article, page):
    numbers = {
        level: article.claims.in_scope().filter(sourcing=level).count()
        for level in ("named", "vague", "none")
    }
    assert f'<li>{numbers["named"]}<span class="progress-word"> named</span></li>' in page
    assert f'<li>{numbers["vague"]}<span class="progress-word"> vague</span></li>' in page
    assert f'<li>{numbers["none"]}<span class="progress-word"> unsourced</span></li>' in page


def test_blocks_that_are_thin_say_so_in_the_margin_and_cue_words_are_marked(article, page):
    assert "unsourced</span>" in page[page.index('class="proof"') :]
    assert re.search(r'class="[^"]*\bcue\b[^"]*"[^>]*>say<', page)


@pytest.mark.parametrize(
    ("words", "gap"),
    [("too short", "unnamed source"), ("240 jobs", "named but not linked"), ("50 boats", "no source at all")],
)
def test_a_claim_says_what_its_source_lacks(article, victor, client_of, words, gap):
    claim = article.claims.get(text__contains=words)
    panel = client_of(victor).get(f"/articles/{article.pk}/?claim={claim.pk}").text
    assert f'<span class="badge">{gap}</span>' in panel


@pytest.mark.parametrize(("code", "marked"), [("R603", ("412,000", "421,000")), ("R604", ("340", "240"))])
def test_what_disagrees_stands_side_by_side(article, bob, client_of, code, marked):
    flag = Flag.objects.get(version=article.current, code=code)
    client = client_of(bob)
    fragment = client.get(f"/flags/{flag.pk}/", headers={"HX-Request": "true"}).text
    whole = client.get(f"/articles/{article.pk}/?flag={flag.pk}").text
    for shown in (fragment, whole):
        assert all(f'<mark class="differs">{words}</mark>' in shown for words in marked)
    targets = re.findall(r'href="#(at-\d+)" data-scroll', fragment)
    assert len(targets) == 2
    assert all(f'id="{target}"' in whole for target in targets)


def test_an_article_without_figures_and_links_shows_no_empty_boxes(alice, victor, client_of):
    plain = import_article(actor=alice, source="The weir\n\nIt was mended, Ann Lee said.\n")
    page = client_of(victor).get(f"/articles/{plain.pk}/").text
    assert "background-body" not in page


def test_the_report_has_the_arithmetic_and_the_chain_without_links_into_the_page(article, victor, client_of):
    report = client_of(victor).get(f"/articles/{article.pk}/report/").text
    assert "3 relations checked" in report
    assert "75.825 to 75.955" in report
    assert "1 step back, 1 independent source" in report
    assert "#at-" not in report
