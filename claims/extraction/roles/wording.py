"""Roles that a block's wording gives away, wherever it stands."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.roles.bylines import is_byline
from claims.extraction.roles.datelines import is_dateline
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.stamps import is_reading_time, role_of_stamp
from claims.extraction.types import Role
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
_SOURCE_LINE = re.compile(
    r"(?:(?:original |news |article |image )?sources?|via|read the original(?: article)?(?: at| on| here)?|"
    r"original(?: article| story| post)?)\s*:\s*\S|SOURCE[:\s]\s*[A-Z]|h/t\b",
)
_SOURCE_LABEL = re.compile(r"(?:source|via|original|read the original)", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:©\s?[A-Z][\w ]{1,30}\.\s+)?(?:file|stock) (?:photo|image|picture)\s*:\s*\S|\(?(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|caption|credit|video|chart|map)"
    r"(?:\s+(?:by|credit|courtesy of|caption|credits|via))?\s*:?\s+\S|\(?(?:photo|image|illustration|picture)\s*(?:by|:|/)",
    re.IGNORECASE,
)
_NUMBERED_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|map|exhibit|graphic)\s+\d{1,3}\s*[.:|–—-]\s*\S", re.IGNORECASE
)
_CAPTION_LABEL = re.compile(r"[^:]{0,50}:|\(?\w+ (?:by|courtesy|credit)\b", re.IGNORECASE)
_IMAGE_FILE = re.compile(r"[\w-]+\.(?:jpe?g|png|gif|webp)$", re.IGNORECASE)
_AGENCY = r"(?:AP(?: Photo)?|AFP|Reuters|Getty(?: Images)?|EPA|PA(?: Wire)?|Shutterstock|iStock)"
_CREDIT_END = Cue(
    r"(?:photo(?:graph)?|image|picture|illustration|credit)s?\s*(?:by|:)\s*[^.\n]{2,80}\.?$"
    rf"|\((?:[^()\n]{{2,40}}/\s?)?{_AGENCY}\b[^()\n]{{0,40}}\)\.?$|/\s?{_AGENCY}\b[^.()\n]{{0,40}}$"
    r"|©\s?(?:provided by )?[A-Z][\w .&/’-]{2,50}$",
    bears=re.compile(
        r"(?:photo|photograph|image|picture|illustration|credit)s?(?:by|$)"
        r"|^(?:ap|afp|reuters|getty|epa|pa|shutterstock|istock|©)$"
    ).search,
    flags=re.IGNORECASE,
)
_CREDIT_LABEL = re.compile(
    r"(?:(?:image|photo(?:graph)?|picture|illustration|video)s?\s+)?(?:credits?|courtesy of)\s*:?\s*|"
    r"(?:photo(?:graph)?|image|picture|illustration)s?\s*(?:by|:)\s*",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"[A-Z©][\w.’'&-]*(?:\s*[/|,]\s*|\s+(?:(?:and|via|of|for|the|de|von|van)\s+)?)?")
_MOST_WORDS_OF_CREDIT = 9
_CONTACT = re.compile(
    r"(?:media|press|investor|for (?:more|further) information|contacts?)\b.{0,30}?(?::|contact)",
    re.IGNORECASE,
)
REACH = re.compile(r"[\w.+-]+@[\w-]+\.|\+?\d[\d ()-]{7,}\d")
"""A mail address or a telephone number."""
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_MOST_WORDS_LEADING_ELSEWHERE = 12
_BREADCRUMB = re.compile(
    r"[^›»>|/]{1,40}(?:\s+[›»>|]\s+[^›»>|]{1,40}){2,}$|[^/.,\d]{1,40}(?:\s/\s[^/.,\d]{1,30}){2,}$|home\s*[›»>/]\s",
    re.IGNORECASE,
)
_LEADS_ELSEWHERE = re.compile(
    r"view (?:the )?(?:source|original|full) (?:version|article|release|post)\b[^.!?]{0,60}(?:\.\w+)?$"
    r"|(?:see|read|find|learn|get)(?: out)? more\b[^.!?]{0,60}[.!:»›→]*$|[^.!?]{0,70}\bclick here\b[^.!?]{0,20}[.!]?$"
    r"|(?:continue|keep) reading\b[^.!?]{0,60}[.!:»›→]*$|read the (?:full|whole|original|rest|entire)\b[^.!?]{2,70}[.!:»›→]*$",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\W*(?:[^.!?]{2,60}\b(?:can|may) be (?:reached|contacted|emailed|followed)"
    r"|(?:[^.!?]{2,80}\?\s+)?(?:[^.!?]{0,60}\byou (?:can|may) )?"
    r"(?:contact|e-?mail|write to|reach|follow|get in touch|tell us|message)\b[^.!?]{0,80})\s(?:at|on|by|via|with)\b",
    re.IGNORECASE,
)
""" "Got a story? Email us at …", "Ann Lee can be reached at …"."""
_MESSENGER = re.compile(r"\b(?:Signal|WhatsApp|Telegram|Threema)\b")
_FOLLOW = re.compile(
    r"(?:follow|find|like|join) (?:us|our\b[^.!?,:]{1,40}|[A-Z][\w ]{1,30}?) on (?:[A-Za-z]+(?:,? and |, | or |$|\.$)){1,6}$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\W*\d[\d.,]*\s?[KkMm]?\s+(?:comments?|shares?|likes?|views?|reactions?|replies|retweets?|claps?)\W*$",
    re.IGNORECASE,
)
""" "412 comments": what a page counts of its readers."""
_TICKER = re.compile(
    r"\$?[A-Z][A-Z0-9]{1,5}(?:[.:/-][A-Z]{1,5})?\s+(?:[$€£¥₹]\s?)?\d[\d,.]*\s*[A-Z]{0,4}\s*(?:[▲▼↑↓+−–-]\s?\d[\d.,]*\s?%?|\([+−–-]?\d[\d.,]*\s?%\))(?:\s*\([^()]{1,12}\))?$"
)
""" "NWSC $48.12 ▲ 1.9%": a share's name, its price and how that moved."""
_READING_TIME = re.compile(
    r"(?:listen to this (?:article|story)|listen)\s*[(|·]?\s*\d{1,3}[: ]?\d{0,2} ?min\w*\)?$|reading time\b.{0,20}$",
    re.IGNORECASE,
)
_OF_THE_PAGE = re.compile(
    r"(?:tags?|(?:related )?topics?|filed under|categor(?:y|ies)|keywords?|labels?|posted in)\s*:\s*\S[^.!?]*$"
    r"|rate this (?:article|story|post|page)\b|was this (?:article|story|page|post) (?:helpful|useful)\b"
    r"|you(?: are|['’]re) receiving this\b|you received this (?:e-?mail|message|newsletter)\b"
    r"|[^.!?]{0,60}\bunsubscribe\W*$|advertisement\W+(?:scroll|continue|story|article|skip)\b[^.!?]{0,50}\W*$",
    re.IGNORECASE,
)
"""What a page or a newsletter says of itself: what the piece is filed under, a vote, why one gets it."""
_STILL_LOADING = re.compile(
    r"(?:please )?(?:enable|turn on) javascript\b[^.!?]{0,60}[.!]?$|[^.!?]{0,40}\bloading\b[^.!?]{0,30}(?:…|\.\.\.)$",
    re.IGNORECASE,
)
_LABELLED_LINK = re.compile(r"\W{0,3}[^\W\d][^:.!?\n]{1,40}:\s+(?:https?://)?[\w-]+(?:\.[\w-]+)+/\S+$")
"""A label and a bare address ("Full picture: …") lead out of the text and say nothing."""
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)\s*(?:©\s*)?(?:\d{4}|\w)", re.IGNORECASE)
_END_MARK = re.compile(r"\W*(?:ends?|-30-|more follows|mf)?\W*$", re.IGNORECASE)
_TEASER_LINE = re.compile(
    r"(?:related|also read|read also|read more|read next|see also|more|also|don['’]t miss|up next|recommended)"
    r"(?: (?:story|stories|article|articles|news|coverage|reading|posts?|videos?))?\s*[:|»›→-]\s*\S",
    re.IGNORECASE,
)
_OPENERS = rf"(?:{alternatives(words('disclaimer_openers'))})"
_DISCLAIMER_OPENER = re.compile(rf"\W{{0,3}}{_OPENERS}\s*[:.–—-]", re.IGNORECASE)
_MOST_DISCLAIMER_WORDS = 600
"""A longer block is no disclaimer for the phrases in it: whole articles come on one line, with one at their end."""
_DISCLAIMER_PHRASES = Phrases(words("disclaimer_phrases"), after="")
_OF_THIS_TEXT = re.compile(
    r"\b(?:this|the) (?:article|content|post|material|information|publication|report|press release|release|"
    r"announcement|opinions?|views?|page|site|website)\b",
    re.IGNORECASE,
)
_PROMOTION_PHRASES = Phrases(words("promotion_phrases"), before=r"(?<![\w-])", after=r"(?![\w-])")
_PROMOTION_OPENER = re.compile(
    rf"(?:{alternatives(words('promotion_openers'))})\b.{{0,80}}\b(?:you|your|yours|us|our|now|today|here|free)\b",
    re.IGNORECASE,
)
_ADDRESSES_READER = re.compile(
    r"\b(?:you|your|we|our|us|now|today|here)\b|^(?:sponsored|paid|enjoyed|enjoying|liked)\b", re.IGNORECASE
)
_MOST_PROMOTION_WORDS = 80
_WORD = re.compile(r"[^\W_]+")
_UNFILLED = re.compile(r"\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|<%[^%\n]*%>")
_MOST_LABEL_WORDS = 4
_EXCHANGE_RATE = re.compile(
    r"\(?\s*[$€£¥]?\s?1(?:\.0+)?\s?[\w.]{0,15}\s?=\s?[$€£¥]?\s?\d[\d.,]*\s?[\w .]{0,30}\)?\.?$"
)
_BRACKETED = re.compile(r"\[[^\[\]\n]+\]$")
"""A line of its own in square brackets is a note of the desk's."""
_OF_THE_DESK = re.compile(
    r"\((?:adds?|updates?|recasts?|corrects?|rewrites?|releads?|removes?|writes through|this version|refiles?)\b[^()]*\)\.?$"
    r"|our standards\s*:",
    re.IGNORECASE,
)
"""What a wire says of its own versions: "(Adds comments from mayor in paragraphs 4-6)"."""
_AGO = re.compile(
    r"(?:(?:last\s)?(?:published|updated|posted|modified)\W*)(?:\d{1,2}|an?|one)\s(?:min(?:ute)?s?|hours?|days?|weeks?)\sago$",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(r"(?:previous|next) (?:article|post|story)\s?(?=[A-Z“\"‘'\d])", re.IGNORECASE)
""" "Previous ArticleMill Burns Down": the pieces before and after on the site."""
_UPLOADED = re.compile(
    r"this (?:article|story|report) was (?:first |last |originally )?(?:uploaded|updated|modified|published|posted) on "
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
""" "This article was first uploaded on November twenty": when, not where."""
_MORE_THERE = re.compile(
    r"(?:Popular|Trending|Latest|More|Most Read|Featured) (?:on|from|in|at) (?:the )?[A-Z][\w’'.]*(?: [A-Z][\w’'.]*){0,2}$"
)
_OVER_A_DATE = frozenset({"published", "updated", "posted", "last updated", "first published"})
_HASHTAGS = re.compile(r"(?:#\w+\s*){2,}$")
_SHARING = lexicon.declare(words("sharing_ways"))
_SETTING_APART = ("|", "·", "•")
_APART = re.compile(r"\s*[|·•]\s*")
_FEWEST_WAYS = 2
"""Ways to pass a piece on that a line must name: one may be a heading, or an order in prose."""


def role_by_wording(draft: Draft) -> Role | None:
    """The role that the wording alone decides, or None. Long prose is never decided by a passing phrase."""
    text, count = draft.text, draft.word_count
    if not any(map(str.isalnum, text)) or (count <= 3 and _END_MARK.match(text)):
        return Role.OTHER
    if is_notice(text) and not _UPLOADED.match(text):
        return Role.SYNDICATION_NOTICE
    if _is_disclaimer(text, count):
        return Role.DISCLAIMER
    if count <= 30 and (role := _short_role(draft)):
        return role
    if count <= _MOST_PROMOTION_WORDS and _is_promotion(text, count):
        return Role.PROMOTION
    return None


def is_notice(text: str) -> bool:
    """Whether the block says that it was first published elsewhere, and says little more."""
    if not lexicon.signs(text) & _NOTICE_VERB:
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


def _is_disclaimer(text: str, count: int) -> bool:
    if _DISCLAIMER_OPENER.match(text):
        return count > 4
    if count > _MOST_DISCLAIMER_WORDS:
        return False
    phrases = _DISCLAIMER_PHRASES.found(text)
    quoted = text.startswith(("“", '"'))
    return not quoted and (
        len(phrases) > 1 or (bool(phrases) and bool(_OF_THIS_TEXT.search(text)) and count <= 80)
    )


def _short_role(draft: Draft) -> Role | None:
    """Roles of lines: who, when, where from, what picture, which control."""
    text = draft.text
    signs = lexicon.signs(text)
    dated = signs & lexicon.DIGITS
    if dated and (stamp := role_of_stamp(text)):
        return stamp
    if is_byline(text):
        return Role.BYLINE
    if dated and is_dateline(text):
        return Role.DATELINE
    if _is_source_line(text):
        return Role.SOURCE_LINE
    if _is_caption(text, signs):
        return Role.CAPTION
    if draft.key in _OVER_A_DATE or _AGO.match(text) or _UPLOADED.match(text):
        return Role.DATELINE
    if (
        draft.key in words("navigation_lines")
        or (signs & _SHARING and _is_sharing(text))
        or _HASHTAGS.match(text)
        or _BREADCRUMB.match(text)
        or _READING_TIME.match(text)
        or is_reading_time(text)
        or _is_controls(text)
        or _OF_THE_PAGE.match(text)
        or (dated and _COUNT.match(text))
        or _FOLLOW.match(text)
    ):
        return Role.NAVIGATION
    if (
        draft.key in words("loading_lines")
        or _is_unfilled(text)
        or _STILL_LOADING.match(text)
        or (dated and _TICKER.match(text))
    ):
        return Role.WIDGET
    if draft.word_count <= _MOST_WORDS_LEADING_ELSEWHERE and _LEADS_ELSEWHERE.match(text):
        return Role.NAVIGATION
    if (_TEASER_LINE.match(text) or _NEIGHBOUR.match(text)) and not draft.is_item:
        return Role.TEASER
    if _COPYRIGHT.match(text):
        return Role.DISCLAIMER
    if _EXCHANGE_RATE.match(text) or _BRACKETED.match(text) or _OF_THE_DESK.match(text):
        return Role.OTHER
    if (
        _LABELLED_LINK.match(text)
        or (_CONTACT.match(text) and REACH.search(text))
        or (_REACHED.match(text) and _reaches(text))
    ):
        return Role.OTHER
    return None


def _is_unfilled(text: str) -> bool:
    """Whether a line is a label or two and the template's marks where values should be."""
    left = _UNFILLED.sub(" ", text)
    return (
        left != text
        and len(left.split()) <= _MOST_LABEL_WORDS
        and not left.rstrip().endswith((".", "!", "?"))
    )


def _is_sharing(text: str) -> bool:
    """Whether a line is nothing but ways to pass the piece on ("Share · Tweet · Copy link", "♥ 112  Share")."""
    said = [word.lower() for word in _WORD.findall(text)]
    named = [word for word in said if not word.isdigit()]
    ways = {word for word in named if word in words("sharing_ways")}
    enough = len(ways) >= (_FEWEST_WAYS if len(named) == len(said) else 1)
    return enough and all(word in ways or word in words("sharing_words") for word in named)


def _is_controls(text: str) -> bool:
    """Whether a line is what a reader may do with the piece, set apart: "9 min read · Save · Listen"."""
    if not any(mark in text for mark in _SETTING_APART):
        return False
    parts = [part.strip().lower() for part in _APART.split(text) if part.strip()]
    controls = words("sharing_ways") | words("sharing_words") | words("navigation_lines")
    return len(parts) > 1 and all(part in controls or is_reading_time(part) for part in parts)


def _reaches(text: str) -> bool:
    return bool(REACH.search(text) or _HANDLE.search(text) or _MESSENGER.search(text))


def _is_source_line(text: str) -> bool:
    label = text[:1].upper() + text[1:] if _SOURCE_LABEL.match(text) else text
    return bool(_SOURCE_LINE.match(label) or _SOURCE_LINE.match(label[:1].lower() + label[1:]))


def _is_caption(text: str, signs: int) -> bool:
    return bool(
        (_CAPTION.match(text) and _CAPTION_LABEL.match(text))
        or _NUMBERED_CAPTION.match(text)
        or _CREDIT_END.stands_in(text, signs)
        or _IMAGE_FILE.match(text)
    )


def is_credit(text: str) -> bool:
    """Whether a line says who made a picture, or whose it is, and nothing of what it shows."""
    bare = text.strip("()[] .")
    label = _CREDIT_LABEL.match(bare)
    names = bare[label.end() :] if label else bare
    if not label and "/" not in names:
        return False
    return len(names.split()) <= _MOST_WORDS_OF_CREDIT and not _CREDITED.sub("", names).strip()


def _is_promotion(text: str, count: int) -> bool:
    return (count <= 40 and bool(_PROMOTION_OPENER.match(text))) or is_sales_talk(text, count)


def is_sales_talk(text: str, count: int) -> bool:
    """Whether phrases of selling or of sign-up boxes decide about a block of ``count`` words."""
    hits = len(_PROMOTION_PHRASES.found(text))
    return hits >= 2 or (hits == 1 and count <= 25 and bool(_ADDRESSES_READER.search(text)))
