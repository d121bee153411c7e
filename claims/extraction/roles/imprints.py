"""What an aggregator says of itself under a piece: "AlderFeed publishes 500 reports a day from 110 newsrooms"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role

_PASSES_ON = re.compile(
    r"(?:the )?(?P<who>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,4}|we|our (?:site|platform|service)|this (?:web)?(?:site|page|feed|service))(?:,[^,.]{2,60},)? "
    r"(?:(?:is|are) (?:an? |the )?(?:\w+ ){0,4}(?:aggregator|news portal|news agency|newswire|wire service|syndicator|content platform|news platform|news service)\b"
    r"|(?:also |automatically |only |daily )?(?:publish(?:es)?|aggregates?|collects?|curates?|carr(?:y|ies)|distributes?|syndicates?|republish(?:es)?|reproduces?|gathers?|hosts?|delivers?|brings? (?:you|together))\b"
    r"[^.!?]{0,60}\b(?:articles?|reports?|stories|content|news|headlines|commentar(?:y|ies)|releases?|items|posts)\b[^.!?]{0,60}"
    r"\b(?:from|by|of) [^.!?]{0,60}\b(?:sources?|publishers?|organi[sz]ations?|outlets?|newsrooms?|agencies|partners?|contributors?|news(?:papers)?|part(?:y|ies)|authors|providers?)\b)",
    re.IGNORECASE,
)
_OWN_WORKS = re.compile(
    r"(?:articles?|stories|commentaries|content|reports?|posts)\b[^.!?]{0,60}\b(?:that (?:identify|name|list)|identif(?:y|ying)|credited|attributed|marked|labell?ed|bylined|published under)\b"
    r"[^.!?]{0,60}\b(?:produced|commissioned|supplied|provided|responsib|written|submitted|contributed)",
    re.IGNORECASE,
)
""" "Articles that identify AlderFeed as the publisher are produced or commissioned by AlderFeed"."""
_REPORTED = re.compile(
    r"\b(?:said|says|told|according to|announced|added|argued|paid)\b|[“”\"£€$₹]", re.IGNORECASE
)
_MOST_WORDS = 110
_BEHIND = frozenset({Role.BODY, Role.CONCLUSION, Role.FAQ_ANSWER, Role.TAKEAWAY, None})
_OF_THE_PIECE = frozenset(
    {Role.DISCLAIMER, Role.SYNDICATION_NOTICE, Role.SOURCE_LINE, Role.NAVIGATION, Role.DATELINE, Role.BYLINE}
)


def mark(drafts: Sequence[Draft], outlet: str) -> None:
    """Make disclaimers of such paragraphs that end the text, where the page names the aggregator elsewhere, too.

    ``outlet`` is what the markup calls the page's outlet, or "". In the body others may be told of in the same words.
    """
    for at in range(len(drafts) - 1, 0, -1):
        draft = drafts[at]
        if draft.role not in _BEHIND or not (draft.is_prose or draft.holds_sentences):
            continue
        if not _is_imprint(drafts, at, outlet):
            return
        draft.role = Role.DISCLAIMER


def _is_imprint(drafts: Sequence[Draft], at: int, outlet: str) -> bool:
    text = drafts[at].text
    if drafts[at].word_count > _MOST_WORDS or _REPORTED.search(text):
        return False
    if _OWN_WORKS.match(text):
        return True
    match = _PASSES_ON.match(text)
    if match is None:
        return False
    who = match["who"]
    if who.lower().startswith(("we", "our ", "this ")):
        return True
    credits = (draft.text for draft in drafts if draft.role in _OF_THE_PIECE)
    return bool(_OWN_WORKS.search(text)) or who == outlet or any(who in line for line in credits)
