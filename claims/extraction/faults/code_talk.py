"""Telling code that is talked about from code that leaked.

"null", "NaN" and ``{{ title }}`` are faults on a news page and the subject of an article about
programming. The signs are code in the markup, quotation marks, the vocabulary of ``words/code_terms.txt``
anywhere in the article, and that of ``words/code_hints.txt`` right beside the place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claims.extraction.faults.once import once
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Block, Document, Quotation, Role, Span
from claims.extraction.wordlists import alternatives, telling_parts, words

_TERM = re.compile(rf"\b(?:{alternatives(words('code_terms'))})\b", re.IGNORECASE)
_OF_TERMS = telling_parts(words("code_terms"))
_HINT = re.compile(rf"\b(?:{alternatives(words('code_hints'))})\b", re.IGNORECASE)
_OPENING = frozenset("\"'`“‘«")
_NO_TALK = frozenset({Role.BYLINE, Role.DATELINE})
"""A line of names and dates explains nothing."""
_CODE_TAGS = frozenset({"pre", "code", "samp", "kbd"})
_NAMED_BEFORE = re.compile(
    r"\b(?:adds?|adding|calls?|called|inserts?|inserting|like|named|prints?|replaces?|reads?|such\sas|syntax|type[ds]?"
    r"|typing|use[ds]?|using|writes?|writing|written|wrote)\s[\"'`“‘«(]*\Z",
    re.IGNORECASE,
)
_MOST_WORDS_QUOTED = 6
_REACH = 120

SUBJECT_AT = 2
"""So many different terms make code the subject of the whole article."""


_MANUAL_FROM = 3
"""So many blocks of code make a page a manual of what it describes."""


@once
def is_manual(document: Document) -> bool:
    """Whether the page documents a program: what it says of its subject is the source itself."""
    shown = sum(block.role is Role.CODE or block.tag in _CODE_TAGS for block in document.blocks)
    return shown >= _MANUAL_FROM


@dataclass(frozen=True)
class CodeTalk:
    """What one document shows or talks about as code."""

    document: Document

    def covers(self, span: Span) -> bool:
        """Whether the characters at ``span`` are code that the article shows or talks about."""
        block = self.document.block_at(span.start)
        if block is None:
            return False
        if block.role is Role.CODE or block.tag in _CODE_TAGS or self._is_set_as_code(block, span):
            return True
        if not block.in_scope or block.role in _NO_TALK:
            return False
        terms = self._terms_in(block)
        if terms and (terms[0].end <= span.start or terms[-1].start >= span.end):
            return True
        return self.is_subject or self._is_named(block, span)

    def _is_set_as_code(self, block: Block, span: Span) -> bool:
        """Whether the markup, or a pair of backticks, sets ``span`` apart as code."""
        if any(code.overlaps(span) for code in block.code):
            return True
        text = self.document.text
        opened = text.count("`", max(block.start, span.start - _REACH), span.start)
        return opened % 2 == 1 and text.find("`", span.end, min(block.end, span.end + _REACH)) >= 0

    def _is_named(self, block: Block, span: Span) -> bool:
        """Whether the words around ``span`` name it instead of using it; so they name all in the block."""
        text = self.document.text
        if block.start in self._naming or (self.terms and text[span.start - 1 : span.start] in _OPENING):
            return True
        quotation = next(iter(self._quotations.touching(span)), None)
        if quotation and self._is_short_saying(quotation, span):
            return True
        before = text[max(block.start, span.start - _REACH) : span.start]
        after = text[span.end : min(block.end, span.end + _REACH)]
        hints = {match[0].lower() for part in (before, after) for match in _HINT.finditer(part)}
        named = len(hints) > 1 or (bool(hints) and bool(_NAMED_BEFORE.search(before)))
        if named:
            self._naming.add(block.start)
        return named

    def _is_short_saying(self, quotation: Quotation, span: Span) -> bool:
        """Whether ``span`` stands in a few quoted words, and is not all of them: “Dear {{ name }}”."""
        words_quoted = len(quotation.of(self.document.text).split())
        return (
            quotation.contains(span)
            and len(span.of(self.document.text).split()) < words_quoted <= _MOST_WORDS_QUOTED
        )

    @cached_property
    def _quotations(self) -> SpanIndex[Quotation]:
        return SpanIndex(quotation for quotation in self.document.quotations if quotation.closed)

    @cached_property
    def _naming(self) -> set[int]:
        return set()

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
        """The different programming terms in the article's own blocks, in lower case; code blocks are one more."""
        own = [block for block in self.document.blocks if block.in_scope]
        shown = (
            {"a code block"} if any(block.role is Role.CODE or block.code for block in own) else frozenset()
        )
        return frozenset(shown).union(*(_terms_of(block.of(self.document.text)) for block in own))


@lru_cache(maxsize=4096)
def _terms_of(text: str) -> frozenset[str]:
    low = text.lower()
    if not any(part in low for part in _OF_TERMS):
        return frozenset()
    return frozenset(match[0].lower() for match in _TERM.finditer(text))
