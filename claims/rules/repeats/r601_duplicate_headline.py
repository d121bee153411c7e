from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.types import Block, Document, Role, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_REPEATING_ROLES = (Role.HEADLINE, Role.HEADING, Role.STANDFIRST, Role.BODY, Role.OTHER)
_NO_WORD = re.compile(r"[\W_]+")
_FEWEST_LETTERS = 12

_LONGEST_COPY = 2
"""How many times as long as the headline a copy of it may be, with its white space and its marks."""

_OUTLET = re.compile(r"\s+[|–—-]\s+[^|–—]{3,40}$")
"""The name of the site behind a headline, as a browser's tab shows it."""


class DuplicateHeadline(Rule):
    """The headline stands twice or more at the top of, or inside, its own article.

    Why it matters: the page or the feed that the text was taken from was captured carelessly, and
    every reader, search engine and copy further down the line shows the slip.

    What to do: keep one. Counted are the headline's own repeats: as a block of its own, glued to
    itself, or in a syndication notice that is itself printed twice. A notice that names the
    headline once is doing its job.
    """

    code = "R601"
    name = "duplicate-headline"
    severity = Severity.WARNING
    language_free = True
    bad = (
        Bad(
            "Harbour bridge to close for a month\n\n«Harbour bridge to close for a month»\n\n"
            "The harbour bridge will close on 3 May for repairs, the port authority said."
        ),
        Bad(
            "Harbour bridge to close for a month\n\nBy Ada Fenn\n\n«Harbour Bridge to Close for a Month»\n\n"
            "The harbour bridge will close on 3 May for repairs, the port authority said."
        ),
        Bad(
            "The post Ferry fares rise again in June appeared on IslandWire.example. Fares on theThe post Ferry fares "
            "rise again in June appeared on IslandWire.example. Fares on the\n\n«Ferry fares rise again in June»\n\n"
            "Fares on the island ferry will rise by 4% in June, the operator said."
        ),
        Bad(
            "<article><h1>Lake swimmers win their case</h1><h2>«Lake swimmers win their case»</h2>"
            "<p>A court has allowed swimming in the lake again, the swimmers' club said on Monday.</p></article>",
            format="html",
        ),
        Bad(
            "Lake swimmers win their case\n\n«Lake swimmers win their case.»\n\n"
            "A court has allowed swimming in the lake again, the swimmers' club said.\n\n"
            "Lake swimmers win their case\n\nThe town has until July to appeal against the ruling."
        ),
        Bad(
            "Lake swimmers win their caseShore Courier | 3 May 2025\n\n«Lake swimmers win their case»\n\n"
            "A court has allowed swimming in the lake again, the swimmers' club said."
        ),
        Bad(
            "The weir is mended at last | Riverside Courier\n\n«The weir is mended at last»\n\nThe weir was mended in May, the board said."
        ),
    )
    good = (
        Good(
            "The post Ferry fares rise again in June appeared on IslandWire.example.\n\nFerry fares rise again in June\n\n"
            "Fares on the island ferry will rise by 4% in June, the operator said.",
            "a notice quotes the headline once",
        ),
        Good(
            "Harbour bridge to close for a month\n\nThe harbour bridge will close for a month on 3 May, "
            "the port authority said.",
            "the first sentence says the same in other words",
        ),
        Good(
            "Harbour bridge to close\n\nHarbour bridge to close for a month from 3 May, says port authority\n\n"
            "Repairs will take four weeks, the authority said.",
            "a standfirst that says more",
        ),
        Good(
            "Markets\n\nMarkets\n\nShares fell in early trade, brokers said.",
            "a label too short to be a headline",
        ),
        Good(
            "Lake swimmers win their case\n\nA court has allowed swimming in the lake again.\n\n"
            "You May Also Like\n\nTown opens new pool\n\nTown opens new pool\n\nThe town has opened a pool.\nShare",
            "another article's title, shown twice in a teaser",
        ),
        Good(
            "Lake swimmers win their case\n\nThe headline “Lake swimmers win their case” ran on Monday, the club said.",
            "the headline quoted in a sentence",
        ),
        Good(
            "<html><head><title>Lake swimmers win their case</title></head><body><article>"
            "<h1>Lake swimmers win their case</h1><p>A court has allowed swimming in the lake again.</p>"
            "</article></body></html>",
            "the page's title is not part of its text",
            format="html",
        ),
        Good(
            "Song of the quay\n\nRow, row to the quay and home\n\nRow, row to the quay and home\n\nThe tide is in.",
            "a refrain is no headline",
        ),
        Good("", "nothing to read"),
        Good(
            "The weir is mended\n\nThe weir was mended in May. The weir is mended.", "a sentence in the text"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        headline = min(document.blocks_with(Role.HEADLINE), key=len, default=None)
        if headline is None:
            return
        title = headline.of(document.text)
        if len(_bare(title)) < _FEWEST_LETTERS:
            return
        if half := _second_half(title, headline):
            yield _finding(half, [Span(headline.start, half.start), half])
            return
        own = [
            Span(block.start, block.end)
            for block in document.blocks_with(*_REPEATING_ROLES)
            if len(block) <= _LONGEST_COPY * len(headline)
            and (
                _bare(block.of(document.text)) in (_bare(title), _bare(_OUTLET.sub("", title)))
                or (block.role is Role.HEADLINE and block.of(document.text).startswith(title))
            )
        ]
        quoted = list(_quoted_in_notices(document, title))
        if len(own) > 1:
            yield _finding(own[1], own)
        elif len(quoted) > 1:
            yield _finding(own[0], [*quoted, own[0]])


def _finding(flagged: Span, places: list[Span]) -> Finding:
    return Finding(
        flagged.start,
        flagged.end,
        f"The headline stands {len(places)} times: keep one.",
        data={"spans": [[place.start, place.end] for place in places]},
    )


def _bare(words: str) -> str:
    """``words`` without case, punctuation and white space."""
    return _NO_WORD.sub("", words).casefold()


def _second_half(title: str, headline: Block) -> Span | None:
    """The second copy of a headline that is glued to itself, or None."""
    middle = len(title) // 2
    for cut in (middle, middle + 1):
        first, second = title[:cut].strip(), title[cut:].strip()
        if first == second and len(_bare(first)) >= _FEWEST_LETTERS:
            return Span(headline.end - len(second), headline.end)
    return None


def _quoted_in_notices(document: Document, title: str) -> Iterator[Span]:
    for notice in document.blocks_with(Role.SYNDICATION_NOTICE):
        at = document.text.find(title, notice.start, notice.end)
        while at >= 0:
            yield Span(at, at + len(title))
            at = document.text.find(title, at + len(title), notice.end)
