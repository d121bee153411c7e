"""Pull quotes in plain text: a quotation on a line of its own and, right under it, whose words they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.roles.bylines import looks_like_full_name
from claims.extraction.roles.forms import Draft, in_one_run
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_QUOTED = re.compile(r"[“\"‘«'][^“”\"«»]{3,400}[”\"’»']$")
_DASH = re.compile(r"(?:[—–―]|--?)\s*")
_HANDLE = re.compile(r"(?:[—–―]|--?)\s*[^\n()]{2,60}\(@\w{2,30}\)")
_MOST_WORDS = 60
_MOST_WORDS_OF_LINE = 12


def mark(drafts: Sequence[Draft]) -> None:
    """Make quotes of a line of nothing but a quotation and of the line below that names a person, or signs a post."""
    for post, signed in pairwise(drafts):
        if (
            post.role is None
            and signed.role is None
            and in_one_run(post, signed)
            and _HANDLE.match(signed.text)
        ):
            post.role = signed.role = Role.QUOTE
    for quotation, signed in pairwise(drafts):
        if quotation.role is None and signed.role is None and _is_quoted(quotation) and _is_signature(signed):
            quotation.role = signed.role = Role.QUOTE


def _is_quoted(draft: Draft) -> bool:
    alone = draft.block.tag in {"line", "paragraph"}
    return alone and draft.word_count <= _MOST_WORDS and _QUOTED.match(draft.text) is not None


def _is_signature(draft: Draft) -> bool:
    """ "Ann Lee, farmer", "— Ann Lee", "Second mate Ann Lee": a name with what its bearer does, and no verb."""
    if draft.word_count > _MOST_WORDS_OF_LINE or draft.text.endswith((".", "!", "?", ":", ";")):
        return False
    dash = _DASH.match(draft.text)
    name, comma, _ = draft.text[dash.end() if dash else 0 :].partition(",")
    said = name.split()
    if words("newsroom_titles") & set(draft.text.lower().split()):
        return bool(dash)
    if looks_like_full_name(name):
        return True
    titled = len(said) > 2 and looks_like_full_name(" ".join(said[-2:]))
    return titled and (bool(dash) or not comma) and len(said) <= 5
