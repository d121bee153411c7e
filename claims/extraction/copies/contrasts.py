"""Words that tell two things of one sort apart: exports and imports, the first phase and the second.

Two statements with one figure in like words are still two claims where each has its own word of such a set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.copies.stems import stem
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

Sides = Mapping[int, frozenset[int]]
"""By the number of a set of contrasting words which of its members are meant."""


@cache
def _members() -> dict[str, frozenset[tuple[int, int]]]:
    """For each stem the sets that it is a member of, and which."""
    table: dict[str, frozenset[tuple[int, int]]] = {}
    for number, line in enumerate(sorted(words("contrasts"))):
        for place, member in enumerate(line.split()):
            for form in member.split("|"):
                table[stem(form)] = table.get(stem(form), frozenset()) | {(number, place)}
    return table


_of_forms = Memo(lambda form: _members().get(stem(form), frozenset[tuple[int, int]]()))
_SIGN = lexicon.declare(bears=_of_forms.__getitem__)
_find = finder(WORD, str.lower)
_of_chunks = Memo(lambda chunk: frozenset().union(*map(_of_forms.__getitem__, _find(chunk))))


def sides(words: str, signs: int) -> Sides:
    """The members of such sets that stand in ``words``, whose signs are ``signs``."""
    found: dict[int, frozenset[int]] = defaultdict(frozenset)
    if signs & _SIGN:
        for number, place in chain.from_iterable(_of_chunks.over(words)):
            found[number] |= {place}
    return found


def are_contrasted(ones: Sides, twos: Sides) -> bool:
    """Whether of some set each has a member of its own, and none that both have."""
    return any(ones[number].isdisjoint(twos[number]) for number in ones.keys() & twos.keys())
