"""What tells the reader to do something: "Order the sauce", "Cut the cord, take a picture of it and send it in"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from claims.extraction import lexicon
from claims.extraction.lexicon import Wording
from claims.extraction.propositions.finite_verbs import (
    AUXILIARIES,
    WORD,
    base_forms,
    finite_at,
    past_forms,
    third_person_forms,
    words_of,
)
from claims.extraction.wordlists import words

_TO_READER = re.compile(r"\b(?:you|you[’'](?:re|ll|ve)|yourself|yours?)\b", re.IGNORECASE)
_STEP = re.compile(r"[,;]\s+(?:(?:and|then|or)\s+)*|\s(?:and|then)\s+(?:then\s+)?")
_DOSE = Wording(
    r"(?:at\sleast\s|at\smost\s)?(?:once|twice|\w+\stimes)\s(?:an?|per|every|each)\s(?:hour|day|night|week|fortnight|month|year)"
    r"|every\s(?:\w+\s)?(?:minutes?|hours?|days?|nights?|weeks?|months?|morning|evening)"
    r"|for\sat\sleast\s\w+\s(?:seconds?|minutes?|hours?|days?|weeks?)|(?:before|after)\s(?:use|meals|bed|bedtime)|at\smost$",
    "once twice times every least before after most",
)
"""How often or how long something is to be done."""
_OPENS_OBJECT = frozenset({"a", "an", "the", "your", "it", "them", "any", "every", "each", "all"})

_ASK_WHAT = re.compile(
    r"\W*Ask\s(?:[\w’'-]+\s){1,6}?(?:what|why|how|whether|if|about|where|when|who|which)\b"
)
"""How a scene is set: "Ask Ida Holm about the flood, and she points at the wall"."""
_AT_ONCE = frozenset({"now", "today"})
_SUBJECT_REACH = 5
"""A first word that looks like a command is a subject's where a verb follows within so many words."""


def is_command(sentence: str) -> bool:
    """Whether ``sentence`` tells someone to do something."""
    first = WORD.search(sentence)
    if first is None or first.group().lower() not in _openers():
        return False
    tokens = words_of(sentence)[:12]
    if tokens[:1] in (("please",), ("let",)):
        return True
    if tokens and tokens[0] in base_forms() and _TO_READER.search(sentence):
        return True
    if len(tokens) < 2:
        return False
    if tokens[0] == "ask" and _ASK_WHAT.match(sentence):
        return True
    if tokens[0] in base_forms() and tokens[1] in _AT_ONCE:
        told = words_of(_STEP.split(sentence, maxsplit=1)[0])
        return not any(finite_at(told, at) for at in range(2, min(len(told), _SUBJECT_REACH)))
    if tokens[0] not in words("imperatives"):
        return tokens[0] in base_forms() and _is_advice(sentence, words_of(sentence))
    if tokens[1] in words("after_imperatives") or "@" in sentence[: _second_word_end(sentence) + 12]:
        return True
    return not any(
        finite_at(tokens, at) and (tokens[at] not in third_person_forms() or tokens[at] in AUXILIARIES)
        for at in range(1, min(len(tokens), _SUBJECT_REACH))
    ) or _is_advice(sentence, words_of(sentence))


@cache
def _openers() -> frozenset[str]:
    return base_forms() | words("imperatives") | {"please", "let"}


def _second_word_end(sentence: str) -> int:
    return next(islice(WORD.finditer(sentence), 1, None)).end()


def _is_advice(sentence: str, tokens: Sequence[str]) -> bool:
    """Whether a sentence that opens with a verb's base form is a step, or several, with nobody who takes them.

    "Empty buckets once a week" says how often, "Cut the cord, send it in" takes one step after another; in "Empty
    homes cost the town 4 million every year" there is a verb whose subject they are.
    """
    if tokens[1] in third_person_forms() and tokens[1] in base_forms():
        return False
    if any(
        token in AUXILIARIES or (token in past_forms() and token not in base_forms()) for token in tokens[1:]
    ):
        return False
    steps = [
        part for part in map(words_of, _STEP.split(sentence)) if len(part) > 1 and part[0] in base_forms()
    ]
    if any(part[1] in _OPENS_OBJECT for part in steps) and len(steps) > 1:
        return True
    dosed = _DOSE.stands_in(sentence, lexicon.signs(sentence))
    return dosed and not any(finite_at(tokens, at) for at in range(1, min(len(tokens), _SUBJECT_REACH)))
