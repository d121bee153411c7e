"""Words that tell two things of one sort apart: exports and imports, the first phase and the second.

Two statements with one figure in like words are still two claims where each has its own word of such a set.
"""

from __future__ import annotations

from functools import cache

from claims.extraction import lexicon
from claims.extraction.copies.stems import stem
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

Side = tuple[int, int]
"""A set of contrasting words, and which of its members."""


@cache
def _members() -> dict[str, frozenset[Side]]:
    table: dict[str, frozenset[Side]] = {}
    for number, line in enumerate(sorted(words("contrasts"))):
        for place, member in enumerate(line.split()):
            for form in member.split("|"):
                table[stem(form)] = table.get(stem(form), frozenset()) | {(number, place)}
    return table


_of_forms = Memo(lambda form: _members().get(stem(form), frozenset[Side]()))
_SIGN = lexicon.declare(bears=_of_forms.__getitem__)
_find = finder(WORD, str.lower)


def sides(words: str, signs: int) -> frozenset[Side]:
    """The members of such sets that stand in ``words``, whose signs are ``signs``."""
    if not signs & _SIGN:
        return frozenset()
    return frozenset().union(*map(_of_forms.__getitem__, _find(words)))


def are_contrasted(ones: frozenset[Side], twos: frozenset[Side]) -> bool:
    """Whether of some set each has a member of its own, and none that both have."""
    if not ones or not twos:
        return False
    other_sets = {number for number, _ in twos}
    return any(
        number in other_sets and not any(side in twos for side in ones if side[0] == number)
        for number, _ in ones
    )
