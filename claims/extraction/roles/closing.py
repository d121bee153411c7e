"""Lines behind a piece's last paragraph that say whose it is, disown it or sell, told by the kinds of words in them.

Their wording varies without end, but there they are made of little else: an outlet's name and words such as
"story", "from" and "permission"; a "no" or "not" with "responsible" and "this content"; an order and "free".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_NEGATES = re.compile(
    r"\b(?:no|not|nor|never|without|neither|may|as is|cannot|nothing|responsibility of)\b", re.IGNORECASE
)
_ANSWERS_FOR = re.compile(
    r"\b(?:responsib\w+|liab\w+|guarant\w+|verif\w+|vouch\w*|endors\w+|warrant\w+|accura\w+|errors?|mistakes|inaccura\w+|had no part|involved in (?:its|the)|edited by)\b",
    re.IGNORECASE,
)
_OF_THIS = re.compile(
    r"\b(?:(?:this|the) (?:page|site|website|article|report|release|story|post|feed|material)\b|(?:the|this|all|its|their|such|external|third[- ]party) (?:content|information|views|claims in)\b"
    r"|content of\b|\b(?:articles|content|items|news|posts|stories) (?:from|by|of) (?:(?:external|other|outside|partner|third|various)[ -])+(?:agencies|media|news|outlets|papers|parties|publishers|sites|sources|titles)\b|information (?:here|on this|in this|provided)|its authors?\b|third part(?:y|ies)|on behalf of (?:its|our|their) (?:partners?|clients?|members?)|in this (?:release|article|report|story|post))",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|according to|announced|added|argued|ruled|found|warned|wrote|asked|added|court|judge|council|police|minister|ministry|regulators?)\b|[“”\"]",
    re.IGNORECASE,
)
_LURES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\byour?\b|^(?:don['’]t|want|looking|ready|tired|need|should)\b|\?\s",
        r"\bfree\b|\b\d{1,2}% off\b|\bwith code\b|\bfor (?:just |only )?[$£€₹]\s?\d|\b18\+|\bdiscount\b",
        r"\bour (?:\w+ )?(?:experts?|analysts?|team|partners?|subscribers|members|readers|list|picks|guide|report|app|club)\b",
        r"\b(?:join|sign up|try it|try them|start your|find out which|get the|read on|compare|bet on|download)\b",
        r"\b(?:best|top) (?:\w+ )?(?:stocks|shares|funds|rates|deals|picks|offers|accounts|brokers|tips)\b|\bfree bets?\b|\b(?:free )?trial\b",
    )
)
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
    if draft.role is Role.TEASER or not draft.is_prose or _REPORTED.search(text):
        return None
    if count <= _MOST_WORDS and all(form.search(text) for form in (_NEGATES, _ANSWERS_FOR, _OF_THIS)):
        return Role.DISCLAIMER
    lures = sum(form.search(text) is not None for form in _LURES)
    return Role.PROMOTION if lures >= _FEWEST_LURES and count <= _MOST_WORDS_OF_LURE else None


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
