"""Answers to a poll: in "In a survey by the Lake Trust, 83% said that", the survey is the source and not the 83%."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from claims.extraction.attribution.tokens import Token

_POLLS = frozenset({"census", "poll", "questionnaire", "study", "survey"})
_SHARES = frozenset({"half", "most", "two-thirds", "three-quarters", "third", "quarter", "percent", "%"})
_TAKEN = frozenset({"carried", "commissioned", "conducted", "did", "ran", "took"})
_ENDS = frozenset({"that", "which", ","})


def of_answers(tokens: Sequence[Token], subject: Sequence[Token]) -> Sequence[Token]:
    """The words for the poll that a sentence opens with, where its ``subject`` is a share of those who answered.

    Whoever is told to have held it stands for it ("a survey that the council carried out").
    """
    if tokens[0].low != "in" or subject[0].start <= tokens[0].start or not _is_share(subject):
        return ()
    poll = list(takewhile(lambda token: token.low not in _ENDS, tokens[1:]))
    if _POLLS.isdisjoint(token.low for token in poll):
        return ()
    behind = tokens[len(poll) + 1 :]
    if behind and behind[0].low in {"that", "which"}:
        holder = list(takewhile(lambda token: token.low not in _TAKEN and token.low != ",", behind[1:]))
        if holder and behind[1 + len(holder) : 2 + len(holder)] and behind[1 + len(holder)].low in _TAKEN:
            return holder
    return poll


def _is_share(subject: Sequence[Token]) -> bool:
    return subject[0].low[:1].isdigit() or any(token.low in _SHARES for token in subject[:3])
