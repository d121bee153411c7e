"""Whether anybody in reach of a quotation can have said it, where no attribution tells who did."""

from __future__ import annotations

import re

from claims.extraction.attribution.proper_names import is_person
from claims.extraction.faults.once import once
from claims.extraction.types import Attribution, Block, Document, Quotation, Role, Sentence
from claims.extraction.wordlists import alternatives, words

READ = frozenset(
    {Role.BODY, Role.QUOTE, Role.STANDFIRST, Role.KEY_POINT, Role.FAQ_ANSWER, Role.TAKEAWAY, Role.CONCLUSION}
)
"""The roles of running text, in which quotations are looked at."""

_PEOPLE = words("persons") | {"i", "he", "she", "they", "we", "who", "his", "her", "their"}
_SOMEBODY = re.compile(rf"\b(?:{alternatives(_PEOPLE)})\b", re.IGNORECASE)
_CALENDAR = alternatives(word.capitalize() for word in words("days_and_months"))
_NAME = re.compile(rf"(?<=[\w,;:–—] )(?!(?:I|{_CALENDAR})\b)[A-Z][\w’'-]+")
_OPENS_WITH_NAME = re.compile(rf"\W*(?!(?:{_CALENDAR})\b)(?P<name>[A-Z][\w’'-]+)\s")
_PERSON = re.compile(
    r"\b(?:he|she|his|her|him|I|I['’]m|my|(?:Mr|Ms|Mrs|Dr|Sir)\.?\s[A-Z])\b|\b(?:[A-Z][a-z]+\s){1,2}[A-Z][a-z]+,?\s(?:said|says|told)\b"
    r"|[“\"”]",
)
"""Somebody the paragraph is about, or a quotation: what follows it goes on with the same voice."""

_HUMAN = re.compile(
    rf"\b(?:he|she|his|her|him|hers|I|my|Mr|Ms|Mrs|Dr|Sir|{alternatives(words('offices') - {'del', 'dc'})})\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|me|my|mine|we|us|our|ours)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)+")
_SIGNATURE = re.compile(r"[”\"’']\s*[―—–-]\s*[A-Z][\w.’'-]+(?:\s[\w.’'-]+){1,4}\.?\s*$")
_MARK = re.compile(r"[“”\"„«]|(?:^|\s)[‘']\w")
_SAID_SO = re.compile(
    r"\W*\s(?:so|it|this|as|at|by|during|in|of|on|outside|after|when|while)\b(?![^“\"]*(?:\bthat\b|[“\"]))|\W*$",
    re.IGNORECASE,
)
""" "Ada Brandt said so", "said at the gate", and not "said in May that the gate was shut", which is another statement."""
_OPENERS = frozenset("“„«\"‘'")
_POINTS_BACK = re.compile(r"(?:That|This|Those|These|Such|So|(?:His|Her|The) words)\b")
_DIGIT = re.compile(r"\d")


def somebody_in_reach(document: Document, quotation: Quotation) -> bool:
    """Whether the sentence around ``quotation``, a name behind it, or what stands beside it speaks of anybody."""
    block = document.blocks[quotation.block]
    first = document.sentence_at(quotation.start)
    last = document.sentence_at(quotation.end - 1)
    start = first.start if first else quotation.start
    before = document.sentence_at(max(block.start, start - 2))
    opening = before.start if before and before.block == quotation.block else start
    around = (
        document.text[opening : quotation.start],
        document.text[quotation.end : last.end] if last else "",
    )
    if any(_SOMEBODY.search(words_near) or _NAME.search(words_near) for words_near in around):
        return True
    if any(_opens_with_name(document.text, words_near) for words_near in around):
        return True
    if _SIGNATURE.search(document.text, quotation.start, block.end):
        return True
    if _goes_on(document, quotation, block) or _is_told_behind(document, quotation, block):
        return True
    return _is_pulled(document, quotation)


def _is_pulled(document: Document, quotation: Quotation) -> bool:
    """Whether the same words stand elsewhere with their speaker, and are only shown large here."""
    words_of = quotation.of(document.text).strip("“”\"„«»‘’' .,!?…").lower()
    others = (other for other in document.quotations if other.attributed and other != quotation)
    return any(words_of in other.of(document.text).lower() for other in others)


def _opens_with_name(text: str, sentence: str) -> bool:
    """Whether the first word is a name: a capital proves nothing there, but it has one in mid-sentence, too."""
    opening = _OPENS_WITH_NAME.match(sentence)
    return opening is not None and bool(re.search(rf"[\w,] {re.escape(opening['name'])}\b", text))


def _goes_on(document: Document, quotation: Quotation, block: Block) -> bool:
    """Whether the paragraphs before are about a person, and the last has not turned to something else."""
    at = quotation.block
    before = [each for each in document.blocks[max(0, at - 2) : at] if each.role in READ]
    opens = not document.text[block.start : quotation.start].strip()
    if opens and before:
        of_self = _SELF.search(quotation.of(document.text)) and _opens_with_person(document, before[-1])
        if of_self or _is_left_open(document, before[-1]):
            return True
        if _turns_away(document, before[-1]):
            return False
    return any(_PERSON.search(document.text, each.start, each.end) for each in before)


def _opens_with_person(document: Document, paragraph: Block) -> bool:
    """Whether ``paragraph`` is about a person: "Ada Brandt, 41, runs the mill"."""
    opening = _CAPITALS.match(document.text, paragraph.start, paragraph.end)
    return opening is not None and is_person(opening.group())


def _is_left_open(document: Document, paragraph: Block) -> bool:
    """Whether ``paragraph`` begins with a mark that it does not close: all of it is somebody's words."""
    return document.text[paragraph.start] in _OPENERS and paragraph.start not in _closed_starts(document)


@once
def _closed_starts(document: Document) -> frozenset[int]:
    return frozenset(quotation.start for quotation in document.quotations if quotation.closed)


def _turns_away(document: Document, paragraph: Block) -> bool:
    """Whether the last sentence of ``paragraph`` is of other things: it has a source that does not speak, a figure or a name."""
    last = document.sentence_at(paragraph.end - 1)
    if last is None or _MARK.search(last.of(document.text)) or _has_person(document, last):
        return False
    told = last.of(document.text)
    return last.attribution is not None or bool(_DIGIT.search(told) or _NAME.search(told))


def _has_person(document: Document, span: Sentence | Block) -> bool:
    """Whether a person is spoken of, by name, office or as "she"."""
    text = span.of(document.text)
    if _HUMAN.search(text) or any(is_person(match.group()) for match in _CAPITALS.finditer(text)):
        return True
    return any(name in text and re.search(rf"\b{re.escape(name)}\b", text) for name in _surnames(document))


@once
def _surnames(document: Document) -> frozenset[str]:
    """The last names of the people who speak in the article."""
    speakers = {sentence.speaker for sentence in document.sentences if sentence.speaker}
    return frozenset(speaker.split()[-1] for speaker in speakers if is_person(speaker))


def _is_told_behind(document: Document, quotation: Quotation, block: Block) -> bool:
    """Whether what follows tells who said it: "Ada Brandt said so at the gate", "That is how she recalls it".

    Whoever says something else in the next paragraph may be who is quoted above only where no text goes
    before the quotation.
    """
    at = quotation.block
    last = document.sentence_at(quotation.end - 1)
    beside = document.sentence_at(last.end + 1) if last and last.end + 1 < block.end else None
    if beside:
        return _has_person(document, beside)
    below = document.blocks[at + 1 : at + 2]
    first = document.sentence_at(below[0].start) if below else None
    if first is None:
        return False
    if _POINTS_BACK.match(document.text, first.start) and _has_person(document, first):
        return True
    source = first.attribution
    if source is None or not _is_somebody(document.text, source):
        return False
    opens = not at or document.blocks[at - 1].role not in READ
    return opens or _SAID_SO.match(document.text, source.end, first.end) is not None


def _is_somebody(text: str, source: Attribution) -> bool:
    """Whether a person speaks, by name, office or as "she": what a body or a crowd says next is another matter."""
    speaker = source.speaker or ""
    last = speaker.split(" ")[-1]
    if source.carried or not last:
        return False
    if is_person(speaker) or last.lower() in words("offices") | {"he", "she"}:
        return True
    return speaker == last and re.search(rf"[A-Z][\w’'-]+\s{re.escape(last)}\b", text) is not None
