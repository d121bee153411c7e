from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.faults.code_talk import CodeTalk
from claims.extraction.types import Block, Document, Role
from claims.extraction.wordlists import words
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_SCRIPT = re.compile(
    r"""(?:[^.!?\n]{0,80}\b)?
      (?: (?:please[ ])?(?:enable|turn[ ]on|activate|allow|accept)[ ](?:java[ ]?script|(?:all[ ]|marketing[ ])?cookies)\b
        | can(?:['’]t|not)[ ]be[ ](?:displayed|shown|loaded)[ ]without[ ]your[ ]consent\b
        | requires[ ]java[ ]?script\b
        | java[ ]?script[ ](?:is[ ](?:disabled|required|not[ ]enabled)|must[ ]be[ ]enabled|needs[ ]to[ ]be[ ]enabled)\b
        | your[ ]browser[ ](?:does[ ]not|doesn['’]t)[ ]support\b
        | we[ ]need[ ]your[ ](?:consent|permission)[ ]to[ ](?:load|show|display)\b
      | (?:disable|turn[ ]off)[ ]your[ ]ad[ -]?blocker\b
      )[^.!?\n]{0,120}[.!?]?""",
    re.IGNORECASE | re.VERBOSE,
)
_WAITS = re.compile(r"(?:[\w-]+[ ]?){0,3}[\W_]*\bloading(?: [\w-]+){0,3}")
""" "Loading the map", "Map: loading"."""
_SIGNS = ("javascript", "java script", "cookies", "browser", "blocker", "consent", "permission")
_LONGEST = 320
_LONGEST_KEY = 200
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_PLAIN_FORMS = frozenset({"paragraph", "line", "bullet", "heading"})
_NO_CONTENT = frozenset({Role.CODE, Role.TEASER, Role.DISCLAIMER})
_TOLD = re.compile(r"\b(?:said|says|told|asked|asks|showed|shows|read|reads)\b", re.IGNORECASE)


class LoadingState(Rule):
    """What a page shows while it waits: "Loading…", "Please enable JavaScript", "Advertisement".

    Why it matters: whatever should stand there (a chart, a figure, a video, the rest of the text)
    was not captured, and nothing tells the reader what is missing.

    What to do: put in what was to be loaded, or remove the line. On a web page only lines in the
    midst of the article count against it: controls around it are no part of it. For information only,
    once: the labels between paragraphs whose markup says that an advertisement goes there (whoever copies
    the text copies them, too), and comments that were not loaded.
    """

    code = "P206"
    name = "loading-state"
    severity = Severity.WARNING
    bad = (
        Bad(
            "The weir was mended in May, the river board said.\n\n«Loading…»\n\nIt had been shut since winter."
        ),
        Bad(
            "Fares rise in May, the operator said.\n\n«Please enable JavaScript to view the timetable.»\n\n"
            "Small boats are exempt, it said."
        ),
        Bad(
            "The mill reopens in May, its owner said.\n\n«Advertisement»\n\nNine bakers will work there, he said."
        ),
        Bad(
            "The mill reopens in May, its owner said.\n\n«We need your consent to load this post»\n\nNine bakers will "
            "work there, he said.\n\n«Video player is loading.»\n\nIt bakes at night."
        ),
        Bad("The vote was close, the clerk said.\n\n«Map: Loading…»\n\nTurnout was 54%, she said."),
        Bad("The vote was close, the clerk said.\n\n«Loading chart data...»\n\nTurnout was 54%, she said."),
        Bad(
            "The choir sang on Monday.\n\n«Your browser does not support the video tag.»\n\nSome 300 people listened, "
            "police said."
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
            "<p>«Loading…»</p><p>It had been shut since a flood in the winter, the river board said.</p></article>",
            format="html",
        ),
        Bad(
            "The mill reopens.\n\n«Story continues below advertisement»\n\nNine bakers will work there, he said."
        ),
        Bad(
            "The vote was close.\n\n«Something went wrong. Please try again later.»\n\nTurnout was 54%, the clerk said.\n\n"
            "«This content is not available due to your privacy settings»"
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p>"
            "<div class='ad-slot'>«Advertisement»</div><p>It had been shut since a flood in the winter, it said.</p>"
            "<div class='ad-slot'>Advertisement</div><p>Boats may pass it again, the board said.</p></article>",
            format="html",
            severity=Severity.INFO,
        ),
        Bad(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said on Monday.</p></article>"
            "<section class='comments'><h2>Comments</h2><p>«Loading comments…»</p></section>",
            format="html",
            severity=Severity.INFO,
        ),
        Bad(
            "The vote was close.\n\n«Please accept cookies to view this content.»\n\nTurnout was 54%, the clerk said."
        ),
        Bad("The vote was close.\n\n«This video is unavailable.»\n\nTurnout was 54%, the clerk said."),
    )
    good = (
        Good("Loading grain takes two hours, the harbour board said.", "loading as work"),
        Good(
            "The advertisement ran in May, the council said. It cost £400.", "an advertisement in the story"
        ),
        Good(
            "<nav><p>Loading...</p></nav><article><h1>The weir is mended</h1><p>The weir was mended in May, the river "
            "board said.</p></article><footer><p>Loading…</p></footer>",
            "a control beside the article",
            format="html",
        ),
        Good(
            "<div class='ad-slot'>Advertisement</div><article><h1>The weir is mended</h1><p>The weir was mended in May, the "
            "river board said on Monday.</p></article><div class='ad-slot'>Advertisement</div>",
            "an advertisement's own label beside the article",
            format="html",
        ),
        Good(
            "To vote, enable JavaScript in the settings of Firefox. The script runs in the browser, and its source "
            "code is public. JavaScript must be enabled on phones, too.",
            "a manual",
        ),
        Good(
            "Something went wrong with the count, the clerk said. She will try again later.",
            "a sentence of the story",
        ),
        Good("“Please wait,” the clerk said, and shut the window.", "somebody says so"),
        Good(
            "The screen read “Loading…” for an hour, the passengers said.", "a screen that the story is about"
        ),
        Good(
            "The site told visitors to turn off your ad blocker, a judge heard on Monday.",
            "a story about a site",
        ),
        Good("Loading bay\n\nThe bay reopens in May, the harbour board said.", "a heading"),
        Good(
            "<article><h1>The weir is mended</h1><p>The weir was mended in May, the river board said.</p>"
            "<noscript>Please enable JavaScript.</noscript></article>",
            "a line that no reader sees",
            format="html",
        ),
        Good(
            "This video is unavailable to people under 18, the court ruled.\n\nIt lasts an hour.",
            "a sentence of the story",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        talk = CodeTalk(document)
        slots: list[Block] = []
        for index, block in enumerate(document.blocks):
            if block.role in _NO_CONTENT or not _is_state(document.text, block) or talk.covers(block):
                continue
            within = block.in_scope or _in_the_midst(document, index)
            if block.tag in _PLAIN_FORMS or (within and block.role is not Role.PROMOTION):
                yield _finding(document, block, within=within)
            elif within:
                slots.append(block)
            elif "comments" in _key(block.of(document.text)):
                yield _finding(document, block, within=False, severity=Severity.INFO)
        if slots:
            yield _finding(document, slots[0], within=True, severity=Severity.INFO, others=slots[1:])


def _finding(
    document: Document,
    block: Block,
    *,
    within: bool,
    severity: Severity | None = None,
    others: Sequence[Block] = (),
) -> Finding:
    return Finding(
        block.start,
        block.end,
        f"“{block.of(document.text)}” was captured instead of content: put in what is missing or cut it.",
        severity=severity,
        in_scope=within,
        data={"spans": [[other.start, other.end] for other in others]} if others else {},
    )


def _in_the_midst(document: Document, index: int) -> bool:
    """Whether the article's own text stands right before and right after a block."""
    around = document.blocks[max(0, index - 1) : index] + document.blocks[index + 1 : index + 2]
    return len(around) > 1 and all(block.in_scope for block in around)


def _is_state(text: str, block: Block) -> bool:
    if len(block) > _LONGEST:
        return False
    line = block.of(text)
    key = _key(line)
    if key in words("loading_lines"):
        return True
    if line.endswith(("…", "...")) and _WAITS.fullmatch(key):
        return True
    low = line.lower()
    return any(sign in low for sign in _SIGNS) and bool(_SCRIPT.fullmatch(line)) and not _TOLD.search(line)


def _key(line: str) -> str:
    """The words of a line in lower case, without the marks around them; "" for a long one."""
    return " ".join(_EDGES.sub("", line).lower().split()) if len(line) < _LONGEST_KEY else ""
