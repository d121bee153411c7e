from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from claims.extraction.types import Block, Document, Role
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_SENTENCE = re.compile(r"(?:\S+\s+){11}.*[.…]['’”\"]?\s*\Z", re.DOTALL)
"""Twelve words or more that end in a full stop, which a title never does."""

LONGER_THAN_ANY_TITLE = 30
"""Words from which a teaser is text of the other article even where it breaks off."""

_TEXT = frozenset({Role.BODY, Role.QUOTE})
_BESIDE_TEXT = frozenset({Role.HEADING, Role.CAPTION, Role.WIDGET})
_FEWEST_TITLES = 2
_FEWEST_WORDS_OF_TITLE = 3
_TAGS_OF_PLAIN_TEXT = frozenset({"bullet", "paragraph", "line", "quote"})

_BETWEEN_PARAGRAPHS = re.compile(
    r"\W*(?:read|up|see|also|related|more|recommended|don['’]t miss|you may)\b[^:\n]{0,24}:\s+(?:\S+\s+){3,}\S+",
    re.IGNORECASE,
)
""" "READ NEXT: …" with a title of four words or more."""

_STORY = (
    "The weir is mended\n\nBy Hanne Solberg\n\nThe weir was mended in May, the river board said. "
    "It had been shut since a flood in the winter."
)
_TEASER = (
    "Mill doubles its bread\n\nMill doubles its bread\n\nThe mill at Halden baked twice as many loaves in May as a "
    "year earlier, and means to hire nine bakers before the winter.\nShare\nBread Weekly2025/06/18 05:40"
)

_OF_THE_SITE = re.compile(
    r"\b(?:privacy|cookies?|newsletters?|bookmarks?|subscri\w+|sign(?:ing)? (?:up|in)|log ?in|browser|terms of|advertis\w+|copyright|all rights)\b",
    re.IGNORECASE,
)
"""What a site says of itself, in a box that carries no articles."""


class ForeignContent(Rule):
    """Teasers of other articles stand inside this one.

    Why it matters: their figures and quotations read as if they were this article's own, and a copy
    of the page carries them along.

    What to do: cut them before the piece is published or quoted. Claims found there are listed under
    "other articles" and do not count towards this one. On a page a bare list of titles is not flagged: it
    is a menu. Pasted into a text it is, and so is a title between two paragraphs ("READ NEXT: …").
    """

    code = "C507"
    name = "foreign-content"
    severity = Severity.INFO
    bad = (
        Bad(f"{_STORY}\n\n«You May Also Like»\n\n{_TEASER}"),
        Bad(f"{_STORY}\n\n«Read Next»\n\n{_TEASER}"),
        Bad(f"{_STORY}\n\n«Related Articles»\n\n{_TEASER}"),
        Bad(f"{_STORY}\n\n«More Stories»\n\n{_TEASER}"),
        Bad(f"{_STORY}\n\n«You might also like»\n\n{_TEASER}"),
        Bad(f"{_STORY}\n\n«More on Quay News»\nMill doubles its bread\nFerry fares to rise by a tenth"),
        Bad(
            f"{_STORY}\n\n«Trending»\nMill owner accused of baking loaves by moonlight allowed to return to the guild for "
            "the winter\nWho pays when a ferry is late, and why nobody in the harbour wants to say so?"
        ),
        Bad(
            f"{_STORY}\n\n«More from Quay News»\n\nMill doubles its bread\nThe mill at Halden baked twice as many loaves in May "
            "as a year earlier, and means to hire.\nQuay News · 3 hours ago\n\nFerry fares to rise\nQuay News · 5 hours ago"
        ),
        Bad(
            f"{_STORY}\n\n«From the archive»\n\nMill doubles its bread\nThe mill at Halden baked twice as many loaves in May as "
            "a year earlier, and means to hire.\nBread Weekly, 11 March 2024"
        ),
        Bad(
            f"{_STORY}\n\n«READ NEXT: Mill doubles its bread after a dry summer»\n\nBoats may pass again from the first of June, "
            "the river board said."
        ),
    )
    good = (
        Good(_STORY, "an article on its own"),
        Good(
            f"{_STORY}\n\nMost read\nMill doubles its bread\nFerry fares to rise\nNew pilot named",
            "a list of titles",
        ),
        Good(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p></article>"
            "<aside><h2>Related</h2><ul><li><a href='/a'>Mill doubles its bread</a></li>"
            "<li><a href='/b'>Ferry fares to rise</a></li></ul></aside>",
            "a list of links beside the article",
            format="html",
        ),
        Good(f"{_STORY} The mill may also like the idea, its owner said.", "the words in a sentence"),
        Good(
            f"{_STORY}\n\nThe Gazette reported in May that the mill baked twice as many loaves.",
            "a source quoted",
        ),
        Good(f"{_STORY}\n\nRead more: Ferry fares to rise", "one title"),
        Good(
            f"{_STORY}\n\nFrom the archive\n\nThe first weir was built of oak, papers of the river board show. It was swept away "
            "in a flood.",
            "a heading of its own, too",
        ),
        Good(
            f"{_STORY}\n\nRelated projects\n\nThe river board is to mend two more weirs, it said.",
            "a heading of its own",
        ),
        Good(
            "<nav><ul><li><a href='/a'>Mill doubles its bread</a></li></ul></nav><article><h1>The weir is mended</h1>"
            "<p>The weir was mended in May, the river board said.</p></article><footer><p>About us</p></footer>",
            "the menu of a site",
            format="html",
        ),
        Good(
            f"{_STORY}\n\nRead more\n\nView our privacy policy\n\nYou can find this story in your bookmarks, or by "
            "going to the user icon at the top right of the page.",
            "what the site says of itself",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        boxes = [
            box
            for box in _boxes(document)
            if any(_is_prose(teaser.of(document.text)) for teaser in box)
            or _is_pasted_list(document, box)
            or _parts_the_text(document, box)
        ]
        if boxes:
            heading = boxes[0][0]
            yield Finding(
                heading.start,
                heading.end,
                "Other articles stand on this page: cut it, and take no claim from it.",
                data={"spans": [[teaser.start, teaser.end] for box in boxes for teaser in box]},
                in_scope=True,
            )


def _boxes(document: Document) -> Iterator[list[Block]]:
    """Each run of teasers that nothing else interrupts; the first of a run is its heading, if it has one."""
    for is_teaser, run in groupby(document.blocks, key=lambda block: block.role is Role.TEASER):
        if is_teaser:
            yield list(run)


def _is_pasted_list(document: Document, box: list[Block]) -> bool:
    """Whether titles that some page showed beside its article were copied into a text along with it."""
    if not all(block.tag in _TAGS_OF_PLAIN_TEXT for block in box):
        return False
    lines = [teaser.of(document.text) for teaser in box[1:]]
    titles = [
        line
        for line in lines
        if len(line.split()) >= _FEWEST_WORDS_OF_TITLE and not _OF_THE_SITE.search(line)
    ]
    return len(titles) >= _FEWEST_TITLES


def _parts_the_text(document: Document, box: list[Block]) -> bool:
    """Whether a labelled title stands between two paragraphs of the article."""
    if not _BETWEEN_PARAGRAPHS.fullmatch(document.text, box[0].start, box[0].end):
        return False
    at = document.blocks.index(box[0])
    before, after = document.blocks[:at][-1:], document.blocks[at + len(box) :][:1]
    return bool(before and after) and before[0].role in _TEXT and after[0].role in _TEXT | _BESIDE_TEXT


def _is_prose(teaser: str) -> bool:
    if _OF_THE_SITE.search(teaser):
        return False
    return bool(_SENTENCE.match(teaser)) or len(teaser.split()) >= LONGER_THAN_ANY_TITLE
