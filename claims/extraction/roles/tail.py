"""Bare lines behind the last prose of a plain text: titles of other pieces and tags, pasted along with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from claims.extraction.roles.forms import FURNITURE, Draft
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_OWN = frozenset(
    {
        Role.BODY,
        Role.CONCLUSION,
        Role.TAKEAWAY,
        Role.KEY_POINT,
        Role.FAQ_ANSWER,
        Role.QUOTE,
        Role.TABLE,
        Role.FAQ_QUESTION,
    }
)
_OPEN = frozenset({Role.BODY, Role.HEADING, Role.CONCLUSION, Role.TAKEAWAY})
_FRAMED = FURNITURE | {Role.DISCLAIMER, Role.SYNDICATION_NOTICE, Role.SOURCE_LINE}
_FEWEST_PARAGRAPHS = 3
_FEWEST_LINES = 2
_MOST_LINES = 30
_MOST_WORDS = 16
_FEWEST_WORDS_OF_TITLE = 5


def mark(drafts: Sequence[Draft]) -> None:
    """Make teasers or tags of two lines or more without a full stop that end the text, or of one under other furniture.

    A text of few paragraphs may be nothing but such lines, and a line with a figure may be a result.
    """
    prose = [at for at, draft in enumerate(drafts) if draft.role in _OWN and _is_text(draft)]
    if len(prose) < _FEWEST_PARAGRAPHS:
        return
    ending = drafts[prose[-1] + 1 :]
    lines = [
        draft
        for draft, below in zip_longest(ending, ending[1:])
        if draft.role in _OPEN and not _heads(draft, below)
    ]
    bare = sum(map(_is_bare, lines))
    framed = any(draft.role in _FRAMED for draft in ending)
    if bare < _FEWEST_LINES - framed or len(lines) > _MOST_LINES or bare * 2 <= len(lines):
        return
    for draft in lines:
        title = draft.word_count >= _FEWEST_WORDS_OF_TITLE
        draft.role = Role.TEASER if title else Role.NAVIGATION


def _heads(draft: Draft, below: Draft | None) -> bool:
    """Whether a heading stands over what is the piece's own: a disclaimer, a list of facts, a table."""
    if draft.role is not Role.HEADING or below is None:
        return False
    over_facts = below.role in {Role.OTHER, Role.TABLE} and (below.is_label_line or below.role is Role.TABLE)
    return over_facts or (below.is_prose and draft.key in words("disclaimer_openers"))


def _is_text(draft: Draft) -> bool:
    """Whether a block is the article's own: prose, an item of a list, a label with its value, a table's row."""
    return (
        draft.is_prose
        or draft.holds_sentences
        or draft.is_item
        or draft.is_label_line
        or draft.role in {Role.TABLE, Role.QUOTE, Role.FAQ_ANSWER, Role.FAQ_QUESTION}
    )


def _is_bare(draft: Draft) -> bool:
    counts = any(map(str.isdigit, draft.text)) and draft.word_count < _FEWEST_WORDS_OF_TITLE
    titled = draft.looks_like_heading or draft.text.endswith(":")
    return titled and draft.word_count <= _MOST_WORDS and not counts and not draft.block.level
