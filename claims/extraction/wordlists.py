"""Word lists are data: ``words/*.txt``, one lower-case entry a line, ``#`` starts a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.lexicon import FORM, Memo


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``words/<name>.txt``. Raises FileNotFoundError where there is no such list."""
    source = files("claims.extraction").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    entries = (line.split("#", 1)[0].strip() for line in source.splitlines())
    return frozenset(entry for entry in entries if entry)


def telling_parts(entries: Iterable[str]) -> tuple[str, ...]:
    """The longest word of each entry: a lower-case text without any of these holds no entry.

    Looking for them is far cheaper than searching for a pattern of all entries.
    """
    longest = {max(entry.split(), key=len) for entry in entries}
    shortest_first = sorted(longest, key=lambda part: (len(part), part))
    kept: list[str] = []
    for part in shortest_first:
        if not any(other in part for other in kept):
            kept.append(part)
    return tuple(kept)


def alternatives(entries: Iterable[str]) -> str:
    """A regular expression for any of ``entries``, longest first so that a prefix never wins."""
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in ordered)


def telling(parts: Iterable[str]) -> str:
    """The longest of the words that make up an entry, rather one that not every text holds."""
    common = words("function_words")
    return max(parts, key=lambda part: (part not in common, len(part)))


class Phrases:
    """Phrases to look for in running text, made for texts that mostly hold none of them.

    A pattern of all of them is only tried on a text that holds one as plain characters, and that is only
    asked where the longest word of one is there. A sign tells before that.
    """

    __slots__ = ("_near", "_sign", "pattern")

    def __init__(self, entries: Iterable[str], *, before: str = r"\b", after: str = r"\b") -> None:
        """Each entry holds a word; ``before`` and ``after`` are patterns for what stands around a phrase.

        ``before`` lets no phrase begin inside a word, and ``after``, unless it is empty, none end inside one.
        """
        listed = sorted(entries)
        parts = {part: tuple(each for each in listed if part in each) for part in telling_parts(listed)}
        self.pattern = re.compile(f"{before}(?:{alternatives(listed)}){after}", re.IGNORECASE)
        form = re.compile("|".join(sorted(telling(FORM.findall(entry)) for entry in listed)))
        self._sign = lexicon.declare(bears=form.fullmatch if after else form.match)
        self._near = Memo(lambda chunk: tuple(chain(*(parts[part] for part in parts if part in chunk))))

    def found(self, text: str, signs_of_text: int) -> set[str]:
        """The different phrases in ``text``, in lower case, white space as it stands there."""
        if not signs_of_text & self._sign:
            return set()
        low = text.lower()
        near = set(filter(None, self._near.over(low)))
        if not near:
            return set()
        folded = " ".join(low.split())
        if not any(phrase in folded for phrase in chain(*near)):
            return set()
        return {match.group().lower() for match in self.pattern.finditer(text)}
