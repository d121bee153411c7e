"""What a page lets its reader do with a piece, and what it says of itself: share, follow, listen, read on, vote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction import lexicon
from claims.extraction.lexicon import DIGITS, Cue
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.stamps import is_reading_time
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_MOST_WORDS_LEADING_ELSEWHERE = 12
_BREADCRUMB = re.compile(
    r"(?-i:[A-Z])[^›»>|/.!?\d]{1,30}(?:\s[›»]\s(?-i:[A-Z])[^›»>|/.!?\d]{1,30})+$|[^›»>|/]{1,40}(?:\s+[›»>|]\s+[^›»>|]{1,40}){2,}$|[^/.,\d]{1,40}(?:\s/\s[^/.,\d]{1,30}){2,}$|home\s*[›»>/]\s",
    re.IGNORECASE,
)
_LEADS_ELSEWHERE = Cue(
    r"view (?:the )?(?:source|original|full) (?:version|article|release|post)\b[^.!?]{0,60}(?:\.\w+)?$"
    r"|(?:see|read|find|learn|get)(?: out)? more\b[^.!?]{0,60}[.!:»›→]*$|[^.!?]{0,70}\bclick here\b[^.!?]{0,20}[.!]?$"
    r"|(?:continue|keep) reading\b[^.!?]{0,60}[.!:»›→]*$|read the (?:full|whole|original|rest|entire)\b[^.!?]{2,70}[.!:»›→]*$",
    "view more click reading read",
    flags=re.IGNORECASE,
)
_FOLLOW = Cue(
    r"(?:follow|find|like|join) (?:us|our\b[^.!?,:]{1,40}|[A-Z][\w ]{1,30}?) on (?:[A-Za-z]+(?:,? and |, | or |$|\.$)){1,6}$",
    "follow find like join",
    flags=re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?:\W*\d[\d.,]*\s?[KkMm]?\s+(?:comments?|shares?|likes?|views?|reactions?|replies|retweets?|claps?|followers|subscribers))+\W*$|(?:comments?|replies|reviews)\s?[(\[]\d{1,6}[)\]]$",
    re.IGNORECASE,
)
""" "412 comments": what a page counts of its readers."""
_TIME_TAKEN = Cue(
    r"(?:listen to this (?:article|story)|listen(?:ing)?)\s*[(|·]?\s*\d{1,3}[: ]?\d{0,2} ?min\w*\)?$|reading time\b.{0,20}$",
    "listen listening reading",
    flags=re.IGNORECASE,
)
_OF_THE_PAGE = Cue(
    r"(?:tags?|tagged(?: (?:as|with|in|under|on))?|in this article|(?:related |article |story )?topics?|in this story|more on|read more about|filed under|categor(?:y|ies)|keywords?|labels?|posted in)\s*:\s*\S[^.!?]*$"
    r"|rate this (?:article|story|post|page)\b|was this (?:article|story|page|post) (?:helpful|useful)\b"
    r"|you(?: are|['’]re) receiving this\b|you received this (?:e-?mail|message|newsletter)\b"
    r"|[^.!?]{0,60}\bunsubscribe\W*$|advertisement\W+(?:scroll|continue|story|article|skip)\b[^.!?]{0,50}\W*$",
    "tag tags tagged article story topic topics more filed category categories keyword keywords label labels posted rate"
    " helpful useful receiving received unsubscribe advertisement",
    flags=re.IGNORECASE,
)
"""What a page or a newsletter says of itself: what the piece is filed under, a vote, why one gets it."""
_LENGTH = re.compile(
    r"(?:(?:duration|length|runtime|run time|running time|(?:listen|watch|play(?:ing)?)(?: to)?(?: this)?(?: article| story| audio| video| now)?|audio|video)(?: length)?\W{0,4})?"
    r"(?:\d{1,2}:\d{2}:\d{2}|\d{1,3}:\d{2}\s*[/|]\s*-?\d{1,3}:\d{2}|\d{1,3}\s?m(?:in(?:ute)?s?)?,?\s(?:and )?\d{1,2}\s?s(?:ec(?:ond)?s?)?)"
    r"(?:\s*(?:\d(?:\.\d{1,2})?x|min(?:ute)?s?|listen|watch))?"
    r"|(?:duration|length|runtime|run time|running time|(?:listen|watch|play(?:ing)?)(?: to)?(?: this)?(?: article| story| audio| video| now)?|audio|video)(?: length)?\W{1,4}\d{1,3}:\d{2}(?: min(?:ute)?s?)?\)?|\d(?:\.\d{1,2})?x",
    re.IGNORECASE,
)
""" "00:03:48", "0:00 / 3:48", "Duration: 3:48", "3 min 48 sec"."""
_FILED_UNDER = Cue(
    r"(?:tags?|tagged|(?:related |article |story )?topics?|hashtags?|keywords?|categor(?:y|ies)|filed under|posted in)\b[^.!?]{0,12}?(?:[:|]|\s(?=#))\s*\S[^.!?]*$|(?:\w+:\s*)?(?:#\w+[,;\s]*){2,}$|(?:posted in|filed under) (?-i:[A-Z])[^.!?:]{1,20}(?:, [A-Z][^.!?:]{1,20}){0,4}$|(?:tags|topics|categories)(?: (?-i:[A-Z])[^\W\d_]+,?){2,}$",
    "tag tags tagged topic topics hashtag hashtags keyword keywords category categories filed posted",
    flags=re.IGNORECASE,
)
_MENU = re.compile(r"(?:[A-Z][a-z]+){4,}$")
""" "NewsSportCultureOpinion": a menu whose words were glued."""
_LETTER_SIZES = re.compile(r"(?:A[+-]?\s*){2,}$")
_EMBEDDED = Cue(
    r"(?:close )?thank(?:s| you) for (?:subscribing|signing up)\b.{0,40}|view this post on \w+|a (?:post|reel|video) shared by [^.!?]{2,60}|powered by \w[^.!?:]{0,30}|view on \w+"
    r"|(?:follow|download|install) (?:the )?[A-Z][^.!?,@]{2,40}(?: app)?|(?:log|sign) in to \w[^.!?]{2,30}|jump to [^.!?]{2,30}"
    r"|this (?:live )?(?:page|blog|liveblog) (?:is|has) (?:now )?(?:closed|ended)\.?$",
    "thank thanks view shared powered follow download install log sign jump closed ended",
    flags=re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOUCHES = re.compile(r"[a-z][A-Z]")
_HASHTAGS = re.compile(r"(?:#\w+\s*){2,}$")
_OF_PLAYERS = re.compile(r"(?:listen|watch|play|audio|video|hear)\b", re.IGNORECASE)
_SHORT_LENGTH = re.compile(r"\d{1,3}:\d{2}$")
_SHARING = lexicon.declare(words("sharing_ways"))
_SETTING_APART = ("|", "·", "•")
_APART = re.compile(r"\s*[|·•]\s*")
_OF_MENUS = frozenset(
    {
        "home",
        "style",
        "video",
        "videos",
        "photos",
        "podcasts",
        "more",
        "weather",
        "world",
        "obituaries",
        "jobs",
        "games",
    }
)
_SECTION = lexicon.declare(words("kickers") | _OF_MENUS)
_BETWEEN_CRUMBS = ("›", "»", ">", "|", "/")
_BETWEEN_SECTIONS = re.compile(r"\s{2,}|\t|\s*[|·•]\s*")
_FEWEST_SECTIONS = 4
_MOST_WORDS_OF_SECTION = 3
_FEWEST_WAYS = 2
"""Ways to pass a piece on that a line must name: one may be a heading, or an order in prose."""


def is_control(draft: Draft, signs: int) -> bool:
    """Whether a line, which bears these ``signs``, is of the page around the piece and not of the piece."""
    text = draft.text
    return bool(
        draft.key in words("navigation_lines")
        or (signs & _SHARING and _is_sharing(text))
        or _HASHTAGS.match(text)
        or (any(mark in text for mark in _BETWEEN_CRUMBS) and _BREADCRUMB.match(text))
        or _TIME_TAKEN.opens(text, signs)
        or ((signs & DIGITS or "{" in text) and is_reading_time(text))
        or _is_set_apart(text)
        or _OF_THE_PAGE.opens(text, signs)
        or (signs & DIGITS and _COUNT.match(text))
        or _FOLLOW.opens(text, signs)
        or (draft.word_count == 1 and _MENU.match(text))
        or (signs & _SECTION and _is_menu(text))
        or (_TOUCHES.search(text) and _are_glued(text))
        or (text.startswith("A") and _LETTER_SIZES.match(text))
        or (signs & _EMBEDDED.sign and _EMBEDDED.pattern.fullmatch(text))
    )


def is_length(text: str) -> bool:
    """Whether a line is the length of a recording, in hours, minutes and seconds, or a player's clock."""
    return _LENGTH.fullmatch(text) is not None


def mark_lengths(drafts: Sequence[Draft]) -> None:
    """ "3:48" right under "Listen to this article" is how long that takes."""
    for label, draft in pairwise(drafts):
        under = label.role is Role.NAVIGATION and _OF_PLAYERS.match(label.text)
        if under and draft.role in {None, Role.DATELINE} and _SHORT_LENGTH.match(draft.text):
            draft.role = Role.NAVIGATION


def is_filed(text: str, signs: int) -> bool:
    """Whether a line, which bears these ``signs``, says what the piece is filed under: "Topics: #Ferries #Alder"."""
    told = "#" in text or signs & _FILED_UNDER.sign
    return bool(told) and _FILED_UNDER.pattern.match(text) is not None


def leads_elsewhere(draft: Draft, signs: int) -> bool:
    """Whether a line sends the reader to where there is more: "Continue reading", "View source version on …"."""
    return draft.word_count <= _MOST_WORDS_LEADING_ELSEWHERE and _LEADS_ELSEWHERE.opens(draft.text, signs)


def _is_sharing(text: str) -> bool:
    """Whether a line is nothing but ways to pass the piece on ("Share · Tweet · Copy link", "♥ 112  Share")."""
    known = words("sharing_ways") | words("sharing_words")
    said = [
        part.lower()
        for word in _WORD.findall(text)
        for part in ((word,) if word.lower() in known else _GLUED.split(word))
    ]
    named = [word for word in said if not word.isdigit()]
    ways = words("sharing_ways").intersection(named)
    enough = len(ways) >= (_FEWEST_WAYS if len(named) == len(said) else 1)
    return enough and known.issuperset(named)


def _are_glued(text: str) -> bool:
    """Whether a line is controls of which nothing keeps the one from the other: "Listen to this articleComments"."""
    parts = [part.strip().lower() for part in _GLUED.split(text)]
    return len(parts) > 1 and words("navigation_lines").issuperset(parts)


def _is_menu(text: str) -> bool:
    """Whether a line is names of sections: "Home News Opinion Sport".

    Where marks or wide gaps keep the names apart, most may be the site's own: "News  Sport  Out & About  Jobs".
    """
    sections = words("kickers") | _OF_MENUS
    names = [name.strip() for name in _BETWEEN_SECTIONS.split(text)]
    short = all(0 < len(name.split()) <= _MOST_WORDS_OF_SECTION and name[0].isupper() for name in names)
    if len(names) >= _FEWEST_SECTIONS and short and not any(map(str.isdigit, text)):
        return sum(name.lower() in sections for name in names) * 2 >= len(names)
    said = text.lower().replace("&", " ").split()
    return len(said) >= _FEWEST_SECTIONS and sections.issuperset(said)


def _is_set_apart(text: str) -> bool:
    """Whether a line is what a reader may do with the piece, set apart: "9 min read · Save · Listen"."""
    if not any(mark in text for mark in _SETTING_APART):
        return False
    parts = [part.strip().lower() for part in _APART.split(text) if part.strip()]
    controls = words("sharing_ways") | words("sharing_words") | words("navigation_lines")
    return len(parts) > 1 and all(part in controls or is_reading_time(part) for part in parts)
