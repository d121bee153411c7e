"""What a page keeps behind its paywall is told from the offer that stands in its place."""

from __future__ import annotations

import pytest
from lxml import html

from claims.extraction.pages.landmarks import role_of
from claims.extraction.types import Role

ONE = "<p>The quarry will pay the parish €40,000 a year, the council said on Monday.</p>"
TWO = "<p>Work on the second face begins in May, and 14 people will be hired for it.</p>"


def role(source: str) -> Role | None:
    return role_of(html.fragment_fromstring(source), in_article=True)


@pytest.mark.parametrize(
    "source",
    [
        f'<div class="paywall">{ONE}{TWO}</div>',
        f'<section class="article-paywall__content">{ONE}{TWO}{ONE}</section>',
        f'<div class="subscription-required">{ONE}{TWO}</div>',
        f'<div id="paywall">{ONE}<h2>What comes next</h2>{TWO}</div>',
        f'<div class="paywall"><p>{ONE[3:-4]} <a href="https://quarry.example/accounts-2025.pdf">Read more.</a></p>{TWO}</div>',
        '<p class="paywall">The quarry will pay the parish €40,000 a year, the council said.</p>',
        f'<div class="pmc-not-a-paywall">{ONE}</div>',
    ],
)
def test_paragraphs_behind_a_paywall_are_the_articles_own(source: str) -> None:
    assert role(source) is None


@pytest.mark.parametrize(
    "source",
    [
        '<div class="paywall"><p>Subscribe now for €1 a week.</p></div>',
        f'<div class="paywall">{ONE}{TWO}<button>Subscribe</button></div>',
        f'<div class="paywall">{ONE}{TWO}<a href="/subscribe?from=wall">Plans</a></div>',
        '<div class="subscribe"><h3>More like this</h3><p>Our letter reaches 40,000 readers each Sunday.</p></div>',
        f'<div class="promo">{ONE}{TWO}</div>',
        f'<aside class="sponsored">{ONE}{TWO}</aside>',
    ],
)
def test_an_offer_stays_an_offer(source: str) -> None:
    assert role(source) is Role.PROMOTION
