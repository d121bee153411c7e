"""Sizes, prices and counts that a text states of a thing it names or calls "the": height, cost, staff.

Two forms are read: the predicate ("The mast on the hill is 41 metres tall", "Holm Tugs employs 85
people") and the epithet ("the 47-metre mast on the hill", "the £64m barrier").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.copies.stems import canonical, content
from claims.extraction.faults.event_subjects import key
from claims.extraction.propositions.finite_verbs import finite_at
from claims.extraction.quantities import measures
from claims.extraction.types import Document, Quantity, Role, Sentence, Span
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_DIMENSIONS = dict(line.split() for line in words("dimensions"))
_DIMENSION = alternatives(_DIMENSIONS)
_NAME = r"(?:the\s)?[A-Z][\w’'&.-]*(?:\s(?:of|&|and|de|van)?\s?[A-Z][\w’'&.-]*){0,4}"
_THING = r"(?:[Tt]he|[Ii]ts)\s[a-z][a-z-]+(?:\s[a-z][a-z-]+)??"
_PLACE_WORDS = "along|across|at|in|on|near|by|outside|under|over|behind|beside|around"
_PLACE = rf"(?:\s(?:{_PLACE_WORDS})\s(?:the\s)?(?:[\w’'-]+\s?){{1,3}}?)?"
_PREDICATE = re.compile(
    rf"(?:\A|.*?[\s“\"])(?P<subject>{_THING}|{_NAME})(?P<place>{_PLACE})(?P<which>,\swhich)?\s(?P<verb>(?:will\sbe|would\sbe|is|was"
    rf"|will\s(?:serve|supply|heat|power|cover)|will\scost|costs?|will\sweigh|weighs?|measures?|stands|covers|spans|stretches|seats|holds|can\shold|can\sseat|has\sroom\sfor|has\sa\scapacity\sof|houses|employs|owns|has|contains))"
    rf"\s{ROUGHLY}\Z",
    re.DOTALL,
)
_LASTED = re.compile(
    r"(?:\A|.*?[\s“\"])(?P<subject>[Tt]he\s[a-z-]+)\s(?:lasts?|lasted|(?:ran|runs|went\son|followed|tracked|monitored)(?:\s[\w’'-]+){0,6}?\sfor)\s\Z",
    re.DOTALL,
)
_SAME_VERB = {
    "will cost": "cost", "costs": "cost", "cost": "cost", "will weigh": "weigh", "weighs": "weigh", "weigh": "weigh",
    "measure": "be", "measures": "be", "stands": "be", "will be": "be", "would be": "be", "is": "be", "was": "be",
}  # fmt: skip
_AFTER_MEASURE = re.compile(rf"[-\s](?P<word>{_DIMENSION})\b(?P<place>{_PLACE})")
_EPITHET = re.compile(rf"(?:-(?P<word>{_DIMENSION}))?\s(?P<noun>[a-z][a-z-]+(?:\s[a-z][a-z-]+)?|{_NAME})")
_PART = re.compile(rf"-(?P<part>{alternatives(words('parts_a_thing_has'))})(?=\s)")
_PLACED = re.compile(_PLACE)
_OF_ANOTHER = re.compile(
    rf"\b(?:{_PLACE_WORDS}|of|from|to|with|for|like|than|through|into|above|below|inside)\s\Z"
)
_OWNER = re.compile(
    rf"(?:\A|.*?[\s“\"])(?P<owner>[Tt]he\s[a-z-]+|{_NAME})(?:['’]s|(?<=s)['’])\s\Z", re.DOTALL
)
_ALL = re.compile(r"\b[Aa]ll\s\Z")
_OF_ALL = re.compile(
    rf"\s[a-z]+\sof\s(?P<owner>[Tt]he\s[a-z-]+|{_NAME})(?=[,.;)]|\s(?:[a-z]+ed|are|were|had|have|must|will|would|can|could|may)\b)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THE_BEFORE = re.compile(r"\b(?:[Tt]he|[Ii]ts)\s\Z")
_COSTS = frozenset({"cost"})
_STAFF = frozenset({"employee", "worker", "staff"})
_TO_SEAT = frozenset({"seats", "holds", "can hold", "can seat", "has room for", "has a capacity of"})
_SEATED = frozenset({"", "person", "people", "spectator", "fan", "guest", "visitor", "seat"})
_OF_NOTHING_ELSE = re.compile(r"[,.;:)]|\s(?:and|but)\s|\Z")
_TO_SERVE = frozenset({"covers", "will serve", "will supply", "will heat", "will power", "will cover"})
_COUNTING = frozenset({"holds", "houses", "employs", "owns"})
_SOME_ONLY = re.compile(
    r"(?:\s[\w’'-]+){1,3}?\s(?:in|at|on|for|who|with|across|from|outside|abroad|there|to|that|of|when|during)\b"
)
_PREPOSITIONS = frozenset(_PLACE_WORDS.split("|"))
_BACK = 110
_LENGTH_OF_TIME = "length of time"


@value(frozen=True, slots=True)
class StatedSize(Span):
    """The figure's span, the thing and where it is, and which of its sizes: "height", "cost", "employs person".

    ``told`` is what the sentence says of the thing: in "It plays in the hall, which seats 300", from "the hall" on.
    ``dimension`` is empty for a measure that does not say which it is. ``epithet``: the figure stands before its thing.
    """

    quantity: Quantity
    sentence: Sentence
    told: Span
    thing: str
    place: frozenset[str]
    size: str
    dimension: str
    epithet: bool


def find(document: Document) -> Iterator[StatedSize]:
    """The sizes that the article states in its own running text, in order."""
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if (
            sentence is None
            or quantity.kind not in {"money", "measure", "count", "duration", "number"}
            or not document.in_scope(quantity)
        ):
            continue
        if document.blocks[sentence.block].role not in {Role.TABLE, Role.CODE, Role.OTHER}:
            told = _lasted if quantity.kind == "duration" else _predicate
            found = (
                _epithet(document, sentence, quantity)
                or _owned(document, sentence, quantity)
                or told(document, sentence, quantity)
            )
            if found is not None:
                yield found


def _predicate(document: Document, sentence: Sentence, quantity: Quantity) -> StatedSize | None:
    text = document.text
    told = _PREDICATE.fullmatch(text[max(sentence.start, quantity.start - _BACK) : quantity.start])
    if told is None or (not told["which"] and _OF_ANOTHER.search(told.string, 0, told.start("subject"))):
        return None
    verb = " ".join(told["verb"].split())
    verb = _SAME_VERB.get(verb, verb)
    after = _AFTER_MEASURE.match(text, quantity.end, sentence.end)
    dimension = _DIMENSIONS[after["word"]] if after else ""
    if quantity.kind == "number":
        alone = verb in _TO_SEAT and _OF_NOTHING_ELSE.match(text, quantity.end, sentence.end)
        size = _counted(verb, "") if alone else ""
    elif quantity.kind == "count":
        restricted = _SOME_ONLY.match(text, quantity.end, sentence.end)
        size = "" if restricted else _counted(verb, quantity.unit)
    elif quantity.kind == "money":
        size = verb if verb in _COSTS else ""
    else:
        size = _measured(quantity) if dimension or verb in {"weigh", "covers", "spans", "stretches"} else ""
    places = f"{told['place']} {after['place'] if after else ''}"
    thing = key(document, sentence, told["subject"])
    if not (size and thing):
        return None
    start = quantity.start - len(told.string) + told.start("subject") if told["which"] else sentence.start
    return _size(quantity, sentence, thing, places, size, dimension, start=start)


def _lasted(document: Document, sentence: Sentence, quantity: Quantity) -> StatedSize | None:
    """ "The trial lasted 12 weeks", "The trial followed 240 adults for 12 weeks"."""
    told = _LASTED.fullmatch(document.text[max(sentence.start, quantity.start - _BACK) : quantity.start])
    thing = key(document, sentence, told["subject"]) if told else ""
    return _size(quantity, sentence, thing, "", _LENGTH_OF_TIME, "") if thing else None


def _owned(document: Document, sentence: Sentence, quantity: Quantity) -> StatedSize | None:
    """ "Half of the firm's 2,300 employees", "all ten members of the board": all that it has, where nothing says which."""
    text = document.text
    if quantity.kind != "count" or quantity.unit not in _STAFF | words("parts_a_thing_has"):
        return None
    before = text[max(sentence.start, quantity.start - _BACK) : quantity.start]
    owner = _OWNER.fullmatch(before)
    if owner is None and _ALL.search(before):
        owner = _OF_ALL.match(text, quantity.end, sentence.end)
    elif owner and _SOME_ONLY.match(text, quantity.end, sentence.end):
        return None
    if owner is None or quantity.approx:
        return None
    if _YEAR.search(text, sentence.start, sentence.end):
        return None  # the staff of another year
    thing = key(document, sentence, owner["owner"])
    size = "staff" if quantity.unit in _STAFF else _count_of(quantity.unit)
    return _size(quantity, sentence, thing, "", size, "") if thing else None


def _counted(verb: str, noun: str) -> str:
    """What a count tells: "staff" for those a body employs, else the verb and the noun; "" where that is open."""
    if (noun in _STAFF and verb == "has") or (noun in _STAFF | {"person", "people"} and verb == "employs"):
        return "staff"
    if verb == "seats" or (verb in _TO_SEAT and noun in _SEATED):
        return _count_of("seat")
    if verb in {"has", "contains"}:
        return _count_of(noun) if noun in words("parts_a_thing_has") else ""
    if verb in _TO_SERVE:
        return f"serves {canonical(noun)}"
    return f"{verb} {canonical(noun)}" if verb in _COUNTING else ""


def _count_of(part: str) -> str:
    return f"number of {canonical(part)}"


def _epithet(document: Document, sentence: Sentence, quantity: Quantity) -> StatedSize | None:
    text = document.text
    before = text[max(sentence.start, quantity.start - 8) : quantity.start]
    counted = _PART.match(text, quantity.end, sentence.end) if quantity.kind == "count" else None
    named = _EPITHET.match(text, counted.end() if counted else quantity.end, sentence.end)
    if (
        named is None
        or (quantity.kind in {"count", "number"} and not counted)
        or not _THE_BEFORE.search(before)
    ):
        return None
    size = (
        _count_of(counted["part"]) if counted else "cost" if quantity.kind == "money" else _measured(quantity)
    )
    dimension = _DIMENSIONS[named["word"]] if named["word"] else ""
    noun = named["noun"] if named["noun"][0].isupper() else _noun(named["noun"])
    place = _PLACED.match(text, named.start("noun") + len(noun), sentence.end)
    return _size(
        quantity,
        sentence,
        key(document, sentence, noun),
        place.group() if place else "",
        size,
        dimension,
        epithet=True,
    )


def _noun(phrase: str) -> str:
    """The one or two words of ``phrase`` that are a noun, without the verb or preposition that follows."""
    first, *rest = phrase.split()
    known = words("function_words") | _PREPOSITIONS
    goes_on = rest and rest[0] not in known and not finite_at([first, *rest], 1)
    return phrase if goes_on else first


def _size(
    quantity: Quantity,
    sentence: Sentence,
    thing: str,
    place: str,
    size: str,
    dimension: str,
    *,
    epithet: bool = False,
    start: int | None = None,
) -> StatedSize:
    return StatedSize(
        quantity.start,
        quantity.end,
        quantity,
        sentence,
        Span(sentence.start if start is None else start, sentence.end),
        thing,
        content(place) - _PREPOSITIONS,
        size,
        dimension,
        epithet,
    )


def _measured(quantity: Quantity) -> str:
    if quantity.kind == "duration":
        return _LENGTH_OF_TIME
    known = measures.measure(quantity.unit)
    return known.dimension if known else ""


def in_base_unit(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The interval of a figure's printed precision, measures in the base unit of their dimension."""
    known = measures.measure(quantity.unit)
    factor = known.factors[0] if known and quantity.kind == "measure" else Decimal(1)
    return quantity.low * factor, quantity.high * factor
