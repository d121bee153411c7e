"""Telling opinion from report, sentence by sentence, from the words that carry a view.

Each sign has a weight and a reason; facts in the sentence weigh against. A sentence is an opinion
where the balance reaches ``THRESHOLD``. Nothing is learnt from data: the weights are ours.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.propositions.listed import count, mentions_any

THRESHOLD = 0.75

_A_FACT = 0.4
"""What fact weight makes a quotation more than a view: a figure, a date or reported words."""

_NOTHING_TO_LOOK_UP = 0.4
"""What a sentence gets that names nobody and nothing, gives no figure and no date, and reports no words."""

_REPORTS = 0.5
"""What an attribution takes off the weight."""

_SIZES = 0.6
"""What an amount takes off the weight, besides what its digits do."""

_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|we|We|my|My|our|Our|us|me)\b")
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself|you’re|you're|you’ll|you'll)\b", re.IGNORECASE)
_OUGHT = re.compile(
    r"\b(?:should|must|ought|shouldn[’']t|needs?\s+to|ha(?:s|ve)\s+to|deserves?)\b(?!\s+have\b)",
    re.IGNORECASE,
)
_IRONY = re.compile(r"[“\"‘](?!\s)[^”\"’]{2,24}[”\"’]")
_ASIDE = re.compile(r"[—–]\s?(?:and|but|or|no|yes|gasp|not|even|however|which|though|as)\b", re.IGNORECASE)
_UNIVERSAL = re.compile(
    r"\b(?:never|always|everyone|everybody|nobody|no\s+one|nothing|everything|anyone|entire(?:ly)?|all\s+of\s+them)\b",
    re.IGNORECASE,
)
_INTENSIFIER = re.compile(
    r"\b(?:better|best|worse|worst|the\s+most|very|too|so|quite|extremely|deeply|utterly|profoundly|hugely|wildly|far\s+more|far\s+too|much\s+more"
    r"|more\s+than\s+ever|such\s+an?|as\s+\w+\s+as)\b",
    re.IGNORECASE,
)
_SUPPOSITION = re.compile(r"\b(?:may|might|could|would|seems?|appears?\s+to|likely)\b", re.IGNORECASE)
_ARGUING = re.compile(
    r"(?:[“\"(\[])?(?:but|and|yet|so|or|if|it is|it[’']s|this is|that is|that[’']s|there is|here|instead|however|still|despite|nevertheless|thus|even|perhaps|nor)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:1[5-9]\d\d|20\d\d)\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,’'”\"] )[A-Z][^\W\d_]+")
_HAPPENED = re.compile(
    r"\b(?:went|came|took|made|held|won|lost|met|left|began|broke|ran|built|bought|sold|fell|rose|grew|gave|led|sent|paid|was \w+ed|were \w+ed)\b"
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|stated|announced|reported|according\s+to|found\s+that|wrote|published|signed|died|arrested)\b"
)


@lru_cache(maxsize=4096)
def opinion_weight(sentence: str) -> float:
    """How much the wording speaks for opinion; negative for report."""
    weight = 0.8 * min(count("evaluative_words", sentence), 3)
    weight += 0.7 * min(count("loaded_words", sentence), 3)
    weight += 0.7 * min(count("stance_words", sentence), 2)
    weight += 0.8 * min(count("opinion_phrases", sentence), 2)
    weight += 1.0 * bool(_OUGHT.search(sentence))
    weight += 0.5 * bool(_FIRST_PERSON.search(sentence))
    weight += 0.6 * bool(_SECOND_PERSON.search(sentence))
    weight += 0.5 * sentence.count("!") + 0.5 * ("?" in sentence)
    weight += 0.3 * bool(_ASIDE.search(sentence)) + 0.3 * bool(_IRONY.search(sentence))
    weight += 0.4 * bool(_UNIVERSAL.search(sentence)) + 0.4 * bool(_INTENSIFIER.search(sentence))
    weight += 0.3 * bool(_SUPPOSITION.search(sentence)) + 0.3 * bool(_ARGUING.match(sentence))
    facts = fact_weight(sentence)
    return weight - facts if facts else weight + _NOTHING_TO_LOOK_UP


@lru_cache(maxsize=64)
def fact_weight(sentence: str) -> float:
    """How much in the wording can be looked up: figures, dates, names, reporting verbs."""
    weight = 0.8 * bool(_DIGIT.search(sentence)) + 0.3 * bool(_DATE.search(sentence))
    weight += 0.15 * min(len(_NAME.findall(sentence)), 4)
    weight += 0.4 * bool(_REPORTED.search(sentence))
    weight += 0.2 * bool(_HAPPENED.search(sentence))
    return weight


def is_opinion(sentence: str, *, attributed: bool, sized: bool) -> bool:
    """Whether ``sentence`` gives a view rather than something that can be checked.

    ``attributed``: what somebody is said to have said is mostly a report of it, whatever its words.
    ``sized``: an amount, a share or a count can be looked up, however the sentence judges it.
    """
    return opinion_weight(sentence) - _REPORTS * attributed - _SIZES * sized >= THRESHOLD


def is_view_in_quotation(quotation: str) -> bool:
    """Whether a quoted sentence without figure or date is a speaker's view.

    A quotation is where views are expected: it counts as a statement of fact only where something
    in it happened or stands above all others.
    """
    judged = opinion_weight(quotation) >= THRESHOLD or not mentions_any("superlative_words", quotation)
    return judged and fact_weight(quotation) < _A_FACT


def is_speculation(words: str) -> bool:
    """Whether ``words`` say only what may or could be."""
    return bool(re.search(r"\b(?:may|might|could|would)\b", words, re.IGNORECASE))
