"""Quotations that come twice in one article, and not in the same words or from the same mouth.

Two quotations are held to be one where nearly all words of the shorter stand in the longer in the
same order and together. A part of a longer quotation is no drift, nor are omissions that say so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, pairwise

from claims.extraction.attribution.quotations import is_speech
from claims.extraction.types import Document, Quotation, Role, Span
from claims.extraction.wordlists import words

FEWEST_WORDS = 5
LONG = 10
"""From so many words on, any change counts; in shorter ones only a figure, a negation or a misspelling."""
_MOST_WORDS = 400
"""Longer ones are documents and attacks: comparing two takes the product of their lengths."""

_MOST_CHANGED = 0.2
_FEWEST_FOR_SPEAKERS = 7
_CROWD = 12
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ALTERED = re.compile(r"\[|…|\.\.\.|\. \. \.")
_CONTRACTED = re.compile(r"(?i)\b(can|[a-z]+n)['’]t\b|['’](?:s|re|ve|ll|m|d)\b")
_NEGATIONS = frozenset({"no", "not", "never", "none", "nothing", "nobody", "cannot", "without"})
_OUR = re.compile(r"our(?=s?$|ed$|ing$|ful$|able$|ite)")
_IZED = re.compile(r"is(?=e[ds]?$|ing$|ation)")
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        2,
    )
} | {
    word: str(10 * number)
    for number, word in enumerate(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"], 3
    )
}
_MODALS = words("modals")
_RESEMBLING = 0.7
_LONGEST_CHANGE = 3
_COPIES = frozenset(
    {Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT, Role.CAPTION, Role.QUOTE, Role.TAKEAWAY, Role.CONCLUSION}
)
"""Where a quotation from the body is shown again."""


@dataclass(frozen=True, slots=True)
class Drift:
    """``aspect`` is "words" or "speaker"; ``differing`` is where the words that differ stand, first and second
    place, and an empty span where the other place has words more.
    """

    first: Quotation
    second: Quotation
    aspect: str
    differing: tuple[Span, Span] | None = None


@dataclass(frozen=True, slots=True)
class _Quoted:
    """``words`` in lower case, ``places`` where each stands behind the opening mark."""

    quotation: Quotation
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        """Where the words ``[first, last)`` stand; for none of them, the place before ``first``."""
        if first == last:
            at = self.places[first][0] if first < len(self.places) else self.places[-1][1]
            return Span(self.quotation.start + at, self.quotation.start + at)
        return Span(
            self.quotation.start + self.places[first][0], self.quotation.start + self.places[last - 1][1]
        )


def drifts(document: Document) -> Iterator[Drift]:
    """Each pair of quotations that are one and differ, in text order."""
    quoted = [
        _quoted(document.text, quotation)
        for quotation in document.quotations
        if document.blocks[quotation.block].in_scope and is_speech(document.text, quotation)
    ]
    quoted = [each for each in quoted if FEWEST_WORDS <= len(each.words) <= _MOST_WORDS]
    for one, two in _candidates(quoted):
        found = _compare(document, quoted[one], quoted[two])
        if found:
            yield found


def _quoted(text: str, quotation: Quotation) -> _Quoted:
    """Contractions are dropped to what a transcriber cannot mishear."""
    spoken = _CONTRACTED.sub(
        lambda match: (" not" if match[1] else "").ljust(len(match.group())), quotation.of(text)
    )
    found = list(_WORD.finditer(spoken))
    return _Quoted(
        quotation,
        tuple(_plain(match.group().lower()) for match in found),
        tuple(match.span() for match in found),
    )


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    """One spelling for British and American words, one form for a number in letters and in digits."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    return _IZED.sub("iz", _OUR.sub("or", word)) if len(word) > len("hour") else word


def _candidates(quoted: Sequence[_Quoted]) -> list[tuple[int, int]]:
    """Pairs that share two neighbouring words that few quotations hold."""
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for at, each in enumerate(quoted):
        for pair in pairwise(each.words):
            held[pair].add(at)
    few = (holders for holders in held.values() if 2 <= len(holders) <= _CROWD)
    return sorted({pair for holders in few for pair in combinations(sorted(holders), 2)})


def _turned(document: Document, first: _Quoted, second: _Quoted) -> Drift | None:
    """The same words in another order: "They paused, they did not stop", "They stopped, they did not pause"."""
    one, two = first.quotation, second.quotation
    apart = [at for at, (a, b) in enumerate(zip(first.words, second.words, strict=True)) if a != b]
    if two.block == one.block or any(_ALTERED.search(each.of(document.text)) for each in (one, two)):
        return None
    start, end = apart[0], apart[-1] + 1
    return Drift(one, two, "words", (first.span(start, end), second.span(start, end)))


def _compare(document: Document, first: _Quoted, second: _Quoted) -> Drift | None:
    if first.words != second.words and sorted(first.words) == sorted(second.words):
        return _turned(document, first, second)
    shorter, longer = sorted((first, second), key=lambda each: len(each.words))
    within = set(longer.words)
    if sum(word in within for word in shorter.words) < (1 - _MOST_CHANGED) * len(shorter.words):
        return None
    matcher = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    matching = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in matching)
    if same == len(shorter.words) and len(matching) == 1:
        return (
            Drift(first.quotation, second.quotation, "speaker")
            if _two_mouths(document, first, second)
            else None
        )
    if same < (1 - _MOST_CHANGED) * len(shorter.words) or not _could_be_one(document, first, second):
        return None
    is_copy = len(shorter.words) >= LONG or bool(_roles(document, first, second) & _COPIES)
    edits = list(_edits(matcher, len(shorter.words)))
    at_edge = bool(edits) and not (
        matching[0].a == 0 and matching[-1].a + matching[-1].size == len(shorter.words)
    )
    if len(edits) != 1 or (at_edge and not is_copy):
        return None
    (a, a_end), (b, b_end) = edits[0]
    if not _is_telling(shorter.words[a:a_end], longer.words[b:b_end], is_copy=is_copy):
        return None
    one, two = shorter.span(a, a_end), longer.span(b, b_end)
    return Drift(first.quotation, second.quotation, "words", (one, two) if shorter is first else (two, one))


def _edits(matcher: SequenceMatcher[str], length: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """What was changed, as ranges of words; what the longer quotation has before and behind is none of it."""
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        size = a_end - a
        if tag == "equal" or (not size and (a == 0 or a == length)):
            continue
        if a == 0:
            b = max(b, b_end - size)
        elif a_end == length:
            b_end = min(b_end, b + size)
        yield (a, a_end), (b, b_end)


def _is_telling(one: Sequence[str], two: Sequence[str], *, is_copy: bool) -> bool:
    """Whether a change is more than a small word, and no new turn of the same phrase."""
    changed = {*one, *two}
    if max(len(one), len(two)) > _LONGEST_CHANGE or not changed - words("function_words") - _NEGATIONS:
        turned = bool(_NEGATIONS & {*one} ^ _NEGATIONS & {*two})
        surer = is_copy and {*one} | {*two} <= _MODALS and bool(one) and bool(two)
        return (turned or surer) and max(len(one), len(two)) <= _LONGEST_CHANGE
    if is_copy or any(word[0].isdigit() for word in changed):
        return True
    return len(one) == len(two) == 1 and SequenceMatcher(None, one[0], two[0]).ratio() >= _RESEMBLING


def _could_be_one(document: Document, first: _Quoted, second: _Quoted) -> bool:
    """Whether two quotations alike may be one: from one mouth, in two places, nothing left out on purpose."""
    one, two = first.quotation, second.quotation
    if any(_ALTERED.search(each.of(document.text)) for each in (one, two)):
        return False
    apart = two.block - one.block > 1 or bool(_roles(document, first, second) & _COPIES)
    unknown = one.speaker is None or two.speaker is None
    return apart and (unknown or bool(_names(one) & _names(two)))


def _two_mouths(document: Document, first: _Quoted, second: _Quoted) -> bool:
    """Whether the same words are given to two people by name, neither of whom quotes the other."""
    one, two = first.quotation, second.quotation
    if min(len(first.words), len(second.words)) < _FEWEST_FOR_SPEAKERS or _names(one) & _names(two):
        return False
    if not all(_by_name(document, each) for each in (one, two)):
        return False
    around = document.blocks[one.block].of(document.text), document.blocks[two.block].of(document.text)
    return not (_named_in(two, around[0]) or _named_in(one, around[1]))


def _by_name(document: Document, quotation: Quotation) -> bool:
    sentence = document.sentence_at(quotation.start)
    source = sentence.attribution if sentence else None
    name = (quotation.speaker or "").split()
    is_person = len(name) >= 2 and all(part[0].isupper() for part in name)
    return (
        is_person
        and not {part.lower() for part in name} & words("bodies")
        and bool(source and not source.carried)
    )


def _names(quotation: Quotation) -> set[str]:
    return {part.lower().strip(".") for part in (quotation.speaker or "").split()}


def _named_in(quotation: Quotation, text: str) -> bool:
    return (quotation.speaker or "").split()[-1] in text


def _roles(document: Document, first: _Quoted, second: _Quoted) -> set[Role]:
    return {document.blocks[each.quotation.block].role for each in (first, second)}
