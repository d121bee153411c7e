"""Sentences that go on with what the sentence before says, without naming its source again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_FORMS, VerbKind
from claims.extraction.types import Sentence
from claims.extraction.wordlists import alternatives, words

_FIGURE = r"(?:[$€£₹]|(?:KSh|Rs|US\$|R|₦)\s?)?\d"
_ABOUT = rf"(?:(?:{alternatives(words('approximators'))}) )?"
_OPENS = re.compile(
    rf"(?:The|A further|Another)\s+(?:{alternatives(words('continuing_figures'))})\b"
    rf"|(?:Another|A further|Some|The other|The remaining)\s+{_FIGURE}"
    r"|Of (?:these|those|them|that|the total|that total|\S+[’']s? total)\b"
    r"|(?:In|Over|During|For) the same (?:month|quarter|year|week|period|time|survey)\b"
    rf"|At {_FIGURE}\S*(?: per cent| percent)? the same "
    rf"|(?:{_FIGURE}\S*|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Half|Most|All|None|A (?:quarter|third|fifth|half))"
    r" of (?:these|those|them)\b"
    r"|(?:Among|For|In|At) [^.,;:]{2,60}(?:,[^.,;:]{2,60},)?,? "
    rf"(?:the (?:{alternatives(words('continuing_figures'))}) (?:is|was|stood at|stands at) {_ABOUT}{_FIGURE}"
    rf"|it (?:is|was|stood at|stands at) {_ABOUT}\d[\d.,]*(?:%| per ?cent))"
)
_PART_OF_FIGURE = re.compile(r"Of (?:the|those) (?P<figure>\d[\d,.]*\d|\d)\b")
_COMPARED = re.compile(r"\b(?:by contrast|by comparison|in contrast)\b")
_SHOWN = re.compile(r"\d")
_BEFORE_PARTICIPLE = frozenset(
    {"not", "n't", "never", "yet", "even", "just", "already", "also", "since", "long", "only", "all", "both"}
)
_PARTICIPLES = frozenset(line.split()[-1] for line in words("irregular_verbs")) | {"been"}
_BOUNDARIES = words("grammar_boundaries") | {"after", "before", "once"}
_AUXILIARIES = words("grammar_auxiliaries")


def goes_on(text: str, sentence: Sentence, tokens: Sequence[Token], before: Sentence) -> bool:
    """Whether an unsourced ``sentence`` tells more of what the source of the one ``before`` it states.

    Its figures are parts of those told before ("Another 400 were", "Of the total"), or its verb stands a step
    further back in time, as reported speech does ("Embers had landed in the town", after "he told reporters").
    """
    if _OPENS.match(text, sentence.start) or _takes_up(text, sentence, before):
        return True
    return _is_told(before) and _is_reported(tokens)


def _takes_up(text: str, sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence divides a figure of the one before ("Of the 38, 21") or sets one beside it ("by contrast")."""
    if part := _PART_OF_FIGURE.match(text, sentence.start):
        whole = rf"(?<![\d.,]){re.escape(part['figure'])}(?![\d%]|[.,]\d)"
        return re.search(whole, before.of(text)) is not None
    compared = _COMPARED.search(text, sentence.start, sentence.end)
    return (
        compared is not None
        and _SHOWN.search(text, sentence.start, sentence.end) is not None
        and _SHOWN.search(text, before.start, before.end) is not None
    )


def _is_told(before: Sentence) -> bool:
    """Whether somebody "said" or "told" what a sentence holds: a verb of saying, in the past."""
    verb = VERB_FORMS.get(before.attribution.cue.lower()) if before.attribution else None
    return verb is not None and verb.kind is VerbKind.SAYING and verb.form == "past"


def _is_reported(tokens: Sequence[Token]) -> bool:
    """Whether the first verb of a sentence is in the past perfect: "Embers had landed"."""
    for place, token in enumerate(tokens):
        if token.low in _BOUNDARIES:
            return False
        if token.low not in _AUXILIARIES or token.capital:
            continue
        after = place + 1
        while after < len(tokens) and (
            tokens[after].low in _BEFORE_PARTICIPLE or tokens[after].low.endswith("ly")
        ):
            after += 1
        if token.low != "had" or after >= len(tokens):
            return False
        return tokens[after].low.endswith("ed") or tokens[after].low in _PARTICIPLES
    return False
