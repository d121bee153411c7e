from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.roles.promotion import is_labelled
from claims.extraction.types import Block, Document, Hop, Role, Span
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_SALES_TALK = Cue(
    rf"(?<![\w-])(?:{alternatives(words('sales_talk'))})(?![\w-])", words("sales_talk"), flags=re.IGNORECASE
)
_OFFER = re.compile(
    r"\b(?:first|next) (?:\w+ )?(?:month|year|week)s? (?:is |are )?(?:on us|free)\b|\b(?:best|top) (?:stocks|shares|funds|ETFs|cryptos?)\b[^.!?]{0,60}\b(?:buy|own|right now|today|now|list|decade|20\d\d)\b"
    r"|\bbefore you (?:buy|invest|trade)\b|\b(?:free trial|no-obligation|while stocks last|offer ends|new customers only|use (?:the )?code)\b|\b\d{1,2}% off\b",
    re.IGNORECASE,
)
"""What a box that sells says of somebody's goods."""
_OF_THE_PAPER = re.compile(
    r"\b(?:newsletter|journalism|subscri\w+|articles|our (?:reporting|newsroom|daily))\b", re.IGNORECASE
)
_IN_A_STORY = re.compile(
    r"\b(?:said|says|told|ruled|fined|banned|according to|must|law|regulators?|court)\b", re.IGNORECASE
)
_WIRE_IN_TEXT = re.compile(rf"/(?i:{alternatives(words('press_wires'))})/(?=\s*(?:--|—|–|-))")
_RELEASE_LINE = re.compile(
    r"\W*(?:(?:press|news|media)\s+release\W+)?(?:for\s+immediate\s+release|(?:press|news|media)\s+release)(?:\W+[^\n]{0,40})?",
    re.IGNORECASE,
)
"""What a release is headed with, on a line of its own."""

_LABEL_LINE = re.compile(
    r"\W*(?:(?:[Ss]ponsored|SPONSORED|[Pp]aid for|PAID FOR|[Pp]resented|PRESENTED|[Pp]romoted|[Bb]rought to you) (?:by|BY)"
    r"|(?:In|IN) (?:paid |PAID )?(?:partnership|PARTNERSHIP|association|ASSOCIATION) (?:with|WITH)) [A-Z][^.!?\n]{2,48}"
)
_ABOUT = re.compile(r"(?:About|ABOUT) (?:the )?[A-Z][^.!?]{1,50}")
_ENDS_A_RELEASE = re.compile(
    r"\b(?:forward[- ]looking statements?|this (?:press |news )?release|(?:press|media|investor) (?:contacts?|office|relations|enquiries)"
    r"|(?:press|media|pr|news)@)",
    re.IGNORECASE,
)
_OPENING_BLOCKS = 4
_LONGEST_LINE = 70
_AGENCIES = words("wires") - words("press_wires")
_UNREAD = frozenset({Role.CODE, Role.NAVIGATION, Role.HEADLINE, Role.TABLE})

_STORY = "The weir is mended\n\nThe weir was mended in May, the river board said. It had been shut since a flood in the winter."


class Promotion(Rule):
    """Advertising in the piece: a press release off a wire, an affiliate box, "your capital is at risk".

    Why it matters: somebody paid for these words or earns from them. What they claim was checked by
    nobody, and a reader takes it for news.

    What to do: cut the box, or mark the piece as a release and check each claim at a source that does
    not sell. Prices, products and advertisements that a story is about are not flagged.
    """

    code = "C506"
    name = "promotion"
    severity = Severity.WARNING
    bad = (
        Bad(
            "HALIFAX, June 3, 2025 «/PRNewswire/» -- Halden Flour has named a new chair. She starts in July."
        ),
        Bad("HALIFAX, June 3, 2025 «/NordWire/» -- Halden Flour has named a new chair. She starts in July."),
        Bad(
            "HALIFAX, June 3, 2025 «(GLOBE NEWSWIRE)» -- Halden Flour has named a new chair. She starts in July."
        ),
        Bad(
            f"{_STORY}\n\n«TradeQuay is a multi-asset platform. The value of your shares may go up or down. Your capital "
            "is at risk.»"
        ),
        Bad(f"{_STORY}\n\n«This post contains affiliate links: we earn a commission if you buy a boat.»"),
        Bad(
            f"{_STORY}\n\n«Our boat of the month. As an affiliate, BoatNews earns a commission on what you buy.»"
        ),
        Bad(f"{_STORY}\n\n«Sponsored: Get a fifth off your first boat with Halden Hire.»"),
        Bad(f"{_STORY}\n\n«In association with Halden Flour»"),
        Bad(f"{_STORY}\n\n«Shares can go down as well as up, and you may get back less than you put in.»"),
        Bad(f"{_STORY}\n\n«When you buy through our links, we may get a small share of the price.»"),
        Bad(f"{_STORY}\n\n«Use the promo code WEIR20 for a fifth off your first boat.»"),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
            "<p>«Paid partnership with Halden Flour»</p><p>It had been shut since the flood, it said on Monday.</p></article>",
            format="html",
        ),
        Bad(
            f"{_STORY}\n\n«Before you buy shares of Halden Flour, consider this: our team just named the 10 best stocks to own.»"
        ),
        Bad(
            f"{_STORY}\n\n«Stream every match live with QuayPass. Sign up now and get your first month on us.»"
        ),
        Bad(f"{_STORY}\n\n«Sponsored by Halden Flour»"),
        Bad(
            f"{_STORY}\n\n«Advertisement — Thinking of a new weir? Halden Stone builds yours in a summer.»\n\nThe lock is old."
        ),
        Bad(f"{_STORY}\n\n«Trade now: 74% of retail investor accounts lose money.»"),
        Bad(
            "«FOR IMMEDIATE RELEASE»\n\nHalden Flour opens a second mill\n\nHALDEN, 3 June 2025 – Halden Flour opened "
            "a mill today. It is in Skarn."
        ),
        Bad(
            "Halden Flour opens a second mill\n\nHALDEN, 3 June 2025 «(MILLPRESS)» -- Halden Flour opened a mill today. It is in "
            "Skarn.\n\nAbout Halden Flour\n\nHalden Flour has milled since 1890.\n\nContact: press@halden.example"
        ),
    )
    good = (
        Good("HALIFAX (Reuters) - The harbour board has named a new pilot, it said.", "a news agency"),
        Good("HALIFAX, June 3 /TASS/ -- The harbour board has named a new pilot, it said.", "another agency"),
        Good(f"{_STORY} It cost £4, and the mill sells its flour at £2.", "prices in a story"),
        Good(
            "The regulator fined TradeQuay on Monday. It must write “your capital is at risk” on every page, a judge ruled.",
            "a warning that the story is about",
        ),
        Good(
            "The blogger hid her affiliate links, the regulator said. She earned £400 from them.",
            "a story about affiliates",
        ),
        Good(
            "The mill ran an advertisement in May, and the council sponsored the choir.",
            "a sponsor in a story",
        ),
        Good(
            "The firm put its capital at risk, the auditor said in a report on Monday.", "capital in a story"
        ),
        Good(
            f"{_STORY}\n\nDisclaimer: This is not financial advice. Do your own research.",
            "a disclaimer sells nothing",
        ),
        Good(
            "<nav><p>Sponsored content</p></nav><article><h1>The weir is mended</h1><p>The weir was mended in May, the "
            "river board said on Monday.</p></article><footer><p>This site uses affiliate links.</p></footer>",
            "the menu and the foot of a site",
            format="html",
        ),
        Good(
            f"{_STORY} It was built in partnership with Halden Flour. The price of grain can fall as well as rise, the mill said.",
            "a partner and a price in a story",
        ),
        Good("She opened the shop with a discount; the code word was “weir”, she said.", "words in a story"),
        Good("He earned a commission on each house, the court heard.", "a commission in a story"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for span in _releases(document):
            yield Finding(
                span.start,
                span.end,
                f"“{span.of(document.text)}” marks a press release: check each claim at a source that does not sell.",
            )
        for block in document.blocks:
            advert = _advert(document, block)
            if advert:
                yield Finding(
                    advert.start,
                    advert.end,
                    "This is advertising: cut it or mark it, and take no claim from it.",
                )


def _releases(document: Document) -> Iterator[Span]:
    own = [Span(hop.start, hop.end) for hop in document.hops if hop.kind == "wire" and _sells(document, hop)]
    yield from own
    for block in () if own else document.blocks[:_OPENING_BLOCKS]:
        line = block.of(document.text)
        if len(line) <= _LONGEST_LINE and _RELEASE_LINE.fullmatch(line):
            yield Span(block.start, block.end)
    for match in _WIRE_IN_TEXT.finditer(document.text):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in own):
            yield span


def _sells(document: Document, hop: Hop) -> bool:
    """Whether a wire sends releases: a tag between slashes is theirs, unless an agency uses it, too."""
    name = hop.outlet.lower()
    if name in words("press_wires"):
        return True
    return name not in _AGENCIES and (document.text[hop.start] == "/" or _is_release(document))


def _is_release(document: Document) -> bool:
    """Whether a piece has what releases end with: "About Halden Flour", and then whom to ask or a forecast's caution."""
    about = next(
        (
            at
            for at, block in enumerate(document.blocks)
            if block.role is Role.HEADING and _ABOUT.fullmatch(block.of(document.text))
        ),
        len(document.blocks),
    )
    return any(
        _ENDS_A_RELEASE.search(document.text, block.start, block.end)
        for block in document.blocks[about + 1 :]
    )


def _advert(document: Document, block: Block) -> Span | None:
    """A box that sells, or in other blocks from the first to the last sentence that does."""
    if block.role in _UNREAD:
        return None
    text = document.text
    if _LABEL_LINE.fullmatch(text, block.start, block.end) and block.in_scope:
        return block
    if block.role is Role.PROMOTION and is_labelled(block.of(text), lexicon.signs(block.of(text))):
        return block
    found = [
        match
        for match in _SALES_TALK.finditer(text, block.start, block.end)
        if _is_own(document, match.start())
    ]
    if not found and block.role is Role.PROMOTION:
        words_of_it = block.of(text)
        return block if _OFFER.search(words_of_it) and not _OF_THE_PAPER.search(words_of_it) else None
    if not found:
        return None
    if block.role is Role.PROMOTION:
        return block
    first = document.sentence_at(found[0].start())
    last = document.sentence_at(found[-1].start())
    return Span(first.start if first else block.start, last.end if last else block.end)


def _is_own(document: Document, at: int) -> bool:
    """Whether the page itself says so, and not a story about those who do."""
    sentence = document.sentence_at(at)
    if sentence is None:
        return True
    inside = any(quotation.start < at < quotation.end for quotation in document.quotations)
    return not inside and not _IN_A_STORY.search(sentence.of(document.text))
