"""Bylines: recognising one, and the name in it."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.wordlists import words

_OPENER = re.compile(
    r"(?:(?:(?:words|written|reported|story|text|posted|interview|edited|curated|compiled|contributed|created|reviewed"
    r"|translated|exclusive|analysis|opinion|commentary|perspective|report) )?by|authors?|writer)\s*:?\s+(?=\S)"
    r"|(?:words|text|story|report|reporter|reporting|interview|edited|editor)\s*:\s+(?=\S)"
    r"|(?:[\w’'-]+ ){1,3}(?:reporters?|correspondents?|editors?|writers?|columnists?|critics?)\s*:\s+(?=\S+\s+\S)"
    r"|(?-i:By(?=[A-Z][\w.’'-]+ [A-Z]))"
    r"|(?:记者|作者|文/|撰文)\s*[::]?\s*(?=\S)",
    re.IGNORECASE,
)
_FOREIGN_OPENER = re.compile(r"(?:von|par|por)\s+(?=\S+\s+\S)", re.IGNORECASE)
_DESK = re.compile(
    r"additional (?:reporting|research)\s*:\s+(?-i:[A-Z])|(?:information|material) from [^.]{3,60} was used in this (?:report|story)|"
    r"\(?(?:additional )?(?:reporting|editing|writing|compiled|interview) by:?\s+(?-i:[^\Wa-z])"
    r"|\W{0,3}with (?:assistance|(?:agency )?(?:reporting|inputs?)|files|contributions?|additional reporting) (?:from|by) (?-i:[A-Z])"
    r"|[^.]{3,80} contributed (?:reporting|to this (?:report|story|article))",
    re.IGNORECASE,
)
_SIGN = lexicon.declare(
    bears=re.compile(
        r"by|记者|作者|文|撰文|(?:authors?|writers?|words|text|story|report(?:ers?|ing)?|correspondents?|columnists?|critics?|interview|edited|editors?|von|par|por"
        r"|additional|information|material|assistance|inputs?|files|contributions?|contributed)$"
    ).match
)
"""Every byline bears this sign."""
_TITLES = r"(?:[A-Z]\w+ ){0,3}(?:Correspondent|Editor|Journalist|Reporter|Writer)\b"
_ENDS = (
    r"(?i:photo\w*|pictures?|images?|video|illustrations?)\s*(?i:by\b|:)",
    r"[,|•·;(/:>]|\s[–—-]\s|\n",
    r"(?<!\b[A-Z])(?<!\b[DJMS][rst])\.(?=\s|$)",  # no initial's stop
    r"\b(?:in|for|at|on|published|updated)\b|\s(?:In|For|At|On)\s",
    r"\s(?i:special (?:to|for)|with (?:agency|agencies|inputs?|files|reporting)|no comments|leave a)\b",
    r"(?<![A-Z\d])\d{1,2}(?:[:.]\d\d|/\d|(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    r"\s\S*@\w",  # a handle or an address
    rf"(?<=[a-z])(?={_TITLES})",  # glued: "Ann LeeSenior Reporter"
)
_CUT = re.compile(rf"\s*(?:{'|'.join(_ENDS)}).*$", re.DOTALL)
"""Where the name in a byline ends, and the rest."""
_IN_NAMES = re.compile(r"[ .]|(?<=\w)[-’'](?=\w)")
_AND = re.compile(r"[,&]|\band\b")
_CREWS = frozenset(
    ["bureau", "correspondents", "desk", "editors", "newsroom", "reporters", "staff", "team", "writers"]
)
"""Those of a house who sign together: "By the Alder Courier newsroom"."""
_POSTS = frozenset({"correspondent", "editor", "journalist", "reporter", "writer"})
_RANKS = frozenset({"assistant", "chief", "deputy", "political", "senior", "special", "staff", "transport"})
_FEWEST_NAME_WORDS = 2
_MOST_NAME_WORDS = 9
_MOST_TITLE_WORDS = 6
_MOST_PLACE_WORDS = 2


def is_byline(text: str, signs: int) -> bool:
    """Whether a short line, which bears these ``signs``, says who wrote the piece ("By Ann Lee and Bo Ek, health editors")."""
    if not signs & _SIGN:
        return False
    if is_of_desk(text):
        return len(text) < 200
    return bool(byline_name(text)) and not (text.endswith(".") and len(text.split()) > 6)


def is_of_desk(text: str) -> bool:
    """Whether a line says who helped with a piece, not who wrote it: "Additional reporting by Bo Ek"."""
    return _DESK.match(text) is not None


def byline_name(text: str) -> str:
    """The name or names in a byline, or "" where it is none."""
    opener = _OPENER.match(text)
    if opener and (house := _house(text[opener.end() :].strip(" .()"))):
        return house
    if opener:
        name = _without_post_behind(_without_post(_CUT.sub("", text[opener.end() :]).strip()))
        return name if looks_like_name(name) else ""
    foreign = _FOREIGN_OPENER.match(text)
    name = text[foreign.end() :].strip() if foreign else ""
    return name if looks_like_full_name(name) else ""


def _house(name: str) -> str:
    """An agency or a paper that signs with its article: "The Northern Press"; "By the Numbers" is a title.

    So does its crew ("the Alder Courier newsroom", "our foreign desk").
    """
    bare = name.removeprefix("The ").removeprefix("the ").removeprefix("our ")
    *of, crew = bare.split() or [""]
    if bare != name and crew.lower() in _CREWS and len(of) < _MOST_TITLE_WORDS:
        return name
    if bare == name or not looks_like_name(bare):
        return ""
    known = words("outlet_words") & set(bare.lower().split()) or bare.lower() in words("wires")
    return name if known and len(bare.split()) >= _FEWEST_NAME_WORDS else ""


def _without_post(name: str) -> str:
    """ "business reporter Hannah Mulcahy" without what she does for the paper."""
    parts = name.split()
    small = next((at for at, part in enumerate(parts) if not part.islower()), 0)
    return " ".join(parts[small:]) if words("newsroom_titles") & set(parts[:small]) else name


def _without_post_behind(name: str) -> str:
    """ "Ann Lee Transport correspondent" without the post that was glued or set behind the name."""
    parts = name.split()
    if len(parts) <= _FEWEST_NAME_WORDS or parts[-1].lower() not in _POSTS:
        return name
    parts.pop()
    while len(parts) > _FEWEST_NAME_WORDS and parts[-1].lower() in words("kickers") | _RANKS:
        parts.pop()
    return " ".join(parts)


def name_before_title(text: str) -> str:
    """ "Nadia Ferro, science reporter" without what she does for the paper, or where she writes from."""
    name, _, title = text.partition(",")
    said = title.split(maxsplit=_MOST_TITLE_WORDS)
    if not 0 < len(said) <= _MOST_TITLE_WORDS:
        return text
    if len(said) <= _MOST_PLACE_WORDS and looks_like_name(title):
        return name
    return text if words("newsroom_titles").isdisjoint(title.lower().split()) else name


def each_of(line: str) -> list[str]:
    """The names that a line joins by commas, "and" or "&"."""
    return [name.strip() for name in _AND.split(line)]


def looks_like_name(text: str) -> bool:
    """Capitalised words only, but for particles, "and" and words like "staff"."""
    parts = text.split()
    small = words("name_particles")
    return (
        0 < len(parts) <= _MOST_NAME_WORDS
        and any(_opens_name(part) for part in parts)
        and all(_opens_name(part) or part.lower() in small for part in parts)
        and not any(map(str.isdigit, text))
        and parts[0].lower() not in words("not_names")
    )


def looks_like_full_name(text: str) -> bool:
    """Two to four capitalised words and nothing else: "Marta Kowal"."""
    parts = text.split()
    if not _FEWEST_NAME_WORDS <= len(parts) <= _MOST_NAME_WORDS:
        return False
    capitalised = sum(part[0].isupper() for part in parts)
    return 2 <= capitalised <= 4 and looks_like_name(text) and _IN_NAMES.sub("", text).isalpha()


def _opens_name(part: str) -> bool:
    """Whether a word may begin a name: it is capitalised, or its script has no capitals."""
    return part[0].isupper() or (part[0].isalpha() and part[0].lower() == part[0].upper())
