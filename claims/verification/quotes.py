"""Every quote cut from the text again, and every copy of evidence hashed again."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from claims.verification.schema import Json


def quote_faults(report: Json) -> Iterator[str]:
    """Spans that don't hold their quote or don't stand in its context, and hashes of texts that don't fit."""
    text: str = report["text"]
    if _hash(text) != report["version"]["sha256"]:
        yield "text: its SHA-256 is not the one of the version"
    for claim in report["claims"]:
        name = claim["claim"]
        for number, place in enumerate(claim["mentions"], start=1):
            yield from _cut(text, place, f"claim {name}, mention {number}")
            yield from _context(text, place, f"claim {name}, mention {number}")
        for number, source in enumerate(claim["evidence"], start=1):
            if source["copy_sha256"] != (_hash(source["copy"]) if source["copy"] else ""):
                yield f"claim {name}, evidence {number}: the kept copy is not the one that was hashed"
    for flag in report["flags"]:
        yield from _cut(text, flag, f"flag {flag['id']} ({flag['code']})")
    for number, hop in enumerate(report["hops"], start=1):
        yield from _cut(text, hop, f"hop {number}")
    for number, relation in enumerate(report["ledger"], start=1):
        for start, end in relation["spans"]:
            if not 0 <= start <= end <= len(text):
                yield f"ledger, relation {number}: {start}–{end} is not in the text"


def _cut(text: str, place: Json, name: str) -> Iterator[str]:
    start, end = place["start"], place["end"]
    if not 0 <= start <= end <= len(text) or text[start:end] != place["quote"]:
        yield f"{name}: the text at {start}–{end} is not the quote"


def _context(text: str, place: Json, name: str) -> Iterator[str]:
    before, after = place["prefix"], place["suffix"]
    if not text[: place["start"]].endswith(before) or not text[place["end"] :].startswith(after):
        yield f"{name}: it does not stand between its prefix and suffix"


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
