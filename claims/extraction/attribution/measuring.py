"""Figures that somebody gives: "the agency counted 31 trips", "she put the share at 91%"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from claims.extraction.attribution.noun_phrases import Subject, can_speak
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import Verb
from claims.extraction.wordlists import words

_BODIES = words("bodies")
_NEAR_FIGURE = 8
_LONGEST_OBJECT = 18
_OPENS_FIGURE = frozenset("0123456789$€£¥")
_APPROXIMATORS = words("approximators")
_RESULTS = frozenset(
    {
        "association",
        "benefit",
        "change",
        "connection",
        "correlation",
        "difference",
        "differences",
        "effect",
        "evidence",
        "fault",
        "gap",
        "improvement",
        "increase",
        "indication",
        "link",
        "proof",
        "relationship",
        "sign",
        "signs",
        "trace",
    }
)
_NO = frozenset({"little", "no"})


def measures(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> bool:
    """Whether a body or a document gives a figure of its own: "the agency counted 31 trips", "a poll put her on 41%".

    What is put at a figure is an estimate, whoever puts it there.
    """
    last = tokens[subject.last]
    opens = subject.last == subject.first == 0
    body = last.low in _BODIES or (last.capital and not opens and not subject.source.person)
    near = [
        token for token in tokens[place + 1 : place + 1 + _NEAR_FIGURE] if token.low not in _APPROXIMATORS
    ]
    if verb.lemma in {"put", "see"}:
        object_ = takewhile(lambda token: token.is_word or token.low in _OPENS_FIGURE, tokens[place + 1 :])
        told = [token for token in _without_close_to(object_) if token.low not in _APPROXIMATORS][
            :_LONGEST_OBJECT
        ]
        before_figure = {before.low for before, after in pairwise(told) if after.text[:1] in _OPENS_FIGURE}
        stated = subject.source.document or (body and not subject.source.pronoun)
        somebody = subject.source.pronoun in {"he", "she", "they"} or can_speak(tokens, subject)
        grows = verb.lemma == "see" and any(token.low.endswith("ing") for token in told)
        if verb.lemma == "see":
            return (
                verb.form != "past"
                and somebody
                and ("at" in before_figure or (grows and bool(before_figure & {"by", "to"})))
            )
        return ("at" in before_figure and somebody) or (bool(before_figure & {"at", "on"}) and stated)
    if subject.source.pronoun or not (subject.source.document or body):
        return False
    return any(token.text[:1].isdigit() for token in near[:2])


def finds_nothing(tokens: Sequence[Token], place: int) -> bool:
    """Whether what is found is that there is nothing: "they found | no difference", "found | little sign"."""
    near = [token.low for token in tokens[place + 1 : place + 4]]
    return bool(near) and near[0] in _NO and not _RESULTS.isdisjoint(near[1:])


def _without_close_to(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens without "close to", an approximator of two words: "at close to €1.8bn"."""
    before = ""
    for token in tokens:
        if token.low != "close" and not (token.low == "to" and before == "close"):
            yield token
        before = token.low
