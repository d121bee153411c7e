"""What of a statement is its news, and what is told besides: its background, its reason.

Papers write a headline from the opening, in fewer words; but an opening may also dwell on what the headline
only sets its news against.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.copies.likeness import Profile, more_than_names
from claims.extraction.copies.stems import content
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.finite_verbs import finite_at, words_of
from claims.extraction.types import Role
from claims.extraction.wordlists import words as wordlist

_FEWEST_SHARED = 3
_LEAST_OF_A_HEADLINE = 0.4
_LEAST_WITHOUT_ITS_FIGURE = 0.6
"""Where the headline gives a sum or a share that the opening leaves out."""
_AMOUNTS = frozenset({"money", "percentage"})
_REASON = Cue(
    r"\s(?:because|after|although|though|while)\s",
    "because after although though while",
    flags=re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"[,;:]\s|\s[–—-]\s|\s(?:after|as|amid|despite|following|while|before|over)\s", re.IGNORECASE
)
"""What the news in a headline is set against."""


def headline_and_opening(first: Profile, second: Profile) -> tuple[Profile, Profile] | None:
    """The two in this order, where one is the headline and the other stands in the opening."""
    headline, opening = (first, second) if first.role is Role.HEADLINE else (second, first)
    return (headline, opening) if headline.role is Role.HEADLINE and opening.opening else None


def is_headline_of(headline: Profile, opening: Profile) -> bool:
    """Whether the opening tells the headline's news at length: two fifths of its words, three at least, are
    enough where they are more than names.
    """
    shared = headline.own_stems & opening.stems
    sized = any(figure.kind in _AMOUNTS for figure in headline.figures)
    least = _LEAST_WITHOUT_ITS_FIGURE if sized and not opening.figures else _LEAST_OF_A_HEADLINE
    if len(shared) < _FEWEST_SHARED or len(shared) < least * len(headline.own_stems):
        return False
    return more_than_names(shared, headline, opening)


def tells_its_news(headline: Profile, opening: Profile) -> bool:
    """Whether the opening tells the news of the headline, not what that is set against ("… as power bills climb").

    It does where it holds more than half of the words for the news, or one of the two that it cannot do
    without: what it is told of, and what that does ("*prices ease* after two good harvests").
    """
    stems, needed = _news(headline.words)
    return 2 * len(stems & opening.stems) > len(stems) or not needed or not needed.isdisjoint(opening.stems)


@lru_cache(maxsize=64)
def _news(headline: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the news in a headline, and those of what it is told of and what that does, if it has a verb."""
    news = _BACKGROUND.split(headline, 1)[0]
    stems, words = content(news), words_of(news)
    verbs = [at for at in range(1, len(words)) if finite_at(words, at)]
    verb = next((at for at in verbs if at + 1 not in verbs), None)  # in "prices ease" the first is a noun
    if verb is None:
        return stems, frozenset()
    ends = (at for at in range(1, verb) if words[at] in wordlist("grammar_prepositions"))
    head = words[next(ends, verb) - 1]
    does = next((word for word in words[verb:] if content(word)), "")
    return stems, content(f"{head} {does}")


def is_told_as_the_reason(first: Profile, second: Profile) -> bool:
    """Whether all that the two share stands in a clause that only explains what one of them tells.

    "The seats are recalled because the buckle can open" is another claim than "The buckle can open".
    """
    shared = first.own_stems & second.own_stems
    told = (_before_its_reason(each.words) for each in (first, second))
    return any(len(news) > 1 and news.isdisjoint(shared) for news in told)


@lru_cache(maxsize=512)
def _before_its_reason(words: str) -> frozenset[str]:
    """The stems before the clause that explains what ``words`` tell, none where there is no such clause."""
    reason = _REASON.search(words, 0, len(words))
    return content(words[: reason.start()]) if reason else frozenset()
