"""Questions and answers without a heading that says so: short questions in a row, each over one short answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role

_OPEN = frozenset({None, Role.BODY, Role.HEADING})
_ASKS_ON = re.compile(
    r"\b(?:q\s?&\s?a|q and a|questions?|answers?|explained|explainer|need to know|should know|ask(?:ed)?|faqs?)\b",
    re.IGNORECASE,
)
"""What the heading over such a run says of it: then two questions are enough."""
_FEWEST = 3
_FEWEST_UNDER_HEADING = 2
_FEWEST_PARAGRAPHS_OVER = 3
"""Where more questions than paragraphs stand, questions head the sections of the piece."""
_MOST_WORDS_OF_ANSWER = 50
_MOST_WORDS_OF_QUESTION = 16


def mark(drafts: Sequence[Draft]) -> None:
    """Mark each run behind the body's first paragraphs; an answer of two paragraphs or more ends one."""
    prose = at = 0
    while at < len(drafts):
        end = at
        while _asks(drafts, end):
            end += 2
        if end > at and prose >= _FEWEST_PARAGRAPHS_OVER and _is_run(drafts, at, end):
            for i in range(at, end, 2):
                drafts[i].role, drafts[i + 1].role = Role.FAQ_QUESTION, Role.FAQ_ANSWER
            at = end
            continue
        prose += drafts[at].role in {None, Role.BODY} and drafts[at].is_prose
        at += 1


def _is_run(drafts: Sequence[Draft], start: int, end: int) -> bool:
    """Whether pairs enough stand from ``start`` to ``end``, and the last answer does not go on."""
    over = drafts[start - 1]
    told = _ASKS_ON.search(over.text) is not None and not over.is_prose
    fewest = _FEWEST_UNDER_HEADING if told else _FEWEST
    return (end - start) // 2 >= fewest and not _goes_on(drafts, end)


def _asks(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a short question stands at ``at``, over a short answer."""
    if at + 1 >= len(drafts):
        return False
    question, answer = drafts[at], drafts[at + 1]
    if question.word_count > _MOST_WORDS_OF_QUESTION or question.is_item or not question.is_question:
        return False
    answered = not answer.is_question and answer.word_count <= _MOST_WORDS_OF_ANSWER
    apart = not answer.is_marked_heading and not answer.is_item and answer.text.endswith((".", "!", "”", '"'))
    return answered and apart and question.role in _OPEN and answer.role in {None, Role.BODY}


def _goes_on(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the last answer goes on in prose: then the questions head sections."""
    below = drafts[at : at + 2]
    return len(below) == 2 and all(draft.role is None and draft.is_prose for draft in below)
