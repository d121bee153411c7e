"""Lower case as patterns compare it.

A pattern that ignores case takes the long s for an s, the Turkish i's for an i and the sign for kelvin for a k;
``str.lower`` does not. What such a pattern has found is looked up in a table by this instead.
"""

from __future__ import annotations

_LETTERS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", "\N{KELVIN SIGN}": "k"})


def folded(words: str) -> str:
    """``words`` in lower case, each of those letters as the plain one."""
    return words.lower() if words.isascii() else words.translate(_LETTERS).lower()
