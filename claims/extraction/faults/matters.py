"""What a figure is told of: the toll, the crowd, the fine, the price; and whose."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import islice

from claims.extraction.copies.likeness import names
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.subjects import is_new, narrowed, picked_out, subject
from claims.extraction.types import Document, Quantity, Role, Sentence
from claims.extraction.values import value
from claims.extraction.wordlists import words

Place = tuple[Quantity, Sentence]

_NEWS = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT})
_SUMS_UP = _NEWS | {Role.TAKEAWAY}
_BEGINS = re.compile(r"[,;:(–—]\s?|\s(?:and|but|which|who|that|while|when|as|after|before)\s")
_ENDS = re.compile(
    r"[,;:)–—]|\s(?:and|but|which|who|that|while|when|as|since|after|before|against|compared|from|than|up|down)\s"
)
_CONVERTED = re.compile(r"\s\([^()]*\)")
_LABEL = re.compile(r"(?P<label>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}):\s")
_COUNTED_BY_LABEL = re.compile(
    r"(?:Number\sof\s)?(?P<noun>[^\W\d_]{3,}s)(?:\s[\w’'-]+){0,3}:\s", re.IGNORECASE
)
_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)(?:.*\d)")
_NAME_OPENS = re.compile(r"[A-Z][\w’'.-]+\s[A-Z]")
_FOR = re.compile(
    r"(?:\s\([^()]*\))?\s(?P<how>for|from)\s(?:(?:the|an?|each|every|one|its|their)\s)?(?P<what>[a-z][\w’'-]*)"
)
_REFERRED_TO = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s\Z")
_WHAT_COSTS_IT = re.compile(r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Tt]his)\s\Z")
_NOUN = re.compile(r"[\s-](?!(?:of|in|at|for|to|on|from|by|with|more|a|the|is|was|will)\b)[a-z]")
_PERSONS = frozenset(map(canonical, ("person", "people", "victim", "spectator", "fan", "signature", "name")))


@value(frozen=True, slots=True)
class Matter:
    """The numbers of its lines in the list, and whether an article has one figure for it at most."""

    name: int
    once: bool


def matter(text: str, place: Place) -> Matter | None:
    """What the words around a figure say it is told of, where that is one thing in the list."""
    figure, _ = place
    stems = clause(text, place)
    found = [
        Matter(at, once)
        for at, (kinds, told_by, once) in enumerate(_listed())
        if figure.kind in kinds
        and (not told_by.isdisjoint(stems) or (not once and _is_what_it_costs(text, place)))
    ]
    return found[0] if len(found) == 1 else None


def clause(text: str, place: Place) -> frozenset[str]:
    """The content of the clause that a figure stands in, without what else the sentence tells; of a labelled line, all."""
    figure, sentence = place
    if is_labelled(text, sentence):
        return content(sentence.of(text))
    start = sentence.start
    for begins in _BEGINS.finditer(text, sentence.start, figure.start):
        if (
            begins.end() < figure.start
        ):  # else it stands by itself: "the price of the hospital, £9 million, is"
            start = begins.end()
    return content(text[start : figure.start]) | content(text[figure.end : _end_of_clause(text, place)])


def _end_of_clause(text: str, place: Place) -> int:
    """Where, behind a figure, something else is told."""
    figure, sentence = place
    converted = _CONVERTED.match(text, figure.end, sentence.end)
    end = _ENDS.search(text, converted.end() if converted else figure.end, sentence.end)
    return end.start() if end else sentence.end


def news(document: Document) -> frozenset[str]:
    """The stems of the headline, what stands above the text, and its first paragraph."""
    above = [block for block in document.blocks if block.role in _NEWS]
    opening = islice(document.blocks_with(Role.BODY), 1)
    return content(" ".join(block.of(document.text) for block in (*above, *opening)))


def are_of_two(
    document: Document, one: Place, two: Place, known: frozenset[str], *, by_name: bool = False
) -> bool:
    """Whether one of two figures is told of what neither the ``known`` news nor the other's sentence speaks of.

    ``by_name``: only what is named or told of as new counts.
    """
    return any(
        document.blocks[this[1].block].role not in _SUMS_UP
        and is_of_another(document, this, known | content(other[1].of(document.text)), by_name=by_name)
        for this, other in ((one, two), (two, one))
    )


def is_labelled(text: str, sentence: Sentence) -> bool:
    """Whether it is a line of a fact box: "Cheapest seat: €59"."""
    return _LABEL.match(text, sentence.start, sentence.end) is not None


def is_of_another(document: Document, place: Place, known: Collection[str], *, by_name: bool) -> bool:
    """Whether a figure is told of somebody or something, somewhere or at some time, that ``known`` has not.

    What is new where the text opens is what the article is about.
    """
    text = document.text
    figure, sentence = place
    printed = f"{text[sentence.start : figure.start]}{text[figure.end : sentence.end].lstrip(' -')}"
    if labelled := _LABEL.match(printed):
        return bool(content(labelled["label"]) - set(known) - _saying_nothing())
    opening = next(iter(document.blocks_with(Role.BODY)), None)
    if is_new(printed) and not (opening and opening.start <= sentence.start < opening.end):
        return True
    refers_back = _REFERRED_TO.search(text[sentence.start : figure.start]) is not None
    picked = frozenset[str]() if figure.kind == "money" or refers_back else picked_out(text, figure, sentence)
    phrases = (subject(printed), *narrowed(printed), picked)
    told_of = (stem for phrase in phrases for stem in phrase if not _FIGURE.match(stem))
    unknown = {stem for stem in told_of if stem not in known and stem not in _saying_nothing()}
    named = names(f"- {printed}" if _NAME_OPENS.match(printed) else printed)
    return bool(unknown & named if by_name else unknown)


def counted(text: str, place: Place) -> str:
    """What a figure counts: its unit, or the noun that a label opens with ("Homes to be fitted: 206,000")."""
    figure, sentence = place
    if figure.unit:
        return canonical(figure.unit)
    label = _COUNTED_BY_LABEL.fullmatch(text[sentence.start : figure.start])
    return canonical(label["noun"].lower()) if label and figure.kind == "number" else ""


def of_one_unit(one: Quantity, two: Quantity) -> bool:
    """Whether both may count the same: people, or what one of them leaves out."""
    if one.kind != two.kind and {one.kind, two.kind} != {"count", "number"}:
        return False
    ones, twos = (canonical(each.unit) if each.kind == "count" else each.unit for each in (one, two))
    return ones == twos or (
        one.kind in {"count", "number"} and (not (ones and twos) or not _PERSONS.isdisjoint({ones, twos}))
    )


def are_for_two(text: str, one: Place, two: Place) -> bool:
    """Whether both say behind the figure what it is for, or whom it is from, and that differs."""
    found = [_FOR.match(text, place[0].end, place[1].end) for place in (one, two)]
    ones, twos = ((match["how"], canonical(match["what"])) if match else None for match in found)
    return ones is not None and twos is not None and ones[0] == twos[0] and ones[1] != twos[1]


def _is_what_it_costs(text: str, place: Place) -> bool:
    """ "The £46m barrier"."""
    figure, sentence = place
    before = text[sentence.start : figure.start]
    return _WHAT_COSTS_IT.search(before) is not None and _NOUN.match(text, figure.end) is not None


@cache
def _listed() -> tuple[tuple[frozenset[str], frozenset[str], bool], ...]:
    lines = (line.split(": ") for line in sorted(words("matters_told_once")))
    return tuple(
        (
            frozenset(kinds.removeprefix("!").split()),
            frozenset(map(canonical, told_by.split())),
            not kinds.startswith("!"),
        )
        for kinds, told_by in lines
    )


@cache
def _saying_nothing() -> frozenset[str]:
    empty = words("stands_for_the_news") | words("days_and_months") | words("months")
    matters = frozenset().union(*(told_by for _, told_by, _ in _listed()))
    return frozenset(map(canonical, empty)) | matters
