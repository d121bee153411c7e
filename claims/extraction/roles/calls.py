"""What a page says to its reader in sentences: write to us, comment, log in, take our cookies, read our other news.

The wording of such calls varies without end, but not their build: they speak of the reader and of the page's own
things in one short line ("your free articles", "our WhatsApp channel", "in the comments below").
"""

from __future__ import annotations

import re

from claims.extraction.lexicon import Cue
from claims.extraction.types import Role

_MOST_WORDS = 45
_QUOTES = re.compile(r"[“”\"«»„]")

_ASKED = re.compile(
    r"(?:got|have you|have|do you|did you|are you|were you|know|want|is there|spotted|seen)\b[^.!?]{2,120}\?\s"
    r"(?:[^.!?]{0,60}\W)?(?:e-?mail|contact|write to|call|text|message|tell us|send|get in touch|reach out|share|let us know"
    r"|drop us|whatsapp|join|click|take|sign up|fill)\b",
    re.IGNORECASE,
)
""" "Got a story? Email the newsroom.", "Do you know more? Write to us at …"."""
_COMMENTS = Cue(
    r"\b(?:in|to) (?:the|our) comments? (?:section|below|box)\b|\bhave your say\b|\blet us know (?:what you think|in the|below)"
    r"|\b(?:leave|add|post|share) (?:a|your) comments?\b|\b(?:share|tell us|send us) your (?:views|thoughts|opinions?|stor(?:y|ies)|experiences?)\b"
    r"|\bwhat do you think\?\s|\b(?:vote|take part) in our (?:poll|survey)\b|\btake our\b[^.!?]{0,30}\b(?:quiz|poll|survey)\b|\blet us know in the comments\b",
    "comment comments say know views thoughts opinion opinions story stories experience experiences think poll survey quiz",
    flags=re.IGNORECASE,
)
_CONSENT = Cue(
    r"\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^.!?]{0,60}\buses? (?:\w+ )?cookies\b|^(?:accept|enable|manage|reject) (?:all )?cookies\b"
    r"|\byour (?:personal )?(?:information|data|details|email)\b[^.!?]{0,60}\b(?:in accordance with|(?:the|our) privacy (?:policy|notice|collection|statement))"
    r"|\bby (?:clicking|signing|continuing|submitting|registering|subscribing)\b[^.!?]{0,80}\byou (?:agree|accept|consent)\b"
    r"|\bset cookies on your device\b|\bwe need your consent\b"
    r"|\bread our (?:privacy|cookie) (?:policy|notice)\b",
    "cookies accordance privacy agree accept consent device",
    flags=re.IGNORECASE,
)
_NEWS_OF_OURS = re.compile(
    r"(?:for (?:all )?(?:the )?(?:latest|more)\b[^.!?]{0,80}\b(?:head to|visit|click|follow|go to|sign up|download|subscribe|check(?: out)? our|check out|tune in)\b"
    r"|(?:get|receive)\b[^.!?]{0,60}\bnewsletters?\b"
    r"|(?:get|track|catch|follow|read|check(?: out)?|find|see|discover|listen to|watch)\b[^.!?]{0,20}\b(?:latest|breaking|all the)\b[^.!?]{0,20}\b(?:news|stories|updates|songs|headlines|videos)\b"
    r"|stay (?:tuned|updated|informed|connected|up[ -]to[ -]date)\b[^.!?]{0,60}\b(?:with|to|on|for)\b"
    r"|you can (?:get|find|read|see|sign|follow)\b[^.!?]{0,60}\b(?:by following|our|my bookmarks)\b"
    r"|(?:download|install)\b[^.!?]{0,40}\bapp\b)",
    re.IGNORECASE,
)
""" "Get Latest News Live on …", "For the latest news, head to …", "Download our app"."""
_CHANNEL = Cue(
    r"^\W*(?:please |also |now |you can )?(?:follow|join|subscribe|get|download|sign up|click|find|like|connect|add|receive|check)\b[^.!?]{0,80}"
    r"\b(?:(?:whatsapp|telegram|youtube|facebook|instagram|twitter|tiktok|viber)(?: (?:channel|community|group|page|account))?|google play|app store|google news)\b",
    "whatsapp telegram youtube facebook instagram twitter tiktok viber google store",
    flags=re.IGNORECASE,
)
_PAYWALL = Cue(
    r"\balready an? (?:\w+ )?(?:subscriber|member)\b|\bfree article limit\b|\bunlock (?:this|the full|unlimited)\b|\bcancel (?:at )?any ?time\b|\bto (?:continue|keep) reading\b"
    r"|\b(?:start|begin|claim) your (?:free )?(?:trial|subscription|account)\b|\bwhen you subscribe\b|\bfree (?:to read )?for registered (?:users|readers)\b"
    r"|\b(?:support|power|fund) (?:our|quality|independent|local|trusted) (?:\w+ )?journalism\b|\b(?:subscribe|log ?in) (?:now|today|here|free|for free|for just|for only|from)\b"
    r"|^\W*(?:please )?(?:support|power|fund|back) (?:our|quality|independent|local|trusted|free|honest) (?:\w+ ){0,2}(?:coverage|journalism|media|news|reporting|writing)\W*(?:[:.!–—-]|$)"
    r"|(?:^|[.!?:–—-]\s)subscribe for (?:\w+ )?[$€£₹]?\d",
    "subscriber member limit unlock cancel reading trial subscription account subscribe registered journalism login log coverage media news reporting writing",
    flags=re.IGNORECASE,
)
_GIVE = Cue(
    r"(?:^|[.!?:]\s)(?:please )?(?:donate|give|chip in|contribute|pledge)\b[^.!?]{0,70}\b(?:today|now|here|online)\W*$",
    "donate give chip contribute pledge",
    flags=re.IGNORECASE,
)
"""An appeal ends by telling what to do: "Donate to the winter fund today"."""
_BETS = Cue(
    r"^18\s?\+|\bbegambleaware\.org\b|\bgamble responsibly\W*$|\bt&cs apply\b|\bfree bets?\b.*\b(?:new customers only|t&cs)\b|\bwhen the fun stops\b",
    "18 cs bet bets customers fun",
    bears=re.compile("gamble").search,
    flags=re.IGNORECASE,
)
_REPORTED = Cue(
    r"\baccording to\b",
    "according",
    alone="said says told tells fined ruled found finds announced reported argue argues warned",
    flags=re.IGNORECASE,
)
_MOST_WORDS_OF_BET = 30
_BEFORE_YOU_BUY = Cue(
    r"(?:(?:but |so |and )?(?:before|if|when) you (?:buy|invest|sell|trade|put|order|book|sign|decide|make|consider|spend|subscribe|are thinking|['’]re thinking)\b"
    r"|(?:thinking of|thinking about|looking to|want to|ready to|wondering where to) (?:buy|invest|sell|trade)(?:ing)?\b|should you (?:buy|invest|sell)\b)"
    r".{0,160}?\b(?:consider this|read this|hear this|you['’]ll want to|see (?:our|what|which|the)|check (?:out )?(?:our|this|the)|take a look at|our (?:\w+ ){0,3}(?:team|analysts?|experts?|editors|advisers?|advisors?|researchers))",
    "you buy buying invest investing sell selling trade",
    flags=re.IGNORECASE | re.DOTALL,
)
""" "Before you buy shares of Alder Mills, consider this: our team just named the 10 best stocks …"."""
_OUR_PICKS = Cue(
    r"\bour (?:\w+ ){0,3}(?:team|analysts?|experts?|editors|advisers?|advisors?)\b[^.!?]{0,30}\b(?:just|recently|have|has|today)\b[^.!?]{0,20}"
    r"\b(?:named|picked|identified|revealed|selected|ranked|found)\b|\b(?:click|tap) here (?:to|for)\b[^.!?]{2,60}|\bsee (?:the|our) (?:full |complete |free )?(?:list|picks|report) (?:here|now|»|›|>)",
    "our here see",
    flags=re.IGNORECASE,
)
_LURES = re.compile(r"\byour?\b|[»›→]\s*$", re.IGNORECASE)
_MOST_WORDS_OF_PITCH = 90


def is_pitch(text: str, count: int, signs: int) -> bool:
    """Whether a block of ``count`` words, which bears these ``signs``, lures the reader from the news to what the page sells: lists of stocks, say."""
    if count > _MOST_WORDS_OF_PITCH or _REPORTED.stands_in(text, signs):
        return False
    lures = _BEFORE_YOU_BUY.opens(text, signs) or (
        _OUR_PICKS.stands_in(text, signs) and _LURES.search(text) is not None
    )
    return lures and not _QUOTES.search(text.rstrip("» "))


def role_of_call(text: str, count: int, signs: int) -> Role | None:
    """Promotion or navigation where a line of ``count`` words calls on the reader.

    ``signs`` are those of the text. A line that quotes or reports somebody is the article's own.
    """
    if count > _MOST_WORDS or _REPORTED.stands_in(text, signs) or _QUOTES.search(text):
        return None
    if count <= _MOST_WORDS_OF_BET and _BETS.stands_in(text, signs):
        return Role.PROMOTION
    if _CONSENT.stands_in(text, signs):
        return Role.NAVIGATION
    wording = any(cue.stands_in(text, signs) for cue in (_COMMENTS, _CHANNEL, _PAYWALL, _GIVE))
    return Role.PROMOTION if wording or _ASKED.match(text) or _NEWS_OF_OURS.match(text) else None
