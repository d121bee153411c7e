from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.citations import cited
from claims.extraction.faults.gaps import Reason
from claims.extraction.sites import host
from claims.extraction.types import Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity


class LinkToSelf(Rule):
    """The only links cited go to the outlet itself or to a copy of this article.

    Why it matters: links look like sources. An outlet that cites its own earlier pieces, or a repost
    that cites another repost, leads the reader in a circle and never to whoever knows.

    What to do: link the study, the filing or the statement itself. Links to lists of articles,
    authors and sections are no citations and are not counted.

    `data`: `links`, the addresses; `spans`, where they stand; `sources`, one entry a link with `name` (its
    site), `url`, `start`, `end` and `independent`, false for each; `reason`, "linked to itself".
    """

    code = "S110"
    name = "link-to-self"
    severity = Severity.INFO
    bad = (
        Bad(
            "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head>"
            "<article><h1>Ferry fares rise</h1><p>Fares rose by a tenth in May, after <a "
            "href='/news/fuel-price-hits-port'>«the price of fuel»</a> had doubled, the operator said on Monday.</p>"
            "</article>",
            format="html",
        ),
        Bad(
            "<head><link rel='canonical' href='https://lindvikpost.example/2024/weir-is-mended-at-last'></head>"
            "<article><h1>The weir is mended</h1><p>The weir, which <a href='https://www.lindvikpost.example/2023/"
            "weir-breaks-in-storm'>«broke in a storm»</a> last year, was <a href='/2024/council-votes-for-weir'>paid for "
            "by the council</a>, the river board said.</p></article>",
            format="html",
        ),
        Bad(
            "<head><link rel='canonical' href='https://lindvikpost.example/2024/weir-is-mended-at-last'></head>"
            "<article><h1>The weir is mended</h1><p>The Post <a href='/local/2023-10-20/weir-plan'>«reported in October»</a> "
            "that the weir would be mended in May, the river board said.</p></article>",
            format="html",
        ),
        Bad(
            "Lindvik adopts plan for a silent port\n\nThe plan puts shore power on every quay, the port said.\n\n"
            "«Source: https://en.quaynews.example/lindvik-adopts-plan-for-a-silent-port»"
        ),
        Bad(
            "Lindvik adopts plan for a silent port\n\nThe plan puts shore power on every quay, the port said. See "
            "«https://quaynews.example/2025/lindvik-adopts-plan-for-silent-port» for more."
        ),
        Bad(
            "<article><h1>Lindvik adopts plan for a silent port</h1><p>The plan puts shore power on every quay, as <a "
            "href='https://quaynews.example/lindvik-adopts-plan-for-a-silent-port'>«Quay News»</a> reported on Monday "
            "after the port had said so.</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head>"
            "<article><h1>Ferry fares rise</h1><p>Fares rose by a tenth, after <a href='/news/fuel-price-hits-port'>the "
            "price of fuel</a> had doubled, <a href='https://stat.example/fuel'>statistics show</a>.</p></article>",
            "one link leads to a source",
            format="html",
        ),
        Good(
            "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head>"
            "<article><h1>Ferry fares rise</h1><p>By <a href='/authors/ada-brandt-lindvik-post'>Ada Brandt</a></p>"
            "<p>Fares rose by a tenth in May, the <a href='/tag/island-ferry-operator-holm/'>operator</a> said.</p>"
            "</article>",
            "an author's page and a tag cite nothing",
            format="html",
        ),
        Good(
            "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head>"
            "<nav><ul><li><a href='/news/bridge-closes-for-a-month'>Bridge closes for a month</a></li></ul></nav>"
            "<article><h1>Ferry fares rise</h1><p>Fares rose by a tenth in May, the operator said on Monday.</p>"
            "</article>",
            "a menu",
            format="html",
        ),
        Good("Ferry fares rise\n\nFares rose by a tenth in May, the operator said.", "no links at all"),
        Good(
            "<head><link rel='canonical' href='https://lindvikpost.example/news/ferry-fares-rise-again'></head>"
            "<article><h1>Ferry fares rise</h1><p>Fares rose in <a href='/archive/2025/05/'>May</a>, the <a "
            "href='/ferries'>operator</a> said on Monday in a statement.</p></article>",
            "a month of the archive and a section",
            format="html",
        ),
        Good(
            "The mill reopens\n\nBread prices fell by 2% in May.\n\nSource: https://stat.example/bread-prices-may",
            "the source of figures, elsewhere",
        ),
        Good(
            "Lindvik adopts plan for a silent port\n\nThe plan is at https://port.example/plan-2035.pdf.\n\n"
            "Source: https://en.quaynews.example/lindvik-adopts-plan-for-a-silent-port",
            "the plan itself is cited, too",
        ),
        Good(
            "Ferry fares rise\n\nWrite to news@lindvikpost.example or visit lindvikpost.example.", "contacts"
        ),
        Good(
            "<article><h1>Ferry fares rise</h1><p>Fares rose by a tenth in May. <a "
            "href='https://ferries.example/fares-from-may-2025'>The operator’s list of fares</a> is 12 pages long.</p>"
            "</article>",
            "where the outlet is not known, a link leads elsewhere",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        citations = list(cited(document))
        leads_back = [citation for citation in citations if citation.leads_back]
        if leads_back and len(leads_back) == len(citations):
            first = min(leads_back, key=lambda citation: citation.start)
            yield Finding(
                first.start,
                first.end,
                "No link leads to a source: all go to the outlet itself or to a copy of this article.",
                data={
                    "links": [citation.address for citation in leads_back],
                    "spans": [[citation.start, citation.end] for citation in leads_back],
                    "sources": [
                        {
                            "name": host(citation.address).removeprefix("www."),
                            "url": citation.address,
                            "start": citation.start,
                            "end": citation.end,
                            "independent": not citation.leads_back,
                        }
                        for citation in citations
                    ],
                    "reason": Reason.ITSELF.value,
                },
            )
