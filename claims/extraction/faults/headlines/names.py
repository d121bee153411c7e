"""Names of a headline of which no word stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.faults.headlines.excess import Excess
from claims.extraction.types import Block, Document, Sentence
from claims.extraction.wordlists import words

_NAME = re.compile(r"[A-Z][\w’'&.-]*(?:\s+(?:(?:of|de|van|von|al|the)\s+)?[A-Z][\w’'&.-]*)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SETS_SCENE = re.compile(r"\b(?:of|in|at|near|off|around|across|outside)\s(?:the\s)?$", re.IGNORECASE)
"""Where it happens: a place that a local paper's text need not repeat."""

_OWNER_MARK = re.compile(r"['’]s?$")
_OPENING = re.compile(r"(?:^|[:?!.–—|])[\s“”‘’'\"]*$")
_LITTLE_WORDS = words("grammar_prepositions") | words("grammar_boundaries") | words("grammar_determiners")
_NO_NAME = words("metonyms") | words("days_and_months") | words("months")
_BETWEEN_WORDS = re.compile(r"\s+|(?<=\w)[-–](?=[A-Z])")
""" "Oslo-Bengaluru" is two names."""
_PLURAL_MARK = re.compile(r"(?<=[A-Z]{2})s$")
_WEIGHTY = 4
_ROOT = 5
"""Letters by which "Norwegian" and "Norway" are one."""


def missing(document: Document, headline: Block, body: Sequence[Sentence]) -> Iterator[Excess]:
    """The names of ``headline`` without a carrier in ``body``; nothing where all its words have capitals."""
    title = headline.of(document.text)
    if _in_title_case(title):
        return
    named = list(_candidates(title))
    if not named:
        return
    below = " ".join(sentence.of(document.text) for sentence in body)
    known = {
        _bare(word)[:_ROOT]
        for word in set(_WORD.findall(f"{below} {document.meta.byline} {document.meta.outlet}"))
    }
    for match, parts in named:
        if any(part[:_ROOT] in known for part in parts):
            continue
        if not re.search(rf"\b{re.escape(_initials(match.group()))}\b", below):
            yield Excess(headline.start + match.start(), headline.start + match.end(), aspect="name")


def _candidates(title: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """The runs of capitals in ``title`` that can only be names, and their words in lower case."""
    for match in _NAME.finditer(title):
        parts = [_bare(word) for word in _BETWEEN_WORDS.split(match.group())]
        if _SETS_SCENE.search(title, 0, match.start()):
            continue
        opens = _OPENING.search(title, 0, match.start()) is not None
        if (opens and len(parts) == 1) or " ".join(parts) in _NO_NAME or _shouts(match.group()):
            continue
        if not any(part in _NO_NAME or len(part) <= 2 for part in parts):
            yield match, parts


def _in_title_case(title: str) -> bool:
    """Whether every word of weight has a capital, so that capitals tell nothing."""
    return not any(
        word[0].islower() and len(word) >= _WEIGHTY and word not in _LITTLE_WORDS
        for word in _WORD.findall(title)
    )


def _shouts(run: str) -> bool:
    """Whether it is all capitals: emphasis ("QUITS"), or letters that the text may well spell out."""
    return _PLURAL_MARK.sub("", _OWNER_MARK.sub("", run)).isupper()


def _initials(run: str) -> str:
    """The capitals that a name of several words begins with, or the name itself if it is one word."""
    letters = "".join(word[0] for word in run.split() if word[0].isupper())
    return letters if len(letters) > 1 else run


def _bare(word: str) -> str:
    return _OWNER_MARK.sub("", word).strip(".,:;!?’'\"").lower()
