"""What a text denies in the words in which a summary says it, or the other way round.

"Skippers park for free, and visitors pay" and "Skippers of Lindvik do not park for free".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from claims.extraction.copies.likeness import Profile, summarises
from claims.extraction.copies.slips import Slips
from claims.extraction.copies.stems import content
from claims.extraction.copies.told_of_two import may_be_told_of_two
from claims.extraction.types import Difference, Role, Span

_DENIES = re.compile(
    r"(?P<who>[^,;:.]{3,60}?)\s(?P<denial>(?:do|does|did|will|is|are|was|were|has|have|can)(?:\snot|n[’']t)|cannot)"
    r"\s(?P<what>[^,;:]+)"
)
_LIMITED = re.compile(
    r"\b(?:only|may|might|could|should|would|all|every|some|many|most|few|half|who|which|that|yet|if|unless|when|until)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;:]|\s(?:and|but|over|after|because)\s")
_FEWEST_DENIED = 2
_CROWD = 24
"""A stem that more statements hold than this finds none of them."""


def find(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """The pairs of statements of which one denies just what the other says, of the same."""
    denials = {at: match for at, each in profiles.items() if (match := _denial(each))}
    if not denials:
        return {}
    holders: dict[str, list[int]] = defaultdict(list)
    for at, each in profiles.items():
        if not (each.negated or each.conditional or each.statement.times):
            for stem in each.own_stems:
                holders[stem].append(at)
    news = {at: each.stems for at, each in profiles.items() if each.opening or each.role is Role.HEADLINE}
    told_by_news = frozenset().union(*news.values())
    found: Slips = {}
    for at, match in denials.items():
        denial = profiles[at]
        who, what = content(match["who"]), content(_CLAUSE_ENDS.split(match["what"], 1)[0])
        if len(what) < _FEWEST_DENIED:
            continue
        known = (
            frozenset().union(*(stems for teller, stems in news.items() if teller != at))
            if at in news
            else told_by_news
        )
        denies = Span(*(denial.statement.start + offset for offset in match.span("denial")))
        rarest = min((holders.get(stem, []) for stem in what), key=len)
        for other in rarest if len(rarest) <= _CROWD else ():
            said = _CLAUSE_ENDS.split(profiles[other].words, 1)[0]
            told = content(said)
            if not summarises(denial, profiles[other]) or not what <= told or who.isdisjoint(told):
                continue
            says = Span(profiles[other].statement.start, profiles[other].statement.start + len(said))
            if _LIMITED.search(said) or not who <= told | known:
                continue
            if not may_be_told_of_two(text, (denies, denial.statement), (says, says), known=known):
                one, two = sorted((at, other))
                spans = {at: denies, other: says}
                found[one, two] = (Difference("negation", spans[one], spans[two]),)
    return found


def _denial(profile: Profile) -> re.Match[str] | None:
    """Who does not do what, where nothing limits it."""
    if not profile.denied or profile.figures or profile.conditional or profile.statement.times:
        return None
    return None if _LIMITED.search(profile.words) else _DENIES.match(profile.words)
