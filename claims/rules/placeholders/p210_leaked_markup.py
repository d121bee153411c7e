from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.faults.holding import holding
from claims.extraction.types import Block, Document, Role, Span
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_TAGS = (
    "a|abbr|article|aside|b|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font"
    "|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|li|link|meta|nav|ol|p|picture|pre|q|s|script|section|small"
    "|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|video"
)
_ATTRIBUTE = r"[\w:-]{1,40}=(?:[\"“”″'][^\"“”″'<>\n]{0,400}[\"“”″']|[^\s\"'<>\]]{1,200})"
_MARKUP = re.compile(
    rf"""
    &(?:\#\d{{2,6}}|\#x[0-9a-fA-F]{{2,5}}|(?P<entity>[a-zA-Z][a-zA-Z0-9]{{1,30}}));
  | </?(?:{_TAGS})(?:[ ]{_ATTRIBUTE}){{0,20}}[ ]?/?>
  | <\w[\w-]{{0,30}}(?:[ ]{_ATTRIBUTE}){{1,20}}[ ]?/?>
  | <!--[^<>\n]{{0,300}}-->
  | \[[a-z][\w-]{{1,40}}(?:[ ]{_ATTRIBUTE}){{1,60}}[ ]?/?\]
  | \[(?:(?:vc|et_pb|fusion|su|av|wpb)_[a-z_]{{2,30}}|embed|gallery|playlist)\]
  | \[/[a-z][\w-]{{2,40}}\]
  | \[(?P<code>b|i|u|em|url|img|quote)\][^\[\]\n]{{1,300}}\[/(?P=code)\]
    """,
    re.VERBOSE,
)
_MARKDOWN = re.compile(
    r"!?\[[^\[\]\n]{1,200}\]\((?:https?://|/|mailto:)[^()\s]{1,500}(?:[ ]\"[^\"\n]{0,200}\")?\)"
)


class LeakedMarkup(Rule):
    """Markup shown as text: `&nbsp;`, `<p>`, `[caption id=…]`, a link in the signs of Markdown.

    Why it matters: the text went through a converter that did not know its format; whatever the
    markup held (a picture, a link, a source) is lost to the reader.

    What to do: convert the piece again, or replace each sign by what it means. A block is flagged
    once, at its first sign; `data.spans` has all of them. Code, pieces about markup, and a text that
    is written in Markdown throughout are not flagged.
    """

    code = "P210"
    name = "leaked-markup"
    severity = Severity.ERROR
    language_free = True
    bad = (
        Bad("The weir was mended in May,«&nbsp;»the river board said."),
        Bad("«<p>»The weir was mended in May, the river board said.</p>"),
        Bad('«[caption id="attachment_12" width="300"]» The weir in May [/caption]'),
        Bad("The weir was mended in May, as «[the river board](https://board.example/weir)» said."),
        Bad("The mill of Brandt «&amp;» Sons reopens in May, its owner said."),
        Bad("The weir was mended in May.«<br />»It had been shut since winter, the board said."),
        Bad('«<tweet id="778257">» The weir is mended. </tweet>'),
        Bad(
            "«[embed]»https://video.example/1[/embed]\n\n«[vc_row]»[vc_column]The weir was mended in May, the board said."
        ),
        Bad("The weir isn«&#8217;»t shut any more, the river board said."),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May,«&amp;nbsp;»the river board said.</p>"
            "<p>It had been shut since a flood in the winter, «&amp;lt;»b&amp;gt;the board&amp;lt;/b&amp;gt; said.</p></article>",
            format="html",
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>«[embed url=”https://video.example/1”]»The weir was mended in May, the "
            "river board said.</p></article>",
            format="html",
        ),
    )
    good = (
        Good("Where x < 5 and y > 3, the weir holds. If a <b and c> d, it does not.", "signs of mathematics"),
        Good("AT&T; R&D, and M&S were named. Q&A; follows.", "an ampersand in a name"),
        Good("“I saw [the mayor] (and others) there,” he said. [Laughter]", "brackets of an editor"),
        Good(
            "The <p> element in HTML makes a paragraph, and &nbsp; keeps words together.",
            "a piece about markup",
        ),
        Good(
            "# The weir is mended\n\nThe weir was mended in May, as [the river board](https://board.example/weir) said.",
            "a text written in Markdown",
        ),
        Good(
            "<pre>&lt;p&gt;The weir&lt;/p&gt;</pre><p>The line makes a paragraph.</p>", "code", format="html"
        ),
        Good("See https://board.example/?a=1&copy=2&lt=3 for the plans.", "an address with parameters"),
        Good(
            "Press <Enter>, choose <Group Policy name> and wait, the manual says.",
            "keys and names to fill in",
        ),
        Good("He wrote back <anna@mill.example> on Monday. I <3 you, she replied.", "an address and a heart"),
        Good("He wrote “how kind </sarcasm>”, and she answered “[/s]”.", "signs of irony"),
        Good("The score was [3-2] and the note said [sic] and [1], [a], [b].", "notes in brackets"),
        Good(
            "<p>The mill of Brandt &amp; Sons reopens in May,&nbsp;its owner said.</p>",
            "markup that works",
            format="html",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        in_markdown = any(block.tag == "heading" for block in document.blocks)
        for block in holding(document, "&<["):
            if block.role is Role.CODE:
                continue
            places = [
                match
                for match in _signs(document.text, block, in_markdown=in_markdown)
                if not talk.covers(Span(*match.span()))
            ]
            if places:
                first = places[0]
                yield Finding(
                    *first.span(),
                    f"“{_short(first[0])}” is markup shown as text: convert the piece again or replace it.",
                    data={"spans": [list(match.span()) for match in places]},
                )


def _signs(text: str, block: Block, *, in_markdown: bool) -> list[re.Match[str]]:
    found = [
        match
        for match in _MARKUP.finditer(text, block.start, block.end)
        if match["entity"] is None or f"{match['entity']};" in html5
    ]
    if not in_markdown:
        found += _MARKDOWN.finditer(text, block.start, block.end)
    return sorted(found, key=lambda match: match.start())


def _short(sign: str) -> str:
    return sign if len(sign) <= 40 else sign[:39] + "…"
