"""What nobody will answer for, told by the kinds of words in it: "not" and "responsible" with "this content".

Its wording varies without end. Behind a piece's last paragraph the three kinds of words are enough; over the
piece such a paragraph begins by naming it and says whence it comes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role

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
_OPENS = re.compile(
    r"\W{0,3}(?:this|the (?:following|(?=\w+ below\b)))(?: is)?(?: an?)?\b[^.!?]{0,30}?"
    r"\b(?:content|article|story|post|piece|(?:press )?release|announcement|text|page|material|feature|column)\b",
    re.IGNORECASE,
)
_COMES_FROM = re.compile(
    r"\b(?:provided|supplied|submitted|issued|produced|written|created|paid|contributed|sponsored|distributed|prepared"
    r"|comes?|came)\b",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    rf"(?:{_ANSWERS_FOR.pattern}|\b(?:checked|involved in|part in|edited|reviewed)\b)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\b(?:external|links?|linked|other (?:web)?sites?|(?:third|outside)[- ]party (?:web)?sites?)\b",
    re.IGNORECASE,
)
""" "Not responsible for the content of external sites" says nothing of what stands here."""
_FEWEST_WORDS = 12
_MOST_WORDS = 60
_REACH = 10


def disowns(text: str) -> bool:
    """Whether a text holds the three kinds of words of which a disclaimer is made."""
    return all(form.search(text) for form in (_NEGATES, _ANSWERS_FOR, _OF_THIS))


def reports(text: str) -> bool:
    """Whether a text tells what somebody said or decided, and so is the piece's own."""
    return _REPORTED.search(text) is not None


def mark_over_piece(drafts: Sequence[Draft]) -> None:
    """ "This content is provided by a third party. The Alder Echo takes no responsibility for it." over the piece."""
    for draft in drafts[:_REACH]:
        if draft.role is not None or not draft.is_prose:
            continue
        if reports(draft.text) or not _disowns_what_follows(draft):
            return
        draft.role = Role.DISCLAIMER


def mark_in_frame(drafts: Sequence[Draft]) -> None:
    """ "The Alder Echo does not vouch for the accuracy of what is reported on this site.", in the foot of the page."""
    for draft in drafts:
        if (
            draft.role is Role.NAVIGATION
            and draft.is_prose
            and _FEWEST_WORDS <= draft.word_count <= _MOST_WORDS
        ):
            told = disowns(draft.text) and not reports(draft.text)
            if told and not _ELSEWHERE.search(draft.text):
                draft.role = Role.DISCLAIMER


def _disowns_what_follows(draft: Draft) -> bool:
    """Whether a paragraph names the piece, says whence it comes, and that somebody does not answer for it."""
    told = _OPENS.match(draft.text) and all(
        form.search(draft.text) for form in (_COMES_FROM, _NEGATES, _DECLINES)
    )
    return bool(told) and _FEWEST_WORDS <= draft.word_count <= _MOST_WORDS
