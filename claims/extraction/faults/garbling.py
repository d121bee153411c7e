"""Characters that a wrong charset has garbled, and what was meant.

UTF-8 read as Windows-1252 (or as Latin-1) turns one character into two to four, all of them from
the upper half of the smaller charset, the first one a UTF-8 lead byte. A run of such characters is
garbled where its bytes are UTF-8 for something that people write: hardly a word of any language is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining

from claims.extraction.types import Span

_BYTE_OF = {chr(byte): bytes([byte]) for byte in range(0x80, 0x100)} | {
    bytes([byte]).decode("cp1252"): bytes([byte])
    for byte in range(0x80, 0x100)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""Each character of Latin-1 or Windows-1252 above ASCII, and its byte; Windows leaves five bytes out."""
_RUN = re.compile(rf"[{re.escape(''.join(_BYTE_OF))}]{{2,}}")
_UTF_8 = re.compile(rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
_ALONE = re.compile(
    "[\x80-\u017f\u0370-\u04ff\u2000-\u22ff\u25a0-\u27bf\ufb00-\ufb06\ufe0f\ufeff\U0001f000-\U0001faff]+"
)
"""Letters of Europe, marks, signs and emoji: one of them is enough to go by."""
_SCRIPT = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3000-\u9fff\uac00-\ud7af]{2,}")
"""Letters of other scripts: one alone may be chance."""
_AFTER_A_WORD = frozenset("…”’»›™“‘«–—\xa0")
_OTHER_CHARSETS = ((re.compile("‚Ä[ôúùìîòìñî¶]"), "mac_roman"), (re.compile("вЂ[™њќ“”¦љ]"), "cp1251"))
_CUT_MARK = re.compile(r"â€(?=[\s.,;:!?)]|$)", re.MULTILINE)
_CONTROL = re.compile(r"[\x80-\x84\x86-\x9f]")
_HIGH = re.compile(r"[^\x00-\x7f]+")
_LOST = re.compile("(?:\ufffd|ï¿½)+")
"""The sign for a character that is gone, plain or garbled once more."""


def garbled(text: str) -> Iterator[tuple[Span, str]]:
    """Every garbled place in order and what was meant there, "" where that is lost."""
    if text.isascii():
        return
    end = 0
    for high in _HIGH.finditer(text):
        found = _garbled(text, *high.span())
        for span, meant in sorted(found, key=lambda place: (place[0].start, -place[0].end)):
            if span.start >= end:
                yield span, meant
                end = span.end


def _garbled(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """What is garbled in one run of characters beyond ASCII, in no order, one reading upon the other."""
    if end - start > 1:
        yield from _windows(text, start, end)
        for pattern, charset in _OTHER_CHARSETS:
            for match in pattern.finditer(text, start, end):
                yield (
                    Span(*match.span()),
                    match[0].encode(charset, "ignore").decode("utf-8", "ignore"),
                )
        for match in _CUT_MARK.finditer(text, start, end + 1):
            yield Span(*match.span()), "”"
    for match in _LOST.finditer(text, start, end):
        yield Span(*match.span()), ""
    for match in _CONTROL.finditer(text, start, end):
        taken_apart = match.start() > 0 and combining(text[match.start() - 1])
        yield Span(*match.span()), "" if taken_apart else _BYTE_OF[match[0]].decode("cp1252", "ignore")


def _windows(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    for run in _RUN.finditer(text, start, end):
        raw = _as_bytes(run[0])
        for match in _UTF_8.finditer(raw):
            span = Span(run.start() + match.start(), run.start() + match.end())
            meant = _read_again(match[0])
            if meant and not _is_word_and_mark(text, span):
                yield span, meant


def _as_bytes(characters: str) -> bytes:
    return b"".join(_BYTE_OF[character] for character in characters)


def _read_again(raw: bytes) -> str:
    """What the bytes say as UTF-8, read once more where that was garbled itself; "" where it is chance."""
    meant = raw.decode("utf-8", "ignore")
    if not (_ALONE.fullmatch(meant) or _SCRIPT.fullmatch(meant)):
        return ""
    if len(meant) > 1 and all(character in _BYTE_OF for character in meant):
        twice = _as_bytes(meant)
        return (_read_again(twice) if _UTF_8.fullmatch(twice) else "") or meant
    return meant


def _is_word_and_mark(text: str, span: Span) -> bool:
    """Whether a capital stands before a closing mark, as in “MAÇÔ and “Ø”: no small letter leads up to it."""
    if len(span) != 2 or text[span.end - 1] not in _AFTER_A_WORD:
        return False
    return not text[span.start - 1 : span.start].islower()
