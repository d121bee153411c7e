from __future__ import annotations

import pytest

from claims.extraction import provenance, roles
from claims.extraction.pages import markup, plain
from claims.extraction.pages.page import Page

BODY = "The mill, which employed forty people, burned down on Sunday night, the fire brigade said."


def hops(page: Page) -> list[tuple[str, str, str]]:
    found = provenance.hops(page, roles.assign(page, []))
    return [(hop.kind, hop.outlet, hop.of(page.text)) for hop in found]


@pytest.mark.parametrize(
    ("notice", "outlet", "said"),
    [
        (
            "The post Mill Burns appeared on AlderCourier.example. Read on.",
            "AlderCourier.example",
            "appeared on AlderCourier.example",
        ),
        (
            "The post Mill Burns appeared first on Alder Courier.",
            "Alder Courier",
            "appeared first on Alder Courier",
        ),
        (
            "This article was originally published by the Bath Ledger and is used with permission.",
            "Bath Ledger",
            "was originally published by the Bath Ledger",
        ),
        (
            "Originally published at courier.example/mills/fire. Reposted here.",
            "courier.example/mills/fire",
            "Originally published at courier.example/mills/fire",
        ),
        ("First published in Alder Courier", "Alder Courier", "First published in Alder Courier"),
    ],
)
def test_a_notice_names_the_outlet(notice: str, outlet: str, said: str) -> None:
    assert hops(plain.read_page(f"Mill burns\n\n{BODY}\n\n{notice}")) == [("notice", outlet, said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The singer appeared on Breakfast Hour on Monday and said that she would tour again.",
        "The poem first appeared in a magazine in 1912.",
        "This report, published by the Office of Mills on Monday, shows a rise.",
        "Source: Office of Mills",
        "Published on 3 March 2025",
        "Posted on Wednesday, October 8, 2025 by the Mill Desk",
        "SOURCE Alder Mills Ltd",
    ],
)
def test_other_appearances_and_sources_are_no_hop(sentence: str) -> None:
    assert hops(plain.read_page(f"Mill burns\n\n{BODY}\n\n{sentence}")) == []


@pytest.mark.parametrize(
    ("line", "outlets"),
    [
        ("First published on Quay Hub, which took it from the Alder Courier.", ["Quay Hub", "Alder Courier"]),
        (
            "First published in the Alder Courier; this copy was taken from Quay Hub.",
            ["Quay Hub", "Alder Courier"],
        ),
        ("Reposted from Quay Hub, originally in the Alder Courier.", ["Quay Hub", "Alder Courier"]),
        ("First published in the Alder Courier. Figures were taken from Quay Hub.", ["Alder Courier"]),
        ("Source: Alder Courier (via Quay Hub)", ["Quay Hub", "Alder Courier"]),
        ("Source: https://courier.example/mill (via Quay Hub)", ["Quay Hub", "courier.example"]),
    ],
)
def test_the_copy_in_between_is_a_hop_of_its_own(line: str, outlets: list[str]) -> None:
    assert [outlet for _, outlet, _ in hops(plain.read_page(f"Mill burns\n\n{BODY}\n\n{line}"))] == outlets


def test_the_chain_runs_from_the_copy_at_hand_back() -> None:
    text = (
        f"The post Mill Burns appeared on Chain.example.\n\nMill Burns\n\n{BODY}\n\n"
        "Source: https://en.courier.example/mill\nDisclaimer: Stories reposted on our pages are not ours. "
        "They do not necessarily reflect the views of Ledgerly."
    )
    assert [(kind, outlet) for kind, outlet, _ in hops(plain.read_page(text))] == [
        ("repost", "Ledgerly"),
        ("notice", "Chain.example"),
        ("source_line", "en.courier.example"),
    ]


def test_a_notice_said_twice_is_one_hop() -> None:
    notice = "The post Mill Burns appeared on Chain.example."
    assert len(hops(plain.read_page(f"{notice} {notice}\n\nMill Burns\n\n{BODY}"))) == 1


@pytest.mark.parametrize(
    "opening", ["LONDON, May 5 (Reuters) - ", "BERGEN, May 5, 2025 /NordWire/ -- ", "HALIFAX (NordNews) - "]
)
def test_a_wire_tag_is_a_hop(opening: str) -> None:
    [(kind, _, said)] = hops(plain.read_page(f"Mill burns\n\n{opening}{BODY}"))
    assert kind == "wire"
    assert said in opening


def test_a_canonical_address_on_another_site_is_a_hop_without_a_place() -> None:
    page = markup.read_page(
        f'<link rel="canonical" href="https://www.courier.example/mill"><article><h1>Mill burns</h1><p>{BODY}</p></article>',
        url="https://ledger.example/copy",
    )
    assert hops(page) == [("canonical", "courier.example", "")]


def test_a_linked_notice_carries_the_address() -> None:
    page = markup.read_page(
        f"<article><h1>Mill burns</h1><p>{BODY}</p><p>The post <a href='https://courier.example/mill'>Mill burns</a> "
        "appeared first on <a href='https://courier.example'>Alder Courier</a>.</p></article>"
    )
    [hop] = provenance.hops(page, roles.assign(page, []))
    assert (hop.outlet, hop.url) == ("Alder Courier", "https://courier.example")


def test_a_notice_with_several_outlets_is_told_from_this_copy_backwards() -> None:
    notice = (
        "Originally published by Alder Courier, via Mill Digest. Reposted from https://quaynews.example/p/88"
    )
    assert [outlet for _, outlet, _ in hops(plain.read_page(f"Mill burns\n\n{notice}\n\n{BODY}"))] == [
        "quaynews.example",
        "Mill Digest",
        "Alder Courier",
    ]
    own = "Originally published by Alder Courier. Reposted on Quay News."
    assert [kind for kind, *_ in hops(plain.read_page(f"Mill burns\n\n{BODY}\n\n{own}"))] == [
        "repost",
        "notice",
    ]
    forwarded = "Forwarded from Mill Digest, which took it from Alder Courier (in translation)"
    assert hops(plain.read_page(f"Mill burns\n\n{BODY}\n\n{forwarded}")) == [
        ("notice", "Mill Digest", "Forwarded from Mill Digest"),
        ("notice", "Alder Courier", "took it from Alder Courier"),
    ]


LINKED = '<html><head><meta property="og:site_name" content="Quay News"><script type="application/ld+json">%s</script></head><article><h1>Mill burns</h1><p>%s</p></article></html>'


@pytest.mark.parametrize(
    ("said", "kind", "outlet"),
    [
        ('"isBasedOn": "https://www.aldercourier.example/mill"', "based_on", "aldercourier.example"),
        (
            '"isBasedOn": [{"@type": "NewsArticle", "name": "Mill burns", "url": "https://ac.example/mill"}]',
            "based_on",
            "ac.example",
        ),
        (
            '"publisher": {"name": "Alder Courier", "url": "https://aldercourier.example/"}',
            "publisher",
            "Alder Courier",
        ),
    ],
)
def test_json_ld_that_leads_to_another_site_is_a_hop(said: str, kind: str, outlet: str) -> None:
    source = LINKED % (f'{{"@type": "NewsArticle", "headline": "Mill burns", {said}}}', BODY)
    page = markup.read_page(source, url="https://quaynews.example/mill")
    assert hops(page) == [(kind, outlet, "")]
    assert page.meta.outlet == "Quay News"


@pytest.mark.parametrize(
    "said",
    [
        '"publisher": {"name": "Quay Media Group"}',
        '"publisher": {"name": "Quay Media", "url": "https://www.quaynews.example"}',
        '"isBasedOn": "https://quaynews.example/notes"',
        '"isBasedOn": 3',
    ],
)
def test_a_house_of_many_names_is_no_hop(said: str) -> None:
    source = LINKED % (f'{{"@type": "NewsArticle", "headline": "Mill burns", {said}}}', BODY)
    assert hops(markup.read_page(source, url="https://quaynews.example/mill")) == []
