"""Telling code that is talked about from code that leaked.

"null", "NaN" and ``{{ title }}`` are faults on a news page and the subject of an article about
programming. The signs are code blocks, quotation marks and the vocabulary of ``words/code_terms.txt``.
"""

from __future__ import annotations

import re

from claims.extraction.types import Document, Role, Span
from claims.extraction.wordlists import alternatives, words

_TERM = re.compile(rf"\b(?:{alternatives(words('code_terms'))})\b", re.IGNORECASE)
_OPENING = frozenset("\"'`“‘«")
_CODE_TAGS = frozenset({"pre", "code", "samp", "kbd"})

SUBJECT_AT = 3
"""So many different terms make code the subject of the whole article."""


def is_code_talk(document: Document, span: Span) -> bool:
    """Whether the characters at ``span`` are code that the article shows or talks about."""
    block = document.block_at(span.start)
    if block is None:
        return False
    if block.role is Role.CODE or block.tag in _CODE_TAGS:
        return True
    if not block.in_scope:
        return False
    around = document.text[block.start : span.start] + " " + document.text[span.end : block.end]
    if _TERM.search(around):
        return True
    known = len(subject_terms(document))
    return known >= SUBJECT_AT or (known > 0 and _is_quoted(document.text, span))


def subject_terms(document: Document) -> frozenset[str]:
    """The different programming terms in the article's own blocks, in lower case."""
    own = (block.of(document.text) for block in document.blocks if block.in_scope)
    return frozenset(match[0].lower() for text in own for match in _TERM.finditer(text))


def _is_quoted(text: str, span: Span) -> bool:
    return span.start > 0 and text[span.start - 1] in _OPENING
