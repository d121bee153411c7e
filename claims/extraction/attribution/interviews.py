"""Interviews printed as questions and answers, whose speaker the heading or the introduction names ("Five questions for Ann Lee")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.extraction.attribution.proper_names import is_person
from claims.extraction.types import Attribution, Block, Role

_NAME = r"(?P<name>[A-Z][\w.’'-]*(?:\s(?:(?:de|van|von|der|bin|al)\s)?[A-Z][\w’'-]+){1,3})"
_ROLE = r"(?:(?!(?:about|at|from|in|of|on)\b)[a-z’'-]+\s){0,4}?"
_ASKED = re.compile(
    rf"\b(?:questions?\s(?:for|to|with)|Q\s?&\s?A(?:\swith|:)|[Ii]nterview(?:\swith|:)|conversation\swith"
    rf"|(?:put|sent)\s(?:\w+\s){{1,3}}to|(?:[Ww]e\sasked|(?:spoke|talked|sat\sdown)\s(?:to|with)))\s{_ROLE}{_NAME}"
)
_ANSWERS = re.compile(
    rf"{_NAME}(?:,[^,.;:]{{2,80}},)?\s(?:answers|answered|replies\sto|replied\sto|takes|took)\s[^.;:]{{0,40}}\bquestions?\b"
)
_ABOUT_ASKING = re.compile(
    r"question|Q\s?&\s?A|interview|conversation|asked|spoke|talked|sat\sdown", re.IGNORECASE
)
"""A cheap look first."""

_QUESTION = re.compile(r"Q(?:uestion)?\s?[:.]\s")
_ANSWER = re.compile(r"A(?:nswer)?\s?[:.]\s")
_FEWEST = 2
_REACH = 3
"""Blocks over the first question among which the one is looked for that tells who answers."""


def answers(text: str, blocks: Sequence[Block], full: Mapping[str, str]) -> dict[int, Attribution]:
    """Who speaks in each answer of an interview, by the block's place; empty where nobody is told to answer.

    ``full`` maps the first and last word of each full name that the article knows to the name.
    """
    found: dict[int, Attribution] = {}
    place = 0
    while place < len(blocks):
        given = _run(text, blocks, place)
        if given and (speaker := _interviewed(text, blocks, place, full)):
            found |= dict.fromkeys(given, speaker)
        place = given[-1] + 1 if given else place + 1
    return found


def _run(text: str, blocks: Sequence[Block], first: int) -> list[int]:
    """The places of the answers in the run of questions and answers that begins at ``first``; two at least."""
    given: list[int] = []
    asked = answered = 0
    for place in range(first, len(blocks)):
        block = blocks[place]
        if block.role is Role.FAQ_QUESTION or _QUESTION.match(text, block.start, block.end):
            asked += 1
        elif asked and (block.role is Role.FAQ_ANSWER or _ANSWER.match(text, block.start, block.end)):
            given.append(place)
            answered += 1
        else:
            break
    return given if min(asked, answered) >= _FEWEST else []


def _interviewed(
    text: str, blocks: Sequence[Block], first: int, full: Mapping[str, str]
) -> Attribution | None:
    """The person whom the nearest of the blocks over the questions tells to be asked or to answer."""
    for block in reversed(blocks[max(0, first - _REACH) : first]):
        if not _ABOUT_ASKING.search(text, block.start, block.end):
            continue
        told = _ASKED.search(text, block.start, block.end) or _ANSWERS.search(text, block.start, block.end)
        if told is None:
            continue
        name = full.get(told["name"].split()[-1], told["name"])
        if name in full.values() or (is_person(name) and not _is_title(block.of(text))):
            return Attribution(*told.span("name"), cue="", speaker=name, carried=True)
    return None


def _is_title(line: str) -> bool:
    """Whether a line is set like a title, so that a capital is no sign of a name: "Questions to Ask Your Doctor"."""
    long = [word for word in line.split() if len(word) > 3]
    return len(long) > 2 and all(word[0].isupper() for word in long)
