"""Lists that a text counts before it gives them: "three reasons: A, B and C", "two bridges, X and Y, will close".

How many items a list has is not always certain ("salt and pepper"), so a list comes with every count it can
be read as. Lists whose items may not be items (clauses, names with a role, figures) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from claims.extraction.faults import list_items
from claims.extraction.folding import folded
from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.types import Block, Document, Role, Sentence, Span
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_CARDINAL = "|".join(CARDINALS)
_NUMBER = (
    rf"(?P<number>{'|'.join(word for word, value in CARDINALS.items() if 2 <= value <= 12)}|[2-9]|1[0-2])"
)
_NOUN = (
    rf"(?:(?!(?:to|or|and|of)\s)[a-z][a-z’'-]+\s){{0,2}}?(?!(?:{alternatives(words('not_listed_units'))})\b)"
    r"(?:people|men|women|children|criteria|[a-z]{2,}(?<!s)s)(?![\w’'-])"
)
_ANNOUNCED = re.compile(rf"(?<![\w.,£$€-])(?i:{_NUMBER})\s{_NOUN}(?P<rest>(?:\s[\w’'-]+){{0,9}}):(?=\s|\Z)")
_ANNOUNCED_AT_LENGTH = re.compile(
    rf"(?<![\w.,£$€-])(?i:{_NUMBER})\s{_NOUN}(?P<rest>(?:\s[\w’'-]+){{0,9}}),\s(?:which|who|that)\s[^.:;!?()“”\"]{{3,120}}:(?=\s(?:the\s)?[A-Z])"
)
""" "Four schools are named in the plan, which was put online on Thursday: Alder Lane, …": only names are read so far off."""
_ARE_NAMED = re.compile(rf"\b[Tt]he\s(?i:{_NUMBER})\s{_NOUN}\s(?:are|were)\s(?=(?:the\s)?[A-Z])")
""" "The three winners were Ada Brandt and Per Holm."."""
_HEADED = re.compile(rf"(?i:{_NUMBER})\s{_NOUN}(?P<rest>(?:\s[\w’'-]+){{0,6}})\W?")
_QUESTIONS = re.compile(r"\bquestions\Z", re.IGNORECASE)
_APPOSED = re.compile(
    rf"(?<![\w.,£$€-])(?i:{_NUMBER})\s{_NOUN}(?:,\s|(?P<opened>\s\(|\s[—–]\s))(?=(?:the\s)?[A-Z])"
)
_CLOSED = re.compile(r"\)|\s?[—–]|[.\s]*\Z")
""" What ends a list that a bracket or a dash opened: behind anything else more is said of it ("among them")."""
_AMONG = re.compile(r"\s(?:among|included|amongst)\b")
_NAME_AFTER_COMMA = re.compile(r"(?:,|\s[—–])\s(?:the\s)?[A-Z]|\s\((?:the\s)?[A-Z]")
_MADE_OF = r"(?<!\bconsist)(?<!\bconsists)(?<!\bconsisted)(?<!\bmade\sup)(?<!\bcomposed)(?<!\btotal)"
_INEXACT = re.compile(
    rf"(?:\b(?:least|most|than|over|about|around|roughly|nearly|almost|some|(?:\d|up|close|{_CARDINAL})\sto|or|top|first|last"
    rf"|next|among|other|further|another|under|only|[Oo]f\s(?:the|its|their|these|those|all)"
    rf"|\bof\s[\w’' -]{{1,30}}?['’]s?)|{_MADE_OF}\sof|[-–])\s?\Z",
    re.IGNORECASE,
)
""" "One of three", "two to three"; but "it consists of three" and "they point to three" give the number itself."""
_ELSEWHERE = re.compile(
    r"\b(?:such\sas|includ\w+|like|among|say|says|said|told|adds|added|asked|read|reads)\b"
)
_OPENS_WITH_PLACE = re.compile(
    r"\W*(?:\w+\s){0,2}?(?:in|for|after|over|at|with|to|on|by|from|during|across|within)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_BULLETS = frozenset({"bullet", "li"})
_READ = frozenset(
    {
        Role.STANDFIRST, Role.KEY_POINT, Role.BODY, Role.QUOTE, Role.FAQ_ANSWER, Role.TAKEAWAY, Role.CONCLUSION,
        Role.CAPTION,
    }
)  # fmt: skip
_BACK = 40


@value(frozen=True, slots=True)
class CountedList(Span):
    """From the stated number to the end of the list. ``counts`` are all the ways to count its items."""

    stated: int
    counts: frozenset[int]
    items: tuple[Span, ...] = ()


def find(document: Document) -> Iterator[CountedList]:
    """The counted lists of the running text, in order of the sentences that announce them."""
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if block.role is Role.HEADING:
            yield from _under_heading(document, sentence)
        if block.role not in _READ:
            continue
        if document.text.find(":", sentence.start, sentence.end) < 0:
            announced: Iterable[re.Match[str]] = ()
        else:
            announced = _ANNOUNCED.finditer(document.text, sentence.start, sentence.end)
            yield from _whole_names(document.text, sentence, _ANNOUNCED_AT_LENGTH)
        for match in announced:
            if _is_exact(document.text, sentence, match) and not _ELSEWHERE.search(match["rest"]):
                yield from _after_colon(document, sentence, match)
        yield from _whole_names(document.text, sentence, _ARE_NAMED)
        if not _NAME_AFTER_COMMA.search(document.text, sentence.start, sentence.end):
            continue
        for match in _APPOSED.finditer(document.text, sentence.start, sentence.end):
            before = document.text[sentence.start : match.start()]
            if _is_exact(document.text, sentence, match) and not _OPENS_WITH_PLACE.fullmatch(before):
                yield from _names(document.text, sentence, match)


def _is_exact(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    return not _INEXACT.search(text[max(sentence.start, match.start() - _BACK) : match.start()])


def _after_colon(document: Document, sentence: Sentence, match: re.Match[str]) -> Iterator[CountedList]:
    """The list that follows a colon, in the same sentence or in the bullets below."""
    if document.text[match.end() : sentence.end].strip():
        found = list_items.read(document.text, Span(match.end(), sentence.end))
        if found is not None:
            yield CountedList(match.start(), found.end, _stated(match), found.counts)
        return
    bullets = _bullets_below(document.text, document.blocks, sentence.block)
    if len(bullets) > 1 and match.end() >= document.blocks[sentence.block].end:
        items = tuple(Span(bullet.start, bullet.end) for bullet in bullets)
        yield CountedList(match.start(), match.end(), _stated(match), frozenset({len(bullets)}), items)


def _under_heading(document: Document, sentence: Sentence) -> Iterator[CountedList]:
    """The bullets right under a heading that is a number of things, or the questions that it counts.

    "Three tips for the winter" over bullets; "Five questions for the mayor" over questions and answers.
    """
    block = document.blocks[sentence.block]
    match = _HEADED.fullmatch(document.text, block.start, block.end)
    if match is None or _INEXACT.search(document.text, block.start, match.start("number")):
        return
    listed = _bullets_below(document.text, document.blocks, sentence.block)
    if not listed and _QUESTIONS.search(document.text, block.start, match.start("rest")):
        listed = _questions_below(document.text, document.blocks, sentence.block)
    if len(listed) > 1 and not _ELSEWHERE.search(match["rest"]):
        items = tuple(Span(each.start, each.end) for each in listed)
        yield CountedList(block.start, block.end, _stated(match), frozenset({len(listed)}), items)


def _questions_below(text: str, blocks: Sequence[Block], index: int) -> list[Block]:
    """The questions between a heading and the next that is not of a lower level."""
    below = takewhile(
        lambda block: block.role is not Role.HEADING or block.level > blocks[index].level, blocks[index + 1 :]
    )
    return [
        block
        for block in below
        if block.role is Role.FAQ_QUESTION or (block.role is Role.HEADING and text[block.end - 1] == "?")
    ]


def _bullets_below(text: str, blocks: Sequence[Block], index: int) -> list[Block]:
    found: list[Block] = []
    for block in blocks[index + 1 :]:
        if block.tag not in _BULLETS or block.tag == blocks[index].tag:
            break
        if text[block.end - 1] == ":":
            return []  # it has bullets of its own
        found.append(block)
    return found


def _names(text: str, sentence: Sentence, match: re.Match[str]) -> Iterator[CountedList]:
    """The names in apposition to what is counted."""
    found = list_items.read_names(text, Span(match.end(), sentence.end))
    if found is None or _AMONG.match(text, found.end, sentence.end):
        return
    if not match["opened"] or _CLOSED.match(text, found.end, sentence.end):
        yield CountedList(match.start(), found.end, _stated(match), found.counts)


def _whole_names(text: str, sentence: Sentence, announced: re.Pattern[str]) -> Iterator[CountedList]:
    """The names that fill the rest of the sentence behind what announces them."""
    match = announced.search(text, sentence.start, sentence.end)
    if match is None or not _is_exact(text, sentence, match) or _ELSEWHERE.search(match.group()):
        return
    found = list_items.read_names(text, Span(match.end(), sentence.end))
    if found is None and (spaced := re.match(r"\s+", text[match.end() : sentence.end])):
        found = list_items.read_names(text, Span(match.end() + spaced.end(), sentence.end))
    if found is not None and not text[found.end : sentence.end].strip(" ."):
        end = found.end - text.endswith(".", 0, found.end)
        yield CountedList(match.start("number"), end, _stated(match), found.counts)


def _stated(match: re.Match[str]) -> int:
    number = folded(match["number"])
    return CARDINALS[number] if number in CARDINALS else int(number)
