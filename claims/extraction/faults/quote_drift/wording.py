"""What was changed between two quotations that are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from claims.extraction.copies.stems import canonical, content
from claims.extraction.faults.quote_drift.drift import Drift
from claims.extraction.faults.quote_drift.mouths import could_be_one, is_altered, shown_again, two_mouths
from claims.extraction.faults.quote_drift.spoken import Spoken
from claims.extraction.types import Document, Role, Span
from claims.extraction.wordlists import words

_LONG = 10
"""From so many words on, any change counts; in shorter ones only a figure, a date, a negation or a misspelling."""
_MOST_CHANGED = 0.2
_NEGATIONS = frozenset({"no", "not", "never", "none", "nothing", "nobody", "cannot", "without"})
_MODALS = words("modals")
_FEWEST_RETOLD = 5
_FEWEST_INFLECTED = 2
_MOST_EDITS = 3
_RESEMBLING = 0.7
_LONGEST_CHANGE = 3


def compare(document: Document, first: Spoken, second: Spoken) -> Drift | None:
    """How ``second`` drifts from ``first``, if the two are one and differ."""
    if first.words != second.words and sorted(first.words) == sorted(second.words):
        return _turned(document, first, second)
    if _is_retold(document, first, second):
        return Drift(first.quotation, second.quotation, "words", (_whole(first), _whole(second)))
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
            if two_mouths(document, first, second)
            else None
        )
    if same < (1 - _MOST_CHANGED) * len(shorter.words) or not could_be_one(document, first, second):
        return None
    is_copy = len(shorter.words) >= _LONG or shown_again(document, first, second)
    edits = list(_edits(matcher, len(shorter.words)))
    at_edge = bool(edits) and not (
        matching[0].a == 0 and matching[-1].a + matching[-1].size == len(shorter.words)
    )
    if len(edits) != 1:
        pulled_otherwise = _is_pulled(document, first, second) and _are_several(shorter, longer, edits)
        return (
            Drift(first.quotation, second.quotation, "words", (_whole(first), _whole(second)))
            if pulled_otherwise
            else None
        )
    (a, a_end), (b, b_end) = edits[0]
    redated = a_end - a == b_end - b == 1 and {shorter.words[a], longer.words[b]} <= words("days_and_months")
    if at_edge and not is_copy and not redated:
        return None
    changed = shorter.words[a:a_end], longer.words[b:b_end]
    if (
        not redated
        and not _is_telling(*changed, is_copy=is_copy)
        and not (_is_pulled(document, first, second) and _is_another_word(*changed))
    ):
        return None
    one, two = shorter.span(a, a_end), longer.span(b, b_end)
    return Drift(first.quotation, second.quotation, "words", (one, two) if shorter is first else (two, one))


def _is_pulled(document: Document, first: Spoken, second: Spoken) -> bool:
    """Whether one of them is set apart from the text, word for word as it should be."""
    return Role.QUOTE in {first.role(document), second.role(document)}


def _is_another_word(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether one word stands for one other, no article for another: "but the dog", "except the dog"."""
    return len(one) == len(two) == 1 and {*one, *two}.isdisjoint(words("grammar_determiners"))


def _are_several(
    shorter: Spoken, longer: Spoken, edits: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> bool:
    """Whether a few places were changed, and not only articles: "These boats do not sink", "The boats never sink"."""
    changed = {
        word for (a, a_end), (b, b_end) in edits for word in (*shorter.words[a:a_end], *longer.words[b:b_end])
    }
    return 1 < len(edits) <= _MOST_EDITS and not changed <= words("grammar_determiners")


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


def _is_retold(document: Document, first: Spoken, second: Spoken) -> bool:
    """Whether the same words of content come in another order: "There is an empty chair at our table", "Our table has …".

    They must be all, and many: a speaker may well use some of them again. In the same order they must come in other
    forms: "a boat is the end of a dream", "boats are an end to dreams".
    """
    ones, twos = (_told(each) for each in (first, second))
    if min(len(ones), len(twos)) < _FEWEST_RETOLD or (ones == twos and not _are_inflected(first, second)):
        return False
    if set(ones) != set(twos) or len(set(ones)) < _FEWEST_RETOLD:
        return False
    return could_be_one(document, first, second) and first.quotation.block != second.quotation.block


def _are_inflected(first: Spoken, second: Spoken) -> bool:
    """Whether two words or more of content stand in other forms."""
    ones, twos = set(first.words), set(second.words)
    forms = {canonical(word) for word in ones - twos} & {canonical(word) for word in twos - ones}
    return len(forms - words("function_words")) >= _FEWEST_INFLECTED


def _told(quoted: Spoken) -> list[str]:
    """The stems of the words of content, in their order."""
    stems = content(" ".join(quoted.words))
    return [stem for word in quoted.words if (stem := canonical(word)) in stems]


def _whole(quoted: Spoken) -> Span:
    return quoted.span(0, len(quoted.words))


def _turned(document: Document, first: Spoken, second: Spoken) -> Drift | None:
    """The same words in another order: "They paused, they did not stop", "They stopped, they did not pause"."""
    one, two = first.quotation, second.quotation
    apart = [at for at, (a, b) in enumerate(zip(first.words, second.words, strict=True)) if a != b]
    if two.block == one.block or is_altered(document, first, second):
        return None
    start, end = apart[0], apart[-1] + 1
    return Drift(one, two, "words", (first.span(start, end), second.span(start, end)))
