"""One study that an article has appear in two journals: "in the Journal of Sports Care", "in the Annals of Sports Care".

Real journals differ like that, too. So the two must be of one field in two words or more, each named where something
appears in it, in two paragraphs, and nothing may hint at a second study.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claims.extraction.types import Document, Span
from claims.extraction.wordlists import alternatives, words

_JOURNAL = re.compile(
    r"\b[Ii]n\s(?:the\s)?(?P<name>(?P<sort>Advances|Annals|Archives|Bulletin|Journal|Letters|Proceedings|Reports|Review|Reviews|Transactions)"
    r"\s(?:of|in)\s(?P<field>[A-Z][a-z]+(?:\s(?:and\s|&\s)?[A-Z][a-z]+){1,4}))\b"
)
_APPEARS = re.compile(r"\b(?:appear(?:s|ed|ing)|print(?:s|ed)|publish(?:es|ed|ing)|report(?:s|ed))\b")
_ANOTHER_STUDY = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_thing'))}|earlier|first|previous|second|separate|third|(?:19|20)\d\d|last\syear)\b",
    re.IGNORECASE,
)

_BACK = 45


def conflicts(document: Document) -> Iterator[tuple[Span, Span]]:
    """Where the first journal of a field is named and where another, where the article names no third."""
    named: dict[str, list[tuple[str, Span, int]]] = defaultdict(list)
    for match in _JOURNAL.finditer(document.text):
        sentence = document.sentence_at(match.start("name"))
        if sentence is None or not document.in_scope(sentence):
            continue
        before = document.text[max(sentence.start, match.start() - _BACK) : match.start()]
        if _APPEARS.search(before) and not _ANOTHER_STUDY.search(before):
            named[match["field"]].append((match["sort"], Span(*match.span("name")), sentence.block))
    for places in named.values():
        first, other = places[0], next((each for each in places if each[0] != places[0][0]), None)
        if other and other[2] != first[2] and len({sort for sort, *_ in places}) == 2:
            yield first[1], other[1]
