"""Pieces of regular expressions for the words that stand between figures."""

from __future__ import annotations

from claims.extraction.wordlists import alternatives, words

ROUGHLY = rf"(?:(?:{alternatives(words('approximators'))})\s)?"
"""A word of approximation before a figure, if there is one."""

FEW_WORDS = r"(?:\s[\w’'-]+){0,6}"
"""Up to six words, without punctuation between them."""

ROUGHLY_CONVERTED = rf"(?:(?:or|i\.e\.|that\s+is|equivalent\s+to|equal\s+to|worth|~|≈|=|{alternatives(words('approximators'))})\s*)*"
"""Words that lead into the same figure in another unit."""
