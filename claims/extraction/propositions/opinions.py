"""Telling opinion from report, sentence by sentence, from the words that carry a view.

Each sign has a weight and a reason; facts in the sentence weigh against. A sentence is an opinion
where the balance reaches ``THRESHOLD``. Nothing is learnt from data: the weights are ours.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue, Opening, Wording
from claims.extraction.propositions.listed import SUPERLATIVES, Listed
from claims.extraction.wordlists import alternatives, words

THRESHOLD = 0.75

_A_FACT = 0.4
"""What fact weight makes a quotation more than a view: a figure, a date or reported words."""

_NOTHING_TO_LOOK_UP = 0.4
"""What a sentence gets that names nobody and nothing, gives no figure and no date, and reports no words."""

_REPORTS = 0.5
"""What an attribution takes off the weight."""

_SIZES = 0.6
"""What an amount takes off the weight, besides what its digits do."""

_EVALUATIVE = Listed("evaluative_words")
_LOADED = Listed("loaded_words")
_STANCES = Listed("stance_words")
_PHRASES = Listed("opinion_phrases")

_FIRST_PERSON = lexicon.declare_printed("I|we|We|my|My|our|Our|us|me")
_SECOND_PERSON = lexicon.declare(["you", "your", "yours", "yourself"])
_OUGHT = Wording(
    r"(?:should|must|ought|shouldn[’']t|needs?\s+to|ha(?:s|ve)\s+to|deserves?)\b(?!\s+have\b)",
    "should must ought shouldn need needs has have deserve deserves",
)
_IRONY = re.compile(r"[“\"‘](?!\s)[^”\"’]{2,24}[”\"’]")
_ASIDE = re.compile(r"[—–]\s?(?:and|but|or|no|yes|gasp|not|even|however|which|though|as)\b", re.IGNORECASE)
_UNIVERSAL = Wording(
    r"no\s+one|all\s+of\s+them",
    "one them",
    alone="never always everyone everybody nobody nothing everything anyone entire entirely",
)
_INTENSIFIER = Wording(
    r"the\s+most|far\s+more|much\s+more|more\s+than\s+ever|such\s+an?|as\s+\w+\s+as",
    "most far much ever such as",
    alone="better best worse worst very too so quite extremely deeply utterly profoundly hugely wildly",
)
_SUPPOSITION = Wording(
    r"appears?\s+to",
    "appear appears",
    alone="may might could would seem seems likely",
)
_ARGUING = Opening(
    r"(?:[“\"(\[])?(?:but|and|yet|so|or|if|it is|it[’']s|this is|that is|that[’']s|there is|here|instead|however|still|despite|nevertheless|thus|even|perhaps|nor)\b",
    "but and yet so or if it this that there here instead however still despite nevertheless thus even perhaps nor",
    flags=re.IGNORECASE,
)
_DATE = lexicon.declare_printed(
    r"1[5-9]\d\d|20\d\d|January|February|March|April|June|July|August|September|October|November|December"
)
_NAME = re.compile(r"[A-Z](?<=[\w,’'”\"] [A-Z])[^\W\d_]")
"""How a name begins inside a sentence."""
_HAPPENED = Cue(
    r"w(?<!\ww)(?:as|ere) \w+ed\b",
    "was were",
    printed="went|came|took|made|held|won|lost|met|left|began|broke|ran|built|bought|sold|fell|rose|grew|gave|led|sent|paid",
)
_REPORTED = Cue(
    r"\b(?:according\s+to|found\s+that)\b",
    "according found",
    printed="said|says|told|stated|announced|reported|wrote|published|signed|died|arrested",
)
_COMPARES = Wording(
    r"(?:nobody|no\s+one|no\s+other\s\w+)\b.{1,40}\b(?:more|fewer|less|\w+er)",
    "nobody no",
    alone="twice half double doubled triple tripled halved",
)
_HOLDS_IN_GENERAL = Wording(
    r"(?:tends?\s+to|usually|typically|rarely)\s+(?:be|cause|occur|appear|last|affect|lead|start|begin|spread|develop|kill|die|live|grow|happen|disappear|follow)s?"
    r"|(?:causes?|spreads?|protects?|kills?|triggers?|absorbs?|releases?|damages?|weakens?|raises?|lowers?|reduces?|increases?)\s"
    r"(?:[\w-]+\s){0,4}(?:in\s(?:those|people|children|adults|patients|the|\w+s)|through|by|from|against|risk|chances?|more\s+\w+)"
    r"|(?:is|are)\s+(?:most|more|less|least)\s+(?:at\s+risk|common|likely\s+to|severe|frequent|contagious|infectious)",
    "tend tends usually typically rarely cause causes spread spreads protect protects kill kills trigger triggers absorb absorbs"
    " release releases damage damages weaken weakens raise raises lower lowers reduce reduces increase increases most more less least",
)
"""What is told as true of a thing always, and of nobody who speaks: "It tends to cause worse illness in children"."""
_NO_EXPERT = re.compile(
    r"\b(?:I|we|you|my|our|your|us|me|should|must|would|could|might"
    r"|anger|fear|gossip|hate|hope|joy|love|money|panic|politics|rumours?|silence|talk|trust)\b|[!?]",
    re.IGNORECASE,
)
_MEASURED = Cue(
    rf"\bthe\s(?:most|least)\s(?:{alternatives(words('measurable_qualities'))})\s(?:[\w-]+\s){{1,3}}"
    r"(?:in|on|of|outside|anywhere|ever|since)\b",
    "most least",
)
""" "The most expensive port in Denmark": a place in an order that could be looked up, unlike "the most beautiful"."""
_LISTED = _EVALUATIVE.sign | _LOADED.sign | _STANCES.sign | _PHRASES.sign
_WORDED = (
    _OUGHT.sign | _FIRST_PERSON | _SECOND_PERSON | _UNIVERSAL.sign | _INTENSIFIER.sign | _SUPPOSITION.sign
)
_MAY = lexicon.declare(["may", "might", "could", "would"])


def opinion_weight(sentence: str) -> float:
    """How much the wording speaks for opinion; negative for report."""
    return _weights(sentence.rstrip("."))[0]  # asked of a sentence, then of the statement that it makes


@lru_cache(maxsize=64)
def _weights(sentence: str) -> tuple[float, float]:
    """How much the wording speaks for opinion, and how much in it can be looked up."""
    signs = lexicon.signs(sentence)
    weight = 0.0
    if signs & _LISTED:
        weight += 0.8 * min(_EVALUATIVE.count(sentence, signs), 3)
        weight += 0.7 * min(_LOADED.count(sentence, signs), 3)
        weight += 0.7 * min(_STANCES.count(sentence, signs), 2)
        weight += 0.8 * min(_PHRASES.count(sentence, signs), 2)
    if signs & _WORDED:
        weight += 1.0 * _OUGHT.stands_in(sentence, signs)
        weight += 0.5 * bool(signs & _FIRST_PERSON)
        weight += 0.6 * bool(signs & _SECOND_PERSON)
        weight += 0.4 * _UNIVERSAL.stands_in(sentence, signs) + 0.4 * _INTENSIFIER.stands_in(sentence, signs)
        weight += 0.3 * _SUPPOSITION.stands_in(sentence, signs)
    weight += 0.5 * sentence.count("!") + 0.5 * ("?" in sentence)
    if "—" in sentence or "–" in sentence:
        weight += 0.3 * bool(_ASIDE.search(sentence))
    if "“" in sentence or '"' in sentence or "‘" in sentence:
        weight += 0.3 * bool(_IRONY.search(sentence))
    weight += 0.3 * _ARGUING.begins(sentence, lexicon.opening(sentence))
    facts = _fact_weight(sentence, signs)
    return (weight - facts if facts else weight + _NOTHING_TO_LOOK_UP), facts


def _fact_weight(sentence: str, signs: int) -> float:
    """How much in the wording can be looked up: figures, dates, names, reporting verbs."""
    weight = 0.8 * bool(signs & lexicon.DIGITS) + 0.3 * bool(signs & _DATE)
    weight += 0.15 * min(len(_NAME.findall(sentence)), 4)
    weight += 0.8 * _MEASURED.stands_in(sentence, signs)
    weight += 0.4 * _REPORTED.stands_in(sentence, signs)
    weight += 0.2 * _HAPPENED.stands_in(sentence, signs)
    return weight


def is_opinion(sentence: str, *, attributed: bool, sized: bool) -> bool:
    """Whether ``sentence`` gives a view rather than something that can be checked.

    ``attributed``: what somebody is said to have said is mostly a report of it, whatever its words.
    ``sized``: an amount, a share or a count can be looked up, however the sentence judges it.
    """
    return opinion_weight(sentence) - _REPORTS * attributed - _SIZES * sized >= THRESHOLD


def is_view_in_quotation(quotation: str, around: str = "") -> bool:
    """Whether a quoted sentence without figure or date is a speaker's view.

    A quotation is where views are expected: it counts as a statement of fact only where something
    in it happened or stands above all others. In the midst of facts, ``around`` it in the same
    quotation, a sentence is a view only by its own words.
    """
    signs = lexicon.signs(quotation)
    weight, facts = _weights(quotation.rstrip("."))
    above_others = SUPERLATIVES.stands_in(quotation, signs) or _COMPARES.stands_in(quotation, signs)
    general = _HOLDS_IN_GENERAL.stands_in(quotation, signs) and not _NO_EXPERT.search(quotation)
    if (above_others and weight < THRESHOLD) or (general and weight < THRESHOLD + _NOTHING_TO_LOOK_UP):
        return False
    if facts >= _A_FACT:
        return False
    return weight >= THRESHOLD or not around or _fact_weight(around, lexicon.signs(around)) < _A_FACT


def is_speculation(words: str) -> bool:
    """Whether ``words`` say only what may or could be."""
    return bool(lexicon.signs(words) & _MAY)
