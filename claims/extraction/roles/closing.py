"""Lines behind a piece's last paragraph that say whose it is, disown it or sell, told by the kinds of words in them.

Their wording varies without end, but there they are made of little else: an outlet's name and words such as
"story", "from" and "permission"; a "no" or "not" with "responsible" and "this content"; an order and "free".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles import conclusions
from claims.extraction.roles.conclusions import lures
from claims.extraction.roles.disowning import disowns, reports
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.stamps import looks_like_outlet
from claims.extraction.types import Role

_OPEN = frozenset({None, Role.BODY, Role.CONCLUSION, Role.TEASER, Role.HEADING, Role.BYLINE, Role.CAPTION})
_SAYS_WHENCE = frozenset(
    [
        "a",
        "as",
        "article",
        "at",
        "by",
        "content",
        "copy",
        "courtesy",
        "credit",
        "exclusively",
        "first",
        "for",
        "from",
        "full",
        "here",
        "in",
        "kind",
        "kindly",
        "of",
        "on",
        "original",
        "originally",
        "our",
        "partner",
        "permission",
        "piece",
        "produced",
        "provided",
        "published",
        "report",
        "reported",
        "reporting",
        "reprinted",
        "republished",
        "seen",
        "shared",
        "sister",
        "source",
        "story",
        "supplied",
        "syndicated",
        "text",
        "thanks",
        "the",
        "this",
        "title",
        "to",
        "under",
        "used",
        "via",
        "was",
        "version",
        "website",
        "with",
        "words",
        "appeared",
        "licence",
        "license",
    ]
)
_TELLING = frozenset(
    [
        "courtesy",
        "credit",
        "first",
        "from",
        "original",
        "originally",
        "permission",
        "reported",
        "source",
        "story",
        "supplied",
        "via",
    ]
)
_NAME = re.compile(r"(?:[A-Z][\w.&’'-]*(?:\s(?:of|and|the|&)(?=\s[A-Z]))?\s?){1,6}")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS_OF_SOURCE = 14
_FEWEST_LURES = 3
_MOST_WORDS_OF_LURE = 45
_MOST_WORDS = 110


def mark(drafts: Sequence[Draft]) -> None:
    """Walk back from the end of the text, up to the piece's own last paragraph."""
    for draft in reversed(drafts[1:]):
        if draft.role not in _OPEN:
            continue
        if role := _role(draft):
            draft.role = role
        elif draft.role is not Role.TEASER and (draft.is_prose or draft.holds_sentences):
            return


def _role(draft: Draft) -> Role | None:
    text, count = draft.text, draft.word_count
    if count <= _MOST_WORDS_OF_SOURCE and says_whence(text):
        return Role.SOURCE_LINE
    if draft.role is Role.TEASER or not draft.is_prose or reports(text):
        return None
    if count <= _MOST_WORDS and disowns(text):
        return Role.DISCLAIMER
    sells = lures(text) >= _FEWEST_LURES and count <= _MOST_WORDS_OF_LURE
    own = draft.role is Role.CONCLUSION and conclusions.opens_in_earnest(text)
    return Role.PROMOTION if sells and not own else None


def says_whence(text: str) -> bool:
    """Whether a line is an outlet's name and, besides, nothing but words that say that the piece is its own."""
    for name in _NAME.finditer(text):
        said = [word.lower() for word in _WORD.findall(text[: name.start()] + " " + text[name.end() :])]
        kept = name[0].rstrip(" .").split()
        while kept and kept[0].lower() in _SAYS_WHENCE:
            said.append(kept.pop(0).lower())
        outlet = len(kept) > 1 and looks_like_outlet(" ".join(kept))
        if outlet and _SAYS_WHENCE.issuperset(said) and not _TELLING.isdisjoint(said):
            return True
    return False
