"""What a text says of its own publication: that it first appeared elsewhere, and what nobody will answer for."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.roles.datelines import is_dateline
from claims.extraction.roles.passed_on import is_passed_on
from claims.extraction.wordlists import Phrases, alternatives, words

_NOTICE = re.compile(
    r"\bthe post\b.{1,300}?\bappeared (?:first )?on\b"
    r"|\bthis (?:article|story|post|piece|report|column|essay|interview|content)\b.{0,40}?"
    r"\b(?:originally|first|previously)\s+(?:appeared|published|ran|posted)\b"
    r"|\bthis (?:article|story|post|piece|report|column|essay|interview) (?:is|was|has been) "
    r"(?:republished|reposted|syndicated|reprinted|reproduced)\b"
    r"|\bthis (?:story|article|report) (?:has not been|was not|is not) edited by\b.{0,80}?\b(?:feed|agency|wire)\b",
    re.IGNORECASE,
)
_NOTICE_OPENING = re.compile(
    r"\W*(?:(?:originally|first|previously) (?:published|posted|appeared)|republished|reprinted|reposted|syndicated|forwarded|cross-?posted)"
    r" (?:on|in|at|by|from|with)\b",
    re.IGNORECASE,
)
_NOTICE_VERB = lexicon.declare(
    bears=re.compile(r"appear|publish|post|edited|^ran$|syndicated|reprinted|reproduced|forwarded").search
)
"""Every notice bears this sign."""
_NOTICE_SUBJECTS = ("the post", "this ")
"""A notice that does not open the block holds one of these too."""
_MOST_WORDS_BESIDE_NOTICE = 60
_LONGEST_DATELINE = 80
_DISCLAIMER_OPENER = Cue(
    rf"\W{{0,3}}(?:{alternatives(words('disclaimer_openers'))})\s*[:.–—-]",
    words("disclaimer_openers"),
    flags=re.IGNORECASE,
)
_MOST_DISCLAIMER_WORDS = 600
"""A longer block is no disclaimer for the phrases in it: whole articles come on one line, with one at their end."""
_DISCLAIMER_PHRASES = Phrases(words("disclaimer_phrases"), after="")
_OWNED = re.compile(r"\W{0,2}(?:©|copyright\b|\(c\))", re.IGNORECASE)
_OF_THIS_TEXT = re.compile(
    r"\b(?:this|the) (?:article|content|post|material|information|publication|report|press release|release|"
    r"announcement|opinions?|views?|page|site|website)\b",
    re.IGNORECASE,
)


def is_notice(text: str, signs: int) -> bool:
    """Whether the block, which bears these ``signs``, says that it was first published elsewhere, and says little more."""
    if is_passed_on(text, signs) and not _OWNED.match(text):
        return True
    if not signs & _NOTICE_VERB:
        return False
    opening = text[:2000]
    match = _NOTICE_OPENING.match(opening)
    if match and len(text) < _LONGEST_DATELINE and is_dateline(text):
        return False  # "First published on 3 March 2026": when, not where
    if match is None and any(subject in opening.lower() for subject in _NOTICE_SUBJECTS):
        match = _NOTICE.search(opening)
    return (
        match is not None
        and len(text[: match.start()].split()) + len(text[match.end() :].split()) <= _MOST_WORDS_BESIDE_NOTICE
    )


def is_disclaimer(text: str, count: int, signs: int) -> bool:
    """Whether a block of ``count`` words, which bears these ``signs``, says that nobody answers for what it, or the piece, says."""
    if _DISCLAIMER_OPENER.opens(text, signs):
        return count > 4
    if count > _MOST_DISCLAIMER_WORDS or text.startswith(("“", '"')):
        return False
    phrases = _DISCLAIMER_PHRASES.found(text, signs)
    return len(phrases) > 1 or (bool(phrases) and bool(_OF_THIS_TEXT.search(text)) and count <= 80)
