from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.source_chain import hosts, outlet_key, steps
from claims.extraction.sites import host, registrable
from claims.extraction.types import Document, Hop
from claims.extraction.wordlists import words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_COPY = frozenset({"notice", "source_line", "canonical", "based_on"})
_STORY = "The weir is mended\n\nThe weir was mended in May, the river board said."


class RepostChain(Rule):
    """The named source is itself a copy or an aggregator, or the chain of copies loops.

    Why it matters: the outlets look like several sources and are one. Each copy may have changed the
    text, and none of them has checked it.

    What to do: follow the chain to the first publication and cite that alone.

    `data`: `chain`, the hops from this copy backwards, each with `kind`, `outlet`, `url`, `start`, `end`,
    `loop` (it leads back to this site, or to an outlet passed before) and `self` (its address is on this
    site); `independent`, how many sources they are worth: one; `spans`, the hops that stand in the text.
    """

    code = "C502"
    name = "repost-chain"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The post The Weir Is Mended appeared on RiverHub.example.\n\n"
            f"{_STORY}\n\n«Source: https://www.riversidecourier.example/weir-is-mended»"
        ),
        Bad(f"{_STORY}\n\n«Source: https://news.yahoo.com/weir-is-mended-0400.html»"),
        Bad(
            f"{_STORY}\n\nThis article was originally published on Riverside Courier.\n\n"
            "«Source: https://quaynews.example/weir»"
        ),
        Bad(f"{_STORY}\n\nThis article «was originally published on MSN»."),
        Bad(f"{_STORY}\n\nSource: Riverside Courier, «via QuayHub»"),
        Bad(
            f"{_STORY}\n\nThis story was originally published by Riverside Courier. It was republished by Quay Digest "
            "and «appears here via QuayHub»."
        ),
        Bad(f"{_STORY}\n\nFirst published on QuayHub, which «took it from Riverside Courier»."),
        Bad(f"{_STORY}\n\nSource: Riverside Courier «(via QuayHub)»"),
        Bad(f"{_STORY}\n\nFirst published in the Riverside Courier; this copy was «taken from QuayHub»."),
        Bad(f"{_STORY}\n\nReposted from QuayHub, «originally in the Riverside Courier»."),
        Bad(f"{_STORY}\n\nSource: QuayHub, which «took it from Riverside Courier»"),
        Bad(
            f"{_STORY}\n\n«Source: https://www.riverhub.example/weir»\n\nDisclaimer: Stories reposted on our pages come "
            "from public platforms. They need not reflect the views of RiverHub."
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
            "<p>The post The weir is mended appeared first on RiverHub.example.</p>"
            "<p>«Source: https://www.riversidecourier.example/weir»</p></article>",
            format="html",
        ),
    )
    good = (
        Good(f"{_STORY}\n\nSource: https://www.riversidecourier.example/weir-is-mended", "one hop"),
        Good(
            f"{_STORY}\n\nThis article was originally published on Riverside Courier.\n\n"
            "Source: https://www.riversidecourier.example/weir",
            "one outlet, named twice",
        ),
        Good(
            "HALIFAX (NordNews) - The weir was mended in May, the river board said.\n\nSOURCE River Board",
            "a wire story and its sender",
        ),
        Good(
            "The post The Weir Is Mended appeared first on Riverside Courier.\n\nThe post The Weir Is Mended appeared "
            f"first on Riverside Courier.\n\n{_STORY}",
            "one notice, pasted twice",
        ),
        Good(f"{_STORY}\n\nSource: Office of Statistics", "the source of figures"),
        Good(
            "The weir is mended\nBy Hanne Solberg, Riverside Courier\n\nThe weir was mended in May, the river board said.\n\n"
            "The post The Weir Is Mended appeared first on Riverside Courier.",
            "the first publication's name, carried along with its byline",
        ),
        Good(
            "<html><head><link rel='canonical' href='https://riverside.example/weir'><meta property='og:site_name' "
            "content='QuayHub'></head><body><article><h1>The weir is mended</h1><p>The weir was mended in May, the river "
            "board said on Monday.</p><p>This post originally appeared on <a href='https://riverside.example/weir'>"
            "riverside.example</a>.</p></article></body></html>",
            "a notice and a canonical link to one first publication",
            format="html",
        ),
        Good(f"{_STORY}\n\nTable 1: Price of flour\nSource: finance.yahoo.com", "the source of a table"),
        Good(
            f"{_STORY}\n\nThe story was shared on Yahoo News and Reddit, the board said. MSN carried it, too.",
            "aggregators that the story is about",
        ),
        Good(
            f"{_STORY}\n\nSource: https://www.riversidecourier.example/weir\n\nDisclaimer: Stories reposted on our "
            "pages come from public platforms. They need not reflect the views of QuayHub.",
            "a copy that names the first publication",
        ),
        Good(
            f"{_STORY}\n\nThis article was originally published on Riverside Courier. The figures were taken from Office of "
            "Statistics.",
            "where figures come from",
        ),
        Good(f"{_STORY} It said so to the Riverside Courier and to Quay News.", "two outlets as sources"),
        Good("", "no text"),
        Good(
            "The weir is mended\n\nThe weir was mended, the board said.\n\nSource: Company reports",
            "the source of figures, without an address",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        copies = [hop for hop in document.hops if hop.kind in _COPY]
        reason = _reason(document, copies)
        if not reason:
            return
        place = max(copies, key=lambda hop: (len(hop) > 0, hop.start))
        yield Finding(
            place.start,
            place.end,
            f"{reason}: these outlets are one source. Follow the chain to the first publication.",
            data={
                "chain": [step.as_data() for step in steps(document)],
                "independent": 1,
                "spans": [[hop.start, hop.end] for hop in copies if len(hop)],
            },
        )


def _reason(document: Document, copies: list[Hop]) -> str:
    if aggregator := next((hop for hop in copies if _is_aggregator(hop)), None):
        return f"The named source, {aggregator.outlet}, collects what others wrote"
    here = hosts(document)
    if loop := next(
        (hop for hop in copies if hop.kind != "canonical" and outlet_key(hop.outlet) in here), None
    ):
        return f"The named source, {loop.outlet}, is the site that hosts this copy"
    outlets = {outlet_key(hop.outlet): hop.outlet for hop in copies if outlet_key(hop.outlet)}
    if len(outlets) > 1:
        return f"The text went through {' and '.join(outlets.values())}"
    return ""


def _is_aggregator(hop: Hop) -> bool:
    address = host(hop.url).removeprefix("www.")
    names = {hop.outlet.lower(), address, registrable(address)}
    return not _is_front_page(hop) and bool(names & words("aggregators"))


def _is_front_page(hop: Hop) -> bool:
    """Whether a source line gives a bare site, as under a table: the source of figures, not of the text."""
    return hop.kind == "source_line" and "/" not in hop.url.split("//")[-1].rstrip("/")
