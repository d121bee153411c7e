"""Word lists are data: ``words/*.txt``, one lower-case entry a line, ``#`` starts a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


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
