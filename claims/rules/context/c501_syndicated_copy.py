from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.source_chain import steps
from claims.extraction.types import Document, Hop
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_TELLING = ("notice", "source_line", "repost", "canonical", "based_on")
"""Kinds of hop that make a text a copy, the plainest statement first. A wire tag is a byline."""


class SyndicatedCopy(Rule):
    """The text says that it was first published elsewhere.

    Why it matters: the copy adds no source of its own, and whoever first made its claims is found at
    the far end of the chain.

    What to do: check claims against the first publication, and cite that one.

    `data`: `chain`, each hop from this copy back to the first publication, with `kind`, `outlet`, `url`,
    `start`, `end` (0, 0 for what only the markup says), `loop` and `self` as in C502; `spans`, the
    sentences of the text that say so.
    """

    code = "C501"
    name = "syndicated-copy"
    severity = Severity.INFO
    bad = (
        Bad(
            "The post Ferry Fares to Rise «appeared on HarbourLedger.example». Ferry fares rise in May.\n\n"
            "Ferry Fares to Rise\n\nFares rise by a tenth in May, the operator said."
        ),
        Bad(
            "Ferry fares to rise\n\nFares rise by a tenth in May, the operator said.\n\n"
            "«Source: https://www.harbourledger.example/ferry-fares-to-rise»"
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "This article «was originally published on Riverside Courier»."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "This story «first ran in the Riverside Courier»."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "«Republished under a Creative Commons licence from Riverside Courier»."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "The post The Weir Is Mended «first appeared on Riverside Courier»."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "This story «was produced by Riverside Newswire» and has been republished with permission."
        ),
        Bad(
            "The weir is mended\n\nThe weir was mended in May, the river board said.\n\n"
            "(Except for the headline, this story has not been edited by our staff and is published from a "
            "«syndicated feed».)"
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p>"
            "<p>The post The weir is mended «appeared first on Riverside Courier».</p></article>",
            format="html",
        ),
    )
    good = (
        Good(
            "The weir is mended\n\nPosted on Wednesday, May 7, 2025 by the River Desk\n\nThe weir was mended, the board said.",
            "the day that it was posted on",
        ),
        Good(
            "HALIFAX, June 3, 2025 /NordWire/ -- The harbour board has named a new pilot.\n\nSOURCE Harbour Board",
            "a press release off a wire is first published there",
        ),
        Good(
            "HALIFAX (NordNews) - The harbour board has named a new pilot, it said.", "a wire story's byline"
        ),
        Good(
            "The mill reopens\n\nBread prices fell by 2% in May.\n\nSource: Office of Statistics",
            "the source of figures",
        ),
        Good(
            "The poem first appeared in a magazine in 1912. It was read at the opening, the mayor said.",
            "a poem's history",
        ),
        Good(
            "The singer appeared on Breakfast Hour on Monday and said that she would tour again.",
            "a person on a show",
        ),
        Good(
            "The study was originally published in a journal of geology, its author said on Monday.",
            "a study's history",
        ),
        Good(
            "The post of harbour master was advertised in the Gazette in May, the clerk said.",
            "a post that is a job",
        ),
        Good(
            "A source at the mill said that bread prices would fall. See https://mill.example for the list.",
            "a source who speaks",
        ),
        Good(
            "The film was produced by Riverside Pictures and is distributed by Quay Films, the board said.",
            "a film's makers",
        ),
        Good(
            "The letter, which appeared on a noticeboard in May, was signed by nine bakers.",
            "a letter on a wall",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        telling = [hop for hop in document.hops if hop.kind in _TELLING]
        if not telling:
            return
        plainest = min(telling, key=lambda hop: (_TELLING.index(hop.kind), hop.start))
        outlets = " → ".join(filter(None, (hop.outlet or hop.url for hop in document.hops)))
        where = f": {outlets}" if outlets else ""
        yield Finding(
            plainest.start,
            plainest.end,
            f"The text says that it was first published elsewhere{where}. Check it against the first publication.",
            data={
                "chain": [step.as_data() for step in steps(document)],
                "spans": [_statement(document, hop) for hop in telling if len(hop)],
            },
        )


def _statement(document: Document, hop: Hop) -> list[int]:
    """The sentence in which the text says so, from "The post …" on."""
    sentence = document.sentence_at(hop.start) or hop
    return [min(sentence.start, hop.start), max(sentence.end, hop.end)]
