"""Words that tell two things of one sort apart: exports and imports, the first phase and the second.

Two statements with one figure in like words are still two claims where each has its own word of such a set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.copies.stemmer import stem
from claims.extraction.copies.stems import canonical
from claims.extraction.lexicon import Memo, finder
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.wordlists import words

Sides = Mapping[int, frozenset[int]]
"""By the number of a set of contrasting words which of its members are meant."""


_Members = Mapping[str, frozenset[tuple[int, int]]]
"""For each stem the sets that it is a member of, and which."""


@cache
def _listed() -> tuple[_Members, _Members]:
    """The members that are words, by their stem, and those that are classes of synonyms, by what stands for them."""
    single: dict[str, frozenset[tuple[int, int]]] = {}
    classes: dict[str, frozenset[tuple[int, int]]] = {}
    for number, line in enumerate(sorted(words("contrasts"))):
        for place, member in enumerate(line.split()):
            for form in member.split("|"):
                is_class = form.endswith("*")
                table, key = (classes, canonical(form[:-1])) if is_class else (single, stem(form))
                table[key] = table.get(key, frozenset()) | {(number, place)}
    return single, classes


_of_forms = Memo(lambda form: _listed()[0].get(stem(form), frozenset[tuple[int, int]]()))
_SIGN = lexicon.declare(bears=_of_forms.__getitem__)
_find = finder(WORD, str.lower)
_of_chunks = Memo(lambda chunk: frozenset().union(*map(_of_forms.__getitem__, _find(chunk))))

_NO_SIDES: Sides = {}
"""That of most statements, and of all of them the same: an empty dictionary each would take megabytes."""


def sides(words: str, stems: frozenset[str], signs: int) -> Sides:
    """The members of such sets in ``words``, of which ``stems`` are the content and ``signs`` the signs."""
    classes = _listed()[1]
    if not signs & _SIGN and stems.isdisjoint(classes):
        return _NO_SIDES
    found: dict[int, frozenset[int]] = defaultdict(frozenset)
    for number, place in chain(*_of_chunks.over(words), *(classes[each] for each in stems & classes.keys())):
        found[number] |= {place}
    return dict(found) if found else _NO_SIDES


def are_contrasted(ones: Sides, twos: Sides) -> bool:
    """Whether of some set each has a member of its own, and none that both have."""
    if ones.keys().isdisjoint(twos):
        return False
    return any(ones[number].isdisjoint(twos[number]) for number in ones.keys() & twos.keys())
