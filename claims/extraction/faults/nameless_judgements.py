"""Judgements passed by people whom nobody can find: "critics call the levy a gift", "experts have praised it"."""

from __future__ import annotations

import re

from claims.extraction.types import Attribution, Sentence
from claims.extraction.wordlists import words

_LEARNED = re.compile(
    r"\b(?:academics|analysts|dieticians|dietitians|doctors|economists|engineers|experts|historians|nutritionists|physicians|researchers|scholars|scientists|specialists|strategists)\b",
    re.IGNORECASE,
)
_PRAISE = frozenset(
    form
    for line in words("judging_verbs")
    if line.split()[0]
    in {"back", "criticise", "criticize", "endorse", "hail", "praise", "recommend", "welcome"}
    for form in line.split()
)
"""Praise and blame of those who should know speaks for the thing, whoever they are: "experts praised its design"."""
_TAKE_SIDES = re.compile(
    r"\b(?:activists|advocates|backers|campaigners|commentators|critics|detractors|observers|opponents|sceptics|skeptics|supporters)\b",
    re.IGNORECASE,
)
_OBJECT = r"\s(?:the|its|his|her|their|this|that|these|those|it|him|them|[A-Z][\w’'-]*)(?:\s(?!(?:for|to|on|in|at|of|over)\b)[\w’'-]+){0,3}?\s"
_CALLED = re.compile(rf"{_OBJECT}an?\s\w")
""" "Critics call the levy a gift": they take sides, where scientists who call a thing something give it a name."""
_JUDGED = re.compile(
    r"(?:attribut(?:e|es|ed)\s[^.;:“”\"]{2,60}?\sto|blam(?:e|es|ed)\s[^.;:“”\"]{2,60}?\s(?:for|on)|credit(?:s|ed)?\s[^.;:“”\"]{2,60}?\s(?:with|for)"
    r"|(?:describe[sd]?|portray(?:s|ed)?|depict(?:s|ed)?|brand(?:s|ed)?|condemn(?:s|ed)?|denounce[sd]?|dismiss(?:es|ed)?|deride[sd]?|hail(?:s|ed)?"
    r"|criticis(?:e|es|ed)|decr(?:y|ies|ied)|tout(?:s|ed)?)\s[^.;:“”\"]{2,60}?\sas)\s",
    re.IGNORECASE,
)
""" "Analysts blame the frost for it", "locals describe the weir as unsafe": a statement in the form of a judgement."""


def judges(text: str, sentence: Sentence, source: Attribution) -> bool:
    """Whether a verb that states nothing by itself passes a judgement that readers are to take from nobody."""
    who, cue = source.of(text), source.cue.lower()
    if cue in _PRAISE and _LEARNED.search(who):
        return True
    if cue in {"call", "called"} and _TAKE_SIDES.search(who):
        return _CALLED.match(text, source.end, sentence.end) is not None
    return _JUDGED.match(text, source.end - len(cue), sentence.end) is not None
