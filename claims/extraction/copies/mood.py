"""How a statement is told: as so or not so, on a condition, as past or still to come.

Two statements in like words may yet say opposite things ("night work causes it", "does not prove that
night work causes it") or speak of two times ("sales doubled", "sales will double again").
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.finite_verbs import first_finite, words_of

_NEGATION = Cue(
    r"\b\w+n[’']t\b",
    "t",
    alone="not no never none nobody neither without cannot",
    flags=re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:not|never|no\s+longer|cannot|\w+n[’']t)\b", re.IGNORECASE)
_NO_DENIAL = re.compile(
    r"\b(?:not|no)\s(?:quite|only|just|merely|least|(?:fewer|less|more|later|earlier)\sthan)\b", re.IGNORECASE
)
"""What denies nothing: "not quite a third", "not only", "no fewer than 40"."""
_CONTRAST = re.compile(r"\s(?:than|without)\s", re.IGNORECASE)
"""What is compared with, or lacking, is told besides: "20% higher than among those who did not"."""
_SUBORDINATE = re.compile(
    r"[,;:—–]|\s(?:and|but|or|who|which|that|than|because|as|while|although|though|if|when|where|with)\s",
    re.IGNORECASE,
)
"""Where the main clause may end: a denial behind it denies something else."""
_HEADED_BY = re.compile(r"\s*[“\"‘'][^“”\"\n]{1,120}[”\"’']\s?(?::|\s[–—-])\s")
"""What somebody else says of it: "“Nobody thanks you”: the woman who guards the seeds"."""
_NUMBERED = re.compile(r"\bNo\.?\s(?=\d)")
"""What a shirt, a rule or a house is numbered by: "will wear No 9"."""
_CONDITION = re.compile(r"(?:if|unless|when|whether)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"when\s[^,;]*", re.IGNORECASE)
_TO_COME = Cue(
    r"\b(?:will|won[’']t|shall|(?:is|are|was|were|be|been|due|set|going|about|has|have|ready|likely|agreed|decided|voted"
    r"|plans?|planned|promised|promises|pledged|pledges|vowed|aims?|intends?|hopes?|wants?|expects?|expected"
    r"|scheduled|proposed|approved|ordered|told|asked|move)\sto|(?:expects?|predicts?)(?=\s)|forecasts?(?=\s(?:that|an?|the|its|[\d£$€]))|by\s20\d\d)\b",
    "will won shall to expect expects forecast forecasts predict predicts by",
    flags=re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|had|did|became|began|came|fell|found(?!\sthat\b|[.,]|\Z)|gave|got|grew|kept|lost|met|rose|sent|shot"
    r"|spent|stood|took|went|won|(?:held|led|made|paid|sold)(?!\sby\b)|(?:has|have)(?:\s(?:been|now|already))*\s\w+(?:ed|wn|en)|doubled|halved|tripled)\b",
)

_BESIDES = Cue(
    r"\b(?:is|are|was|were|will|has|have|had|it|he|she|they|and)\salso\b|\b(?:asked|asks?|wonder(?:s|ed)?)\s(?:where|whether|why|how|if)\b",
    "also ask asks asked wonder wonders wondered",
    flags=re.IGNORECASE,
)
_NOT_IN_HEADLINES = frozenset(
    {"the", "a", "an", "it", "he", "she", "they", "we", "its", "his", "her", "their"}
)

_CORRECTION = Cue(
    r"\W*(?:corrects|correcting|corrected|correction|clarifies|clarification|recasts|refiles|updates|adds|removes)\b"
    r".{0,120}\b(?:paragraphs?|para|par|headline|lede|lead|byline|dateline|spelling|typographical|story|article)\b"
    r"|.{0,60}\b(?:story|article|version|headline|report|post)\s(?:has\sbeen|was)\s(?:corrected|updated|amended|clarified)\b",
    "corrects correcting corrected correction clarifies clarification recasts refiles updates adds removes"
    " updated amended clarified",
    flags=re.IGNORECASE,
)


def is_negated(words: str, signs: int) -> bool:
    """Whether anything in ``words`` is negated, apart from what it is only set against."""
    return _NEGATION.stands_in(words, signs) and _NEGATION.pattern.search(_told(words)) is not None


def is_denied(words: str) -> bool:
    """Whether a verb in ``words`` is negated, apart from what it is only set against."""
    return _DENIAL.search(_told(words)) is not None


def _told(words: str) -> str:
    words = _NO_DENIAL.sub("", _NUMBERED.sub("", _HEADED_BY.sub("", words, 1)))
    contrast = _CONTRAST.search(words, 1)
    return words[: contrast.start()] if contrast else words


@lru_cache(maxsize=512)
def denies_outright(words: str) -> bool:
    """Whether the verb of the main clause is negated, so that all the rest is denied."""
    words = _NO_DENIAL.sub("", words)
    denial = _DENIAL.search(words)
    return denial is not None and _SUBORDINATE.search(words, 0, denial.start()) is None


def is_conditional(words: str) -> bool:
    """Whether it is told on a condition. "When he was arrested, …" is none: it tells when."""
    if _CONDITION.match(words) is None:
        return False
    clause = _CLAUSE.match(words)
    return clause is None or _DONE.search(clause.group()) is None


def are_of_other_times(ones: str, twos: str) -> bool:
    """Whether one tells what is still to come, or what somebody means to do, and the other what is done.

    Headlines tell both in the present, which stands against neither.
    """
    first, second = _is_to_come(ones), _is_to_come(twos)
    return first != second and _is_done(twos if first else ones)


@lru_cache(maxsize=512)
def _is_to_come(words: str) -> bool:
    return _TO_COME.stands_in(words, lexicon.signs(words))


@lru_cache(maxsize=512)
def _is_done(words: str) -> bool:
    return _DONE.search(words) is not None or _opens_in_past(words)


def _opens_in_past(words: str) -> bool:
    """Whether its first verb is a regular past ("The tunnel opened"), not the participle of a headline."""
    tokens = words_of(words)
    if not tokens or tokens[0] not in _NOT_IN_HEADLINES:
        return False
    verb = first_finite(tokens)
    return verb is not None and tokens[verb].endswith("ed") and tokens[verb] != "led"


def comes_on_top(words: str) -> bool:
    """Whether it is told besides the news ("The port is also making …"), or only asked ("Many wonder whether …")."""
    return _BESIDES.stands_in(words, lexicon.signs(words))


def corrects_the_text(words: str) -> bool:
    """Whether it is the line of a wire that says what was changed in the copy: told of the text, not of the news."""
    return _CORRECTION.opens(words, lexicon.signs(words))
