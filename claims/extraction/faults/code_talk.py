"""Telling code that is talked about from code that leaked.

"null", "NaN" and ``{{ title }}`` are faults on a news page and the subject of an article about
programming. The signs are code blocks, quotation marks and the vocabulary of ``words/code_terms.txt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.wordlists import alternatives, telling_parts, words

_TERM = re.compile(rf"\b(?:{alternatives(words('code_terms'))})\b", re.IGNORECASE)
_OF_TERMS = telling_parts(words("code_terms"))
_OPENING = frozenset("\"'`“‘«")
_CODE_TAGS = frozenset({"pre", "code", "samp", "kbd"})

SUBJECT_AT = 2
"""So many different terms make code the subject of the whole article."""


@dataclass(frozen=True)
class CodeTalk:
    """What one document shows or talks about as code."""

    document: Document

    def covers(self, span: Span) -> bool:
        """Whether the characters at ``span`` are code that the article shows or talks about."""
        block = self.document.block_at(span.start)
        if block is None:
            return False
        if block.role is Role.CODE or block.tag in _CODE_TAGS:
            return True
        if not block.in_scope:
            return False
        terms = self._terms_in(block)
        if terms and (terms[0].end <= span.start or terms[-1].start >= span.end):
            return True
        text = self.document.text
        return self.is_subject or (bool(self.terms) and text[span.start - 1 : span.start] in _OPENING)

    def _terms_in(self, block: Block) -> list[Span]:
        """Where programming terms stand in ``block``, looked up once: leaked markup may ask a thousand times."""
        if block.start not in self._looked_up:
            found = _TERM.finditer(self.document.text, block.start, block.end)
            self._looked_up[block.start] = [Span(*match.span()) for match in found]
        return self._looked_up[block.start]

    @cached_property
    def _looked_up(self) -> dict[int, list[Span]]:
        return {}

    @property
    def is_subject(self) -> bool:
        """Whether the article as a whole is about code."""
        return len(self.terms) >= SUBJECT_AT

    @cached_property
    def terms(self) -> frozenset[str]:
        """The different programming terms in the article's own blocks, in lower case."""
        own = (block.of(self.document.text) for block in self.document.blocks if block.in_scope)
        return frozenset().union(*map(_terms_of, own))


@lru_cache(maxsize=4096)
def _terms_of(text: str) -> frozenset[str]:
    low = text.lower()
    if not any(part in low for part in _OF_TERMS):
        return frozenset()
    return frozenset(match[0].lower() for match in _TERM.finditer(text))
