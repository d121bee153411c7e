from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.holding import holding
from claims.extraction.types import Block, Document, Role
from claims.extraction.wordlists import alternatives, words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_SHORT_LINK = re.compile(
    rf"(?:https?://(?:www\.)?|(?<![\w./@-]))(?:{alternatives(words('short_link_hosts'))})/[\w~-]{{2,40}}(?:/[\w~-]{{1,40}})?(?![\w/])",
    re.IGNORECASE,
)
_UNREAD = frozenset({Role.CODE, Role.NAVIGATION})
_HTML_QUOTES = frozenset({"p", "blockquote", "div"})


class BareShortLink(Rule):
    """A shortened address left in the text: t.co, bit.ly, pic.twitter.com.

    Why it matters: nobody can see where it leads, it may lead elsewhere tomorrow, and it shows that a
    post was pasted whole. The picture or page that it stood for is missing.

    What to do: open it and put the real address behind a word, or describe what it showed. A post
    embedded as a quotation on a web page keeps its links.
    """

    code = "P209"
    name = "bare-short-link"
    severity = Severity.WARNING
    language_free = True
    bad = (
        Bad("The weir was mended in May, the river board said. «https://t.co/Hx7Lm2RtZk»"),
        Bad("“Boats may pass again,” the board wrote. «pic.twitter.com/Bw91kLmnQa»"),
        Bad("The board posted a map. «https://goo.gl/fb/Wk2p9s»"),
        Bad("Fares rise in May, the operator said: «bit.ly/3kFares»."),
        Bad(
            "All 12 boats stayed in port.«https://t.co/Zk42Lm9QaB» «pic.twitter.com/Yq7Lm2RtZk» — Harbour Board"
        ),
        Bad("See «https://tinyurl.com/halden-weir» for the plans, the mayor said."),
        Bad(
            "<article><h1>Fares rise</h1><p>Fares rise in May, the operator said on Monday: "
            "<a href='https://t.co/Hx7Lm2RtZk'>«https://t.co/Hx7Lm2RtZk»</a></p></article>",
            format="html",
        ),
    )
    good = (
        Good("Photo: https://pictures.quaynews.example/harbour", "a full address"),
        Good(
            "The company behind bit.ly was sold in May. Its rival t.co belongs to a network.",
            "a service by name",
        ),
        Good("Write to desk@t.co or to anna@bit.ly/office, the notice says.", "an address for letters"),
        Good("The film is at youtu.be/Hx7Lm2RtZk, the museum said.", "a site's own short name"),
        Good("See https://www.weir.co/plans and https://rabbit.ly/carrots.", "hosts that only end like one"),
        Good("The team drew 2-2 at.co/op stadium.", "letters that look like one"),
        Good(
            "<pre>curl https://bit.ly/3kFares</pre><p>The line fetches the list of fares.</p>",
            "code",
            format="html",
        ),
        Good(
            "<article><h1>Fares rise</h1><p>Fares rise in May, the operator said on Monday in the town hall.</p>"
            "<blockquote class='twitter-tweet'><p>Fares rise in May. <a href='https://t.co/Hx7Lm2RtZk'>"
            "pic.twitter.com/Hx7Lm2RtZk</a></p>— Harbour Board (@harbour) May 2, 2025</blockquote></article>",
            "an embedded post",
            format="html",
        ),
        Good(
            "<article><h1>Fares rise</h1><p>Fares rise in May, <a href='https://bit.ly/3kFares'>the operator said</a> "
            "on Monday in the town hall.</p></article>",
            "a short link behind words",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block in holding(document, ("/",)):
            if block.role in _UNREAD or _is_embedded(block):
                continue
            for match in _SHORT_LINK.finditer(document.text, block.start, block.end):
                yield Finding(
                    *match.span(),
                    f"{match[0]} does not say where it leads: open it and link the real address, or cut it.",
                )


def _is_embedded(block: Block) -> bool:
    """Whether the block is a post that a web page shows as a quotation."""
    return block.role is Role.QUOTE and block.tag in _HTML_QUOTES
