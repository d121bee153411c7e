"""Where text breaks off in mid-air: at the end of a block, at a mark that it was cut, behind a notice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from claims.extraction.faults.torn_titles import is_torn as is_torn_title
from claims.extraction.faults.torn_titles import may_be_verb
from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.wordlists import alternatives, words

_PROSE = frozenset(
    {Role.BODY, Role.STANDFIRST, Role.FAQ_ANSWER, Role.CONCLUSION, Role.TEASER, Role.SYNDICATION_NOTICE}
)
_PARAGRAPHS = frozenset({"paragraph", "line", "p", "div", "article", "section", "td"})
_MORE = r"(?:read|see|show|view)[ ](?:more|(?:the[ ])?(?:full|rest)\b[\w ]{0,40})|(?:continue|keep)[ ]reading[\w ]{0,60}|click[ ](?:here[ ])?to[ ]read[\w ]{0,40}"
_CUT_MARK = re.compile(
    rf"""(?: [\[(](?:…|\.\.\.)[\])] (?:[ ]?(?:{_MORE}))?
           | (?:…|\.\.\.)[ ]?(?:{_MORE})
           | (?<=[.!?][ ])continue[ ]reading
           | \[\+?\d+[ ]chars\]
           | (?<=[\w,])[ ]\(more\)
         )[ ›»→>.]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_READ_ON = re.compile(
    r"(?:please )?(?:sign in|log in|subscribe|register)(?: now)? to (?:continue|keep) reading.{0,40}|continued on page \w{1,4}\W?"
    r"|[\[(]?(?:continue|keep) reading\b.{0,60}|\(more ?(?:…|\.\.\.)?\)"
    r"|(?:read|see) (?:more|(?:the )?(?:full|whole|rest of the) (?:story|article|text|report|piece|post)(?: (?:at|on|in) .{2,40})?)[ ›»→>.…]*",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(rf"(?<=[\w,’”)] )(?:{alternatives(words('unfinished_endings'))})[ ]?(?:…|\.\.\.)?\Z")
_TOLD_OF = re.compile(
    r"\b(?:court|jury|inquest|tribunal|inquiry|trial|hearing|committee|MPs)\s+(?:(?:is|was)\s+)?told\Z"
)
"""How headlines say where it was said: "Clerk spent fees on boats, court told"."""
_ENDS_IN_A_WORD = re.compile(r"[a-zß-öø-ÿ]\Z")
_ENDS_WELL = re.compile(r"[.!?…:;。][”\"’'»)\]*_]*\Z")
_NOTE = re.compile(
    r"\W*(?:this (?:article|story|post|piece)|report(?:ing|ed) by|additional|with |written by|edited by|follow|"
    r"for more|more (?!than\b)|see |email|contact|copyright|©|source|photo|read|click|visit|sign up|subscribe)",
    re.IGNORECASE,
)
_AFTER_NOTICE = re.compile(r"[.!]\s+(?P<excerpt>[^.!?…\n]{8,200})\Z")
_NAME_WORD = re.compile(r"[^\W\d_]{4,}")

_LEFT_HANGING = re.compile(
    rf"(?<=[\w,’”)] )(?:{alternatives(words('unfinished_endings') | words('grammar_prepositions') | words('modals'))}"
    r"|that|who|she|he|they|it|had|is|are|was|were|has|have)\Z"
)
"""Words that a sentence may end on, but hardly ever without its full stop where all others have theirs."""

_TELLS = re.compile(r"\b(?:said|says|told|announced|was|were|has|have|had|will)\b(?=.*? )")
_ASKS = re.compile(r"\b(?:what|who|whom|whose|where|how|why|which|when|you)\b", re.IGNORECASE)

_STILL_WRITTEN = re.compile(
    r"\W*(?:this (?:is a|story|article|report|post|page|is)|more (?:soon|to follow|follows)|developing|updates? to follow)\b",
    re.IGNORECASE,
)
"""A closing line about the piece itself: the text proper ends before it."""

_SAYING = frozenset({"said", "says", "announced", "added", "stated", "confirmed", "disclosed"})
"""Verbs that a preposition never ends: "the board said on" lacks its day."""

_NEVER_LAST = frozenset(
    {"the", "a", "an", "and", "of", "at", "from", "its", "their", "his", "as", "than", "into"}
)
_LEAKED_TAGS = re.compile(r"(?:</?[a-z][^<>\n]{0,80}>)+")
_TAIL = 160
FEWEST_WORDS = 10
"""A line of fewer words may be a title or a label."""
FEWEST_WITH_MARK = 6
FEWEST_OTHERS = 3
"""So many other paragraphs must end well before the last one's missing full stop says anything."""


def cut_off(document: Document) -> Iterator[Span]:
    """Each torso in order: from the start of the sentence that breaks off to the end of its block."""
    torn = _paragraph_without_end(document)
    for index, block in enumerate(document.blocks):
        span = _cut_off(document, index, is_torn=block is torn)
        if span:
            yield span


def _cut_off(document: Document, index: int, *, is_torn: bool) -> Span | None:
    """What is cut off at the end of a block; ``is_torn`` where its last word alone shows that something is."""
    block = document.blocks[index]
    text = block.of(document.text).rstrip()
    if block.tag in {"paragraph", "line"} and _READ_ON.fullmatch(text) and not _goes_on(document, index):
        return Span(block.start, block.start + len(text))
    if block.tag not in _PARAGRAPHS or not (block.role in _PROSE or _is_told_as_heading(block, text)):
        return None
    if block.role is Role.SYNDICATION_NOTICE:
        return _excerpt(document, block)
    if block.role is Role.TEASER and len(text.split()) < FEWEST_WORDS:
        return Span(block.start, block.start + len(text)) if is_torn_title(text) else None
    tail = max(0, len(text) - _TAIL)
    pasted = block.role is not Role.TEASER or block.tag in {
        "paragraph",
        "line",
    }  # sites cut their excerpts like that
    mark = _CUT_MARK.search(text, tail) if pasted else None
    torn_title = block.role is Role.TEASER and (
        text.rpartition(" ")[2] in _NEVER_LAST or _is_torn_prose(text)
    )
    breaks_off = mark or torn_title or (_UNFINISHED.search(text, tail) and not _TOLD_OF.search(text, tail))
    fewest = FEWEST_WITH_MARK if mark or torn_title else FEWEST_WORDS
    if not (is_torn or breaks_off) or len(text.split()) < fewest or _continued(document, index):
        return None
    if is_torn or not _ends_in_quotation(document, block, text):
        return _from_sentence(document, block, text, mark.start() if mark else len(text) - 1)
    return None


def _is_told_as_heading(block: Block, text: str) -> bool:
    """Whether what stands like a heading, for it has no full stop, tells something and asks nothing."""
    return block.role is Role.HEADING and bool(_TELLS.search(text)) and not _ASKS.search(text)


def _ends_in_quotation(document: Document, block: Block, text: str) -> bool:
    end = block.start + len(text)
    return any(each.closed and each.start < end <= each.end for each in document.quotations)


def _goes_on(document: Document, index: int) -> bool:
    """Whether text of the article follows a line: then the line is a link, and nothing is missing.

    Over titles of other articles it is their heading.
    """
    following = document.blocks[index + 1 :]
    is_heading = bool(following) and following[0].role is Role.TEASER
    return is_heading or any(block.role is Role.BODY for block in following)


def _continued(document: Document, index: int) -> bool:
    """Whether the next block takes the sentence up: a line that was broken, not cut."""
    if index + 1 == len(document.blocks):
        return False
    following = document.blocks[index + 1]
    leaked = _LEAKED_TAGS.match(document.text, following.start, following.end)
    first = document.text[leaked.end() if leaked else following.start : following.end][:1]
    return not first.isupper() and first not in "“\"‘'"


def _excerpt(document: Document, block: Block) -> Span | None:
    """What a notice has behind it, where that is the beginning of this very article."""
    match = _AFTER_NOTICE.search(block.of(document.text))
    if match is None or _NOTE.match(match["excerpt"]):
        return None
    inside = Counter(word.lower() for word in _NAME_WORD.findall(block.of(document.text)))
    told = _word_counts(document.text)
    own = [word.lower() for word in _NAME_WORD.findall(match["excerpt"])]
    if len(own) < 2 or 2 * sum(told[word] > inside[word] for word in own) < len(own):
        return None
    return Span(block.start + match.start("excerpt"), block.start + match.end("excerpt"))


@lru_cache(maxsize=1)
def _word_counts(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _NAME_WORD.findall(text))


def _paragraph_without_end(document: Document) -> Block | None:
    """The one paragraph of several that lacks a full stop: the last, or one that breaks off before what must follow."""
    body = [each for each in document.blocks_with(Role.BODY) if each.tag in _PARAGRAPHS]
    while body and _STILL_WRITTEN.match(document.text, body[-1].start, body[-1].end):
        body.pop()
    if len(body) <= FEWEST_OTHERS:
        return None
    open_ended = [each for each in body if not _is_ended(each.of(document.text).rstrip())]
    if len(open_ended) != 1:
        return None
    text = open_ended[0].of(document.text).rstrip()
    if _NOTE.match(text) or not _ENDS_IN_A_WORD.search(text):
        return None
    if open_ended[0] is body[-1]:
        return open_ended[0]
    hangs = _LEFT_HANGING.search(text, max(0, len(text) - _TAIL)) and not _TOLD_OF.search(text)
    return open_ended[0] if hangs else None


def _is_torn_prose(teaser: str) -> bool:
    """Whether a teaser tells something in a sentence that breaks off, and asks nothing as titles do."""
    if not (_LEFT_HANGING.search(teaser) and _TELLS.search(teaser)) or _ASKS.search(teaser):
        return False
    before = teaser.split()[-2].lower()
    return before in _SAYING or not may_be_verb(before)


def _is_ended(text: str) -> bool:
    """Whether it ends in a full stop, or in an address, which takes none."""
    return bool(_ENDS_WELL.search(text)) or "/" in text.rsplit(None, 1)[-1]


def _from_sentence(document: Document, block: Block, text: str, at: int) -> Span:
    """From the start of the sentence that breaks off ``at`` characters into the block to the block's end."""
    sentence = document.sentence_at(block.start + at)
    return Span(sentence.start if sentence else block.start, block.start + len(text))
