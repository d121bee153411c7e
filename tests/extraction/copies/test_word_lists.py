"""The lists that bring words together contradict neither themselves nor one another."""

from __future__ import annotations

from collections import Counter

from claims.extraction.copies.expressions import replaced
from claims.extraction.copies.stemmer import stem
from claims.extraction.copies.stems import canonical, root
from claims.extraction.wordlists import words


def _repeated(groups: list[list[str]]) -> list[str]:
    return [each for each, times in Counter(each for group in groups for each in group).items() if times > 1]


def test_each_stem_is_in_one_family_once() -> None:
    assert _repeated([[stem(member) for member in line.split()] for line in words("word_families")]) == []


def test_each_word_is_in_one_class_once() -> None:
    assert _repeated([[root(member) for member in line.split()] for line in words("synonyms")]) == []


def test_each_family_and_class_has_two_members() -> None:
    alone = [line for name in ("word_families", "synonyms") for line in words(name) if len(line.split()) < 2]
    assert alone == []


def test_no_class_holds_both_sides_of_a_contrast() -> None:
    both = []
    for line in words("contrasts"):
        sides = [{canonical(form.rstrip("*")) for form in member.split("|")} for member in line.split()]
        both += [line for at, one in enumerate(sides) for two in sides[at + 1 :] if one & two]
    assert both == []


def test_each_expression_is_listed_once_and_found() -> None:
    told = [line.split(": ")[0] for line in words("expressions")]
    assert _repeated([told]) == []
    assert [each for each in told if not replaced(each.replace(" *", ""))] == []
