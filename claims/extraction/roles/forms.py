"""What the form of a block tells, before anything is known of its place: a draft of its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extraction.types import Block, Role

_MOST_HEADING_WORDS = 16
_MOST_HEADING_LENGTH = 120
_FEWEST_OVER_ITEMS = 5
"""Words of a line with a colon that heads a list: "How to stay safe: five tips from doctors"."""
_LONGEST_KEY = 200
_CLOSING = "”\"’')]»"
_QUOTE_ENDS = ("”", '"', "’", "»")
_FULL_STOPS = (*".!;,。！…؟।",)
_PROSE_ENDS = (*".!;:。！：…؟।",)
_INNER_STOP = re.compile(r"[a-z0-9)”\"][.!]\s+[A-Z“\"]")
_NUMBERED = re.compile(r"^(?:Q|Question)?\s?\d{0,2}[.:)]\s+")
_LABEL_LINE = re.compile(r"[^:\n]{1,40}:\s+\S[^\n]{0,80}$")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MARKS = " \n.,:;!?…“”\"‘’'()[]—–-"
"""What of ``_EDGE`` there mostly is."""
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_OF_A_POST = re.compile(r"pic\.twitter\.com/|\(@\w+\)")
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "heading"})
FURNITURE = frozenset({Role.NAVIGATION, Role.PROMOTION, Role.TEASER})
"""Roles of what stands around an article."""
_ITEM_TAGS = frozenset({"bullet", "li"})


@dataclass(slots=True)
class Draft:
    """A block whose role is being decided; ``role`` is None for as long as it is open.

    A text of megabytes may have one for every few characters: they keep next to nothing.
    """

    block: Block
    text: str
    role: Role | None = None
    in_body: bool = False
    """True where trafilatura took the block for the article's body; never set in plain text."""
    word_count: int = field(init=False)
    """Words, two East Asian characters counting as one."""
    _key: str | None = None

    def __post_init__(self) -> None:
        spaced = len(self.text.split())
        ideographs = 0 if self.text.isascii() else len(_IDEOGRAPH.findall(self.text))
        self.word_count = spaced + ideographs // 2

    @property
    def key(self) -> str:
        """The text as a word list would spell it: lower case, without punctuation around it; "" for a long one."""
        if self._key is None:
            short = self.text.strip(_MARKS) if len(self.text) < _LONGEST_KEY else ""
            edged = not (short[:1].isalnum() and short[-1:].isalnum())
            self._key = " ".join((_EDGE.sub("", short) if edged else short).lower().split())
        return self._key

    @property
    def is_item(self) -> bool:
        return self.block.tag in _ITEM_TAGS

    @property
    def is_marked_heading(self) -> bool:
        return self.block.tag in _HEADING_TAGS

    @property
    def is_question(self) -> bool:
        """A single short question."""
        return (
            self.text.rstrip("”\"’').").endswith(("?", "？"))
            and self.word_count <= 40
            and not _INNER_STOP.search(_NUMBERED.sub("", self.text))
        )

    @property
    def is_prose(self) -> bool:
        """A sentence or more: long, or ended by a full stop, or by a colon before a list."""
        return self.word_count >= 30 or (self.word_count >= 6 and _ends(self.text, _PROSE_ENDS))

    @property
    def holds_sentences(self) -> bool:
        """Whether a sentence ends inside it and another begins."""
        return bool(_INNER_STOP.search(self.text))

    @property
    def is_label_line(self) -> bool:
        """ "Weight: 9 kg": a label and its value on a line, not alone between blank lines."""
        alone = self.block.tag == "paragraph"
        return (
            not alone and self.word_count <= 10 and bool(_LABEL_LINE.match(self.text)) and not self.is_prose
        )

    @property
    def looks_like_heading(self) -> bool:
        """Short, begins like a heading and runs on to no full stop."""
        text = self.text
        return (
            not self.is_item
            and self.word_count <= _MOST_HEADING_WORDS
            and len(text) <= _MOST_HEADING_LENGTH
            and any(map(str.isalpha, text))
            and not text[0].islower()
            and not _ends(text, _FULL_STOPS)
            and not _INNER_STOP.search(_NUMBERED.sub("", text))
            and "\n" not in text
            and "://" not in text
            and not _OF_A_POST.search(text)
            and not text.endswith((":", "''"))
        )


def _ends(text: str, stops: tuple[str, ...]) -> bool:
    """Whether ``text`` ends in a quotation mark, or in one of ``stops`` with whatever closes behind it."""
    return text.endswith(_QUOTE_ENDS) or text.rstrip(_CLOSING).endswith(stops)


def in_one_run(draft: Draft, after: Draft) -> bool:
    """Whether two lines of plain text follow one another with no blank line between them."""
    lines = draft.block.tag == after.block.tag == "line"
    return lines and after.block.start - draft.block.end == 1


def is_heading(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the block stands as a heading over what follows it."""
    draft = drafts[at]
    if draft.is_marked_heading:
        return True
    if (
        not draft.looks_like_heading
        or draft.block.tag not in {"paragraph", "line", "strong"}
        or at + 1 == len(drafts)
    ):
        return False
    after = drafts[at + 1]
    if draft.block.tag != "line":
        short = after.block.tag == "line" or after.looks_like_heading
        return after.is_item or after.is_prose or short or after.role is Role.BYLINE
    over_facts = after.role is Role.TABLE or (
        after.is_label_line and at + 2 < len(drafts) and drafts[at + 2].is_label_line
    )
    if draft.is_question and after.role is Role.BYLINE:
        return True
    if not over_facts and not after.is_item and _ends_list(drafts, at):
        return False
    if draft.is_label_line and after.role is not Role.TABLE:
        return after.is_item and not after.is_label_line and draft.word_count >= _FEWEST_OVER_ITEMS
    return after.is_item or after.is_prose or over_facts or (draft.is_question and after.holds_sentences)


def _ends_list(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a line is the last of a run of short lines, over the blank line behind it."""
    if not at or in_one_run(drafts[at], drafts[at + 1]) or not in_one_run(drafts[at - 1], drafts[at]):
        return False
    return not drafts[at - 1].is_prose and drafts[at - 1].role in {
        None,
        Role.BODY,
        Role.OTHER,
        Role.KEY_POINT,
    }
