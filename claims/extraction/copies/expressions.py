"""Expressions of several words that news copy swaps with one: "put pen to paper" for "sign", "turned it down" for
"refused".

A line of ``words/expressions.txt`` is the expression and what says the same. Between its words may stand an article
or a possessive, and at a ``*`` any words, two for each word that the expression goes on with after its first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from claims.extraction.copies.stemmer import stem
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.values import value
from claims.extraction.wordlists import words

_UNTOLD = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "him", "them"})
_MOST_UNTOLD = 2


@value(frozen=True, slots=True)
class _Expression:
    """The stems behind the first, each with whether any words may stand before it; and what says the same.

    ``needs`` are all its stems.
    """

    rest: tuple[tuple[str, bool], ...]
    needs: frozenset[str]
    same: tuple[str, ...]


def _listed() -> Iterator[tuple[str, _Expression]]:
    for line in words("expressions"):
        told, same = line.split(": ")
        first, *others = told.split()
        open_before = [other == "*" for other in ["", *others]]
        rest = tuple((stem(other), open_before[at]) for at, other in enumerate(others) if other != "*")
        needs = frozenset({stem(first), *(base for base, _ in rest)})
        yield stem(first), _Expression(rest, needs, tuple(same.split()))


_BY_FIRST: dict[str, list[_Expression]] = defaultdict(list)
for _first, _expression in _listed():
    _BY_FIRST[_first].append(_expression)
for _expressions in _BY_FIRST.values():
    _expressions.sort(key=lambda each: (-len(each.rest), each.rest))
_NEEDS_BY_FIRST = {first: [each.needs for each in listed] for first, listed in _BY_FIRST.items()}
_NEEDED = frozenset().union(*chain.from_iterable(_NEEDS_BY_FIRST.values()))

_bases = Memo(stem)
_find = finder(WORD, str.lower)
_held_by_chunks = Memo(lambda chunk: _NEEDED.intersection(map(stem, _find(chunk))))


def replaced(sentence: str) -> list[str]:
    """The words of ``sentence`` in lower case, with what says the same for each expression; nothing where it holds none.

    Figures count for nothing: "cut 310 of its 980 jobs" is to cut jobs.
    """
    held = frozenset().union(*_held_by_chunks.over(sentence))
    begun = map(_NEEDS_BY_FIRST.__getitem__, held & _NEEDS_BY_FIRST.keys())
    if not any(map(held.issuperset, chain.from_iterable(begun))):
        return []
    found = list(_find(sentence))
    told = [word for word in found if not word[0].isdigit()]
    bases = [_bases[word] for word in told]
    others: list[str] = []
    used: set[int] = set()
    for at, base in enumerate(bases):
        if at in used:
            continue
        for expression in _BY_FIRST.get(base, ()):
            if expression.needs <= held and (places := _places(told, bases, at, expression)):
                used.update(places)
                others += expression.same
                break
    if not used:
        return []
    figures = (word for word in found if word[0].isdigit())
    return [*(word for at, word in enumerate(told) if at not in used), *figures, *others]


def _places(told: Sequence[str], bases: Sequence[str], first: int, expression: _Expression) -> list[int]:
    """Where the words of an expression stand that begins at ``first``; nothing where it does not."""
    places = [first]
    for base, is_open in expression.rest:
        reach = 2 * len(expression.rest) if is_open else _MOST_UNTOLD
        start = places[-1] + 1
        at = next((at for at in range(start, min(start + reach + 1, len(bases))) if bases[at] == base), -1)
        if at < 0 or not (is_open or _UNTOLD.issuperset(told[start:at])):
            return []
        places.append(at)
    return places
