"""The only place where text is normalised, and only its newlines ever are."""

from __future__ import annotations

import re

_HTML_START = re.compile(
    r"\s*(?:<!doctype html|<html\b|<\?xml|<(?:head|body|article|main|div|p|h1)\b[^>]*>)", re.IGNORECASE
)
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def decode(source: bytes) -> str:
    """Bytes to text: byte-order mark or UTF-8 first, else the most likely charset. Never raises."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(source).best()
        return str(best) if best else source.decode("utf-8", "replace")


def normalise(text: str) -> str:
    """Carriage returns become newlines; every other code point stays as it is.

    Half a surrogate pair is no code point that can be stored or hashed: it becomes U+FFFD.
    """
    return _LONE_SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def looks_like_html(text: str) -> bool:
    return bool(_HTML_START.match(text))
