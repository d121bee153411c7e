"""Who passed a text on: "produced by Alder Newswire and republished with permission", "from a syndicated feed".

These wordings name no place of first publication by "published in" or "appeared on"; they are read in a short
block that speaks of the piece itself, or that opens with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.roles.stamps import looks_like_outlet
from claims.extraction.values import value
from claims.extraction.wordlists import words

_PIECE = r"\b(?:this|the|a version of (?:this|the)|the original version of (?:this|the)) (?:article|story|stories|post|piece|report|column|essay|interview|content|feature|text)\b"
_OUTLET = (
    r"(?:our partners? (?:at )?)?(?:the )?(?P<outlet>(?-i:[A-Z])[^\n,;().:]{1,60}?)"
    r"(?=[.](?:\s|$)|[,;()\n:]|\s+(?:and|under|with|on|in|as|by|at|here|where|from|via|for|to|which|that|has|have|is|was|(?-i:[Ss]taff))\b|\s*$)"
)
_PERMITTED = r"\b(?:re-?published|reprinted|reproduced|re-?posted|distributed|syndicated|shared|used|published|made available|appears)\b[^.]{0,30}\b(?:permission|licen[cs]e)\b"
_HOUSE = r"(?:[Tt]he )?(?-i:[A-Z])[^\n,;().:]{2,50}?"
_FEED = r"\b(?:syndicated|agency|wire|automated|news) (?:news )?(?:agency )?feed\b"
_WHOLE = re.compile(
    rf"{_PIECE}[^\n]{{0,160}}?(?:{_PERMITTED}|\b(?:distributed|syndicated|re-?published|reprinted) by (?-i:[A-Z])|{_FEED}"
    r"|\b(?:comes|is|was) from our partners?\b|\bin (?:partnership|collaboration) with (?-i:[A-Z])|\bappears here\b)"
    rf"|(?:^|(?<=[.)] ))[(\[“]{{0,2}}(?:(?:distributed|provided|supplied|content (?:syndicated|provided|supplied)|(?:story|article|report|copy|text) (?:supplied|provided|shared)(?: under licen[cs]e)?) by (?:the )?(?-i:[A-Z])|(?:(?:(?:this )?(?:story|article|report|text|piece|content|copy)|re-?published|reprinted|shared) )?(?:appears )?courtesy of (?:the )?(?-i:[A-Z]))"
    rf"|^\W{{0,3}}(?:this is (?:a|an)\b[^.\n]{{0,60}}{_FEED}|(?:reproduced|re-?published|reprinted|re-?posted|used|shared|syndicated|published) (?:here )?(?:(?:with|by) (?:the )?(?:kind )?permission|under (?:an? |the )?licen[cs]e|with thanks)|cross-?posted from)"
    rf"|{_PIECE} by {_HOUSE}(?= (?:was|is|has been) (?:first|originally) (?:published|distributed|issued|released|sent))"
    rf"|^\W{{0,3}}the original version of this (?:article|story) was published\b",
    re.IGNORECASE,
)
_SIGN = lexicon.declare(
    [
        "permission",
        "partnership",
        "collaboration",
        "license",
        "licence",
        "distributed",
        "syndicated",
        "republished",
        "reprinted",
        "feed",
        "partner",
        "partners",
        "provided",
        "supplied",
        "courtesy",
        "appears",
        "posted",
        "crossposted",
        "published",
    ]
)
_NAMED = re.compile(
    r"\b(?:and\s+)?(?P<said>(?:(?:was|is|has been|been)\s+)*(?:(?:produced|provided|supplied|written|created|reported)(?: by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}(?= for))? (?:by|for)"
    rf"|distributed by|syndicated by|republished by|reprinted by|published by|in (?:partnership|collaboration) with|comes from|courtesy of|appears here via|(?:kind )?permission of|cross-?posted from)\s{_OUTLET})",
    re.IGNORECASE,
)
_BY_HOUSE = re.compile(
    rf"{_PIECE} (?P<said>by (?P<outlet>{_HOUSE}) (?:was|is|has been) (?:first|originally) (?:published|distributed|issued|released|sent))\b",
    re.IGNORECASE,
)
""" "This report by The Northern Press was first published April 21, 2026"; a person's own text may be their essay."""
_FROM = re.compile(rf"(?P<said>from\s{_OUTLET})", re.IGNORECASE)
_FROM_FEED = re.compile(_FEED, re.IGNORECASE)
_MOST_WORDS = 60
_MOST_WORDS_OF_OPENING = 25


@value(frozen=True, slots=True)
class PassedOn:
    """``[start, end)`` in the block's text says that ``outlet`` passed the piece on; "" where only a feed is named."""

    start: int
    end: int
    outlet: str


def is_passed_on(text: str, signs: int) -> bool:
    """Whether a block, which bears these ``signs``, says that somebody else's text stands here, and little besides."""
    if len(text) > 1000 or not signs & _SIGN:
        return False
    match = _WHOLE.search(text)
    if match is None:
        return False
    count = len(text.split())
    return count <= (_MOST_WORDS if "this" in match[0].lower() else _MOST_WORDS_OF_OPENING)


def read(text: str) -> Iterator[PassedOn]:
    """Whom such a block names, in the order in which it names them."""
    if not is_passed_on(text, lexicon.signs(text)):
        return
    named = False
    for match in _BY_HOUSE.finditer(text):
        house = match["outlet"].strip().removeprefix("the ")
        if looks_like_outlet(house) or house.lower().removeprefix("the ") in words("wires"):
            named = True
            yield PassedOn(match.start("said"), match.end("said"), house)
    for match in _NAMED.finditer(text):
        named = True
        yield PassedOn(match.start("said"), match.end("said"), match["outlet"].strip())
        if further := _FROM.match(text, match.end() + 1):
            yield PassedOn(further.start("said"), further.end("said"), further["outlet"].strip())
    if not named and (feed := _FROM_FEED.search(text)):
        yield PassedOn(feed.start(), feed.end(), "")
