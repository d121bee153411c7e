"""Finding the entries of a word list in running text."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.wordlists import alternatives, words


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern for any entry of ``words/<name>.txt`` as whole words, in any case."""
    return re.compile(rf"(?<![\w’'-])(?:{alternatives(words(name))})(?![\w-])", re.IGNORECASE)


def mentions_any(name: str, text: str) -> bool:
    """Whether ``text`` holds an entry of the list ``name``."""
    return pattern(name).search(text) is not None


def count(name: str, text: str) -> int:
    """How often entries of the list ``name`` stand in ``text``."""
    return sum(1 for _ in pattern(name).finditer(text))
