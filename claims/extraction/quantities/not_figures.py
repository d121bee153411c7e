"""Digits that are no figures: addresses, times of day, telephone numbers, versions, scores and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.lexicon import Memo
from claims.extraction.quantities.currencies import PREFIX
from claims.extraction.types import Span

_PREFIXES = "mid|early|late|sub|pre|post|non|under|over|plus|minus|per|about|nearly|some"
_PATTERNS = re.compile(
    rf"""
      (?P<plain>(?<![A-Za-z])[A-Za-z]+[,.;:!?]?\s+)                          # a word, passed over in one step
    | (?:https?://|www\.)\S+ | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+\.[\w.]+ | (?<!\w)[@\#]\w+     # addresses, handles, tags
    | (?<![\w.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}})*\.(?:com|org|net|io|gov|edu|example)\b(?:/\S*)?
    | (?<![\d.])\d{{1,2}}(?:[:.]\d\d){{0,2}}\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|o['’]clock)   # times of day
    | (?<![\d.])\d{{1,2}}[:.]\d\d\s?(?:hrs|GMT|BST|UTC|CET|ET|IST)\b
    | (?<![\d.:])\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])
    | (?<![\w.])\+\d[\d\s().-]{{6,18}}\d\b | (?<![\w.])\(?\d{{3}}\)?[\s-]\d{{3}}-\d{{4}}\b  # telephones
    | (?<![\w.,])0\d[\d\s-]*\b(?![.,]\d)
    | (?<![\w.])v?\d+(?:\.\d+){{2,}}\b | \bv\d+(?:\.\d+)*\b                 # versions
    | (?<![\w.])(?<!\d[\s-])\d+(?:/\d+)+\b | \b24-7\b                   # 24/7, 9/11, marks out of ten
    | (?<![\w.,])\d{{13,}} | \[\d+\]                                                                       # serial numbers, footnotes
    | (?<!\w)[“"‘](?=[^”"’\n]{{0,60}}[A-Z])(?:(?:[A-Z0-9][\w.'-]*|[a-z]{{1,3}}|the|from|with)[ ,:]{{1,2}}){{0,8}}(?:[A-Z][\w.-]*|\d+)[”"’]  # “Apollo 13”
    | \b(?!(?:{PREFIX})\d)[A-Za-z]+\d[\w.-]*                               # A320, COP30
    | \b(?!(?:{_PREFIXES})-)[A-Za-z][A-Za-z&.]{{0,40}}[-‑]\d[\w.-]*               # GPT-4, COVID-19
    """,
    re.VERBOSE | re.ASCII,
)
_OPENS = re.compile(r"[\d@#“\"‘]|://|www\.|\.(?:com|org|net|io|gov|edu|example)", re.ASCII)
_may_open = Memo(lambda chunk: _OPENS.search(chunk) is not None)
"""Whether any of them may begin in a chunk."""
_LIST_NUMBER = re.compile(r"\s*\d{1,3}[.)](?=\s)")


def find(text: str, span: Span) -> Iterator[Span]:
    """Where digits inside ``span`` are no figures, in order. A list number counts only at the very start."""
    if listed := _LIST_NUMBER.match(text, span.start, span.end):
        yield Span(listed.start(), listed.end())
    at = span.start
    for _, start, end in lexicon.places(text, span.start, span.end, _may_open):
        at = max(at, start)
        while at < end:
            match = _PATTERNS.search(text, at, span.end)
            if match is None:
                return
            at = match.end()
            if not match.lastgroup:
                yield Span(match.start(), match.end())
