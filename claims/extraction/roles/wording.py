"""Roles that a block's wording gives away, wherever it stands."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import DIGITS, Cue
from claims.extraction.roles.bylines import is_byline
from claims.extraction.roles.calls import is_pitch, role_of_call
from claims.extraction.roles.captions import is_caption
from claims.extraction.roles.contacts import is_contact
from claims.extraction.roles.controls import is_control, is_filed, is_length, leads_elsewhere
from claims.extraction.roles.datelines import is_age, is_dateline, is_undated
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.notices import is_disclaimer, is_notice
from claims.extraction.roles.promotion import is_promotion
from claims.extraction.roles.stamps import role_of_stamp
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_SOURCE_LINE = Cue(
    r"(?:[Rr]ead|[Vv]iew|[Ss]ee|[Ff]ind) the original\s?(?:article|story|report|post|piece|version|text)?(?: here)? (?:on|at|in|from|by) (?:the )?[A-Z][^.!?]{1,50}\.?$|[Oo]riginal (?:article|story|report|post|version)(?: here)? (?:on|at|in|from) (?:the )?[A-Z][^.!?]{1,50}\.?$|"
    r"(?:(?:original |news |article |image |story )?sources?|via|read the original(?: article)?(?: at| on| here)?|"
    r"original(?: article| story| post)?)\s*:\s*\S|SOURCE[:\s]\s*[A-Z]|[Hh]/[Tt]\b|via (?:the )?[A-Z][\w.&’' -]{2,40}$",
    "original source sources via h",
)
_SOURCE_LABEL = re.compile(r"(?:source|via|original|read the original)", re.IGNORECASE)
_TICKER = re.compile(
    r"\$?[A-Z][A-Z0-9]{1,5}(?:[.:/-][A-Z]{1,5})?\s+(?:[$€£¥₹]\s?)?\d[\d,.]*\s*[A-Z]{0,4}\s*(?:[▲▼↑↓+−–-]\s?\d[\d.,]*\s?%?|\([+−–-]?\d[\d.,]*\s?%\))(?:\s*\([^()]{1,12}\))?$"
)
""" "NWSC $48.12 ▲ 1.9%": a share's name, its price and how that moved."""
_STILL_LOADING = Cue(
    r"(?:please )?(?:enable|turn on) javascript\b[^.!?]{0,60}[.!]?$|[^.!?]{0,40}\bloading\b[^.!?]{0,30}(?:…|\.\.\.)$",
    "javascript loading",
    flags=re.IGNORECASE,
)
_LABELLED_LINK = re.compile(r"\W{0,3}[^\W\d][^:.!?\n]{1,40}:\s+(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S+$")
"""A label and a bare address ("Full picture: …") lead out of the text and say nothing."""
_COPYRIGHT = Cue(
    r"(?:©|\(c\))\s*(?:\d{4}|(?-i:[A-Z]))|copyright\b\s*(?:©|\(c\)|\d{4}|(?-i:[A-Z])[^.!?]{0,40}(?:\.|$))",
    "© c copyright",
    flags=re.IGNORECASE,
)
_OWNED = Cue(
    r"(?:©|copyright\b)[^.!?]{0,60}\b(?:(?:19|20)\d\d|Ltd|Inc|LLC|Limited|plc|Pvt|Corp|L\.P)\b|registered (?:in|office)\b[^!?]{0,80}\d",
    "© copyright registered",
    flags=re.IGNORECASE,
)
""" "© Alder Media Ltd 2026", "Registered in England No. 0123456"."""
_END_MARK = re.compile(r"\W*(?:ends?|-30-|more follows|mf)?\W*$", re.IGNORECASE)
_TEASER_LINE = Cue(
    r"(?:related|also (?:read|watch|see)|watch (?:also|now)|read also|read more|read next|see also|more|also|don['’]t miss|up next|recommended)"
    r"(?: (?:story|stories|article|articles|news|coverage|reading|posts?|videos?))?\s*[:|»›→-]\s*\S",
    "related also watch see read more miss next recommended",
    flags=re.IGNORECASE,
)
_OF_TEMPLATES = ("{", "<%")
_UNFILLED = re.compile(r"\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|<%[^%\n]*%>")
_PRICED = re.compile(
    r"(?:(?:check|see|view|compare|buy|shop|get)\b[^.!?:]{0,30}\b(?:prices?|deals?)\b[^.!?]{0,40}|(?:buy|shop|order)\b[^.!?:]{0,30}\b(?:at|on|from) [^.!?:]{2,25}:?\s?\S*\d\S*"
    r"|[$€£₹]\s?\d[\d.,]* (?:at|on|from) (?-i:[A-Z])[\w.’']+(?: (?-i:[A-Z])\w+)?)$",
    re.IGNORECASE,
)
""" "Check latest price", "Buy from Jumbo: $179", "$179 at Jumbo": a shop's box."""
_MOST_LABEL_WORDS = 4
_MOST_WORDS_OF_NOTE = 80
_MOST_WORDS_OF_PRICE = 9
_EXCHANGE_RATE = re.compile(
    r"\(?\s*[$€£¥]?\s?1(?:\.0+)?\s?[\w.]{0,15}\s?=\s?[$€£¥]?\s?\d[\d.,]*\s?[\w .]{0,30}\)?\.?$"
)
_BRACKETED = re.compile(r"\[[^\[\]\n]+\]$")
"""A line of its own in square brackets is a note of the desk's."""
_OF_THE_DESK = Cue(
    r"\((?:adds?|updates?|recasts?|corrects?|rewrites?|releads?|removes?|writes through|this version|refiles?)\b[^()]*\)\.?$"
    r"|our standards\s*:",
    "standards add adds update updates recast recasts correct corrects rewrite rewrites relead releads remove removes writes version refile refiles",
    flags=re.IGNORECASE,
)
"""What a wire says of its own versions: "(Adds comments from mayor in paragraphs 4-6)"."""
_ILLUSTRATES_NOTHING = re.compile(
    r"(?:null|undefined|NaN)\s(?:(?:author|profile|cover)\s)?(?:avatar|banner|icon|image|logo|photo|picture|thumbnail)$"
)
""" "undefined avatar": what a script calls a picture whose owner it does not know."""
_ALTERED = Cue(
    r"\W{0,3}(?:(?:correction|clarification|corrections (?:and|&) clarifications|editor['’]s note|editors['’] note|amendment)\b[^:.]{0,40}[:.]\s"
    r"|update[ds]?\b.{0,40}?:\s+this (?:article|story|report)\b"
    r"|(?:this|the) (?:article|story|headline|report|piece|post) (?:was|has been) (?:amended|corrected|updated|edited|changed|revised)\b"
    r"|an earlier version of this\b|this (?:article|story) was first published on \d[^.]{0,30} and has been\b)",
    "correction corrections clarification clarifications editor editors amendment update updated updates amended corrected edited changed revised earlier published",
    flags=re.IGNORECASE,
)
""" "Correction: an earlier version of this article …"."""
_NEIGHBOUR = Cue(
    r"(?:previous|next) (?:article|post|story)\s?(?=[A-Z“\"‘'\d])", "previous next", flags=re.IGNORECASE
)
""" "Previous ArticleMill Burns Down": the pieces before and after on the site."""
_UPLOADED = Cue(
    r"this (?:article|story|report) was (?:first |last |originally )?(?:uploaded|updated|modified|published|posted) on "
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    "uploaded updated modified published posted",
    flags=re.IGNORECASE,
)
""" "This article was first uploaded on November twenty": when, not where."""
_OVER_A_DATE = frozenset(
    {
        "published",
        "updated",
        "posted",
        "last updated",
        "first published",
        "last updated on",
        "published on",
        "updated on",
    }
)


def role_by_wording(draft: Draft) -> Role | None:
    """The role that the wording alone decides, or None. Long prose is never decided by a passing phrase."""
    text, count = draft.text, draft.word_count
    if not any(map(str.isalnum, text)) or (count <= 3 and _END_MARK.match(text)):
        return Role.OTHER
    signs = lexicon.signs(text)
    if count <= _MOST_WORDS_OF_NOTE and _ALTERED.opens(text, signs):
        return Role.OTHER
    if is_notice(text, signs) and not _UPLOADED.opens(text, signs):
        return Role.SYNDICATION_NOTICE
    if is_disclaimer(text, count, signs):
        return Role.DISCLAIMER
    if count <= 30 and (role := _short_role(draft, signs)):
        return role
    if is_promotion(text, count, signs) or is_pitch(text, count, signs):
        return Role.PROMOTION
    return role_of_call(text, count, signs)


def _short_role(draft: Draft, signs: int) -> Role | None:
    """Roles of lines: who, when, where from, what picture, which control."""
    text, count = draft.text, draft.word_count
    if draft.key in words("release_marks"):
        return Role.OTHER
    dated = signs & DIGITS
    if dated and (stamp := role_of_stamp(text)):
        return stamp
    if is_byline(text, signs):
        return Role.BYLINE
    if is_undated(text):
        return Role.DATELINE
    if dated and is_length(text):
        return Role.NAVIGATION
    if dated and is_dateline(text):
        return Role.DATELINE
    if _is_source_line(text, signs):
        return Role.SOURCE_LINE
    if _OWNED.opens(text, signs):
        return Role.DISCLAIMER
    if is_filed(text, signs):
        return Role.NAVIGATION
    if is_caption(text, signs):
        return Role.CAPTION
    if draft.key in _OVER_A_DATE or (dated and "ago" in draft.key and is_age(text)):
        return Role.DATELINE
    if _UPLOADED.opens(text, signs):
        return Role.DATELINE
    if is_control(draft, signs):
        return Role.NAVIGATION
    if (
        draft.key in words("loading_lines")
        or _is_unfilled(text)
        or _STILL_LOADING.opens(text, signs)
        or (count <= _MOST_WORDS_OF_PRICE and _PRICED.match(_UNFILLED.sub("0", text)))
        or (dated and _TICKER.match(text))
    ):
        return Role.WIDGET
    if leads_elsewhere(draft, signs):
        return Role.NAVIGATION
    if (_TEASER_LINE.opens(text, signs) or _NEIGHBOUR.opens(text, signs)) and not draft.is_item:
        return Role.TEASER
    if _COPYRIGHT.opens(text, signs):
        return Role.DISCLAIMER
    if (
        ("=" in text and _EXCHANGE_RATE.match(text))
        or _BRACKETED.match(text)
        or _OF_THE_DESK.opens(text, signs)
        or _ILLUSTRATES_NOTHING.match(text)
        or ("/" in text and _LABELLED_LINK.match(text))
        or is_contact(text, signs)
    ):
        return Role.OTHER
    return None


def _is_unfilled(text: str) -> bool:
    """Whether a line is a label or two and the template's marks where values should be."""
    if not any(mark in text for mark in _OF_TEMPLATES):
        return False
    left = _UNFILLED.sub(" ", text)
    return (
        left != text
        and len(left.split()) <= _MOST_LABEL_WORDS
        and not left.rstrip().endswith((".", "!", "?"))
    )


def _is_source_line(text: str, signs: int) -> bool:
    if not signs & _SOURCE_LINE.sign:
        return False
    label = text[:1].upper() + text[1:] if _SOURCE_LABEL.match(text) else text
    return any(map(_SOURCE_LINE.pattern.match, (label, label[:1].lower() + label[1:])))
