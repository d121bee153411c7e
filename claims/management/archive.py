"""An archive of articles: a file of JSON lines, plain or compressed. No database here: other processes read too.

Each line is an object with ``text`` or ``html``, and if known ``url``, ``title``, ``outlet``, ``byline`` and
``published`` (YYYY-MM-DD); whatever else it holds is passed over.
"""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import BufferedReader
from multiprocessing import parent_process
from pathlib import Path
from threading import Thread
from typing import IO, Any, cast

import zstandard

from claims.contract import analyse
from claims.rules.ruleset import RuleSet

LONGEST = 20_000_000
"""Bytes of a line; no article is longer, and a file without line ends would fill the memory."""


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, and halves of a pair of surrogates, which JSON can name one by one: no database takes them."""


class BadLine(ValueError):
    """A line that holds no article, and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of an archive, with the number of its line, from 1."""

    line: int
    source: str
    format: str
    url: str
    given: dict[str, str | None]


def open_archive(path: Path) -> IO[bytes]:
    """The archive's bytes, uncompressed as its name says. Raises OSError."""
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path))
    if path.suffix == ".zst":
        return cast("IO[bytes]", BufferedReader(zstandard.open(path, "rb")))
    return path.open("rb")


def lines(archive: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Each line that is not empty, with its number; one that is too long in pieces, none of which is an article."""
    number = 1
    while raw := archive.readline(LONGEST):
        if raw.strip():
            yield number, raw
        number += raw.endswith(b"\n")


def entry(number: int, raw: bytes) -> Entry:
    """The article that a line holds. Raises BadLine."""
    try:
        found = json.loads(raw)
    except ValueError as error:
        raise BadLine(f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise BadLine("not an object")
    format = "html" if found.get("html") else "text"
    source = _text(found, format)
    if not source.strip():
        raise BadLine("neither “text” nor “html” holds anything")
    given: dict[str, str | None] = {
        name: _text(found, name) or None for name in ("title", "outlet", "byline", "published")
    }
    try:
        given["published"] = (
            date.fromisoformat(published[:10]).isoformat() if (published := given["published"]) else None
        )
    except ValueError as error:
        raise BadLine(f"“published” is no date: {given['published']}") from error
    return Entry(number, source, format, _text(found, "url"), given)


def _text(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise BadLine(f"“{name}” is no text")
    if value and (unstorable := _UNSTORABLE.search(value)):
        raise BadLine(f"“{name}” holds a character that no text has, U+{ord(unstorable[0]):04X}")
    return value or ""


def follow_parent() -> None:
    """End this process when the one that started it is gone: killed, it can't end anybody any more."""
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()


def read_entry(article: Entry, ruleset: RuleSet) -> dict[str, Any]:
    """The analysis of one article. Runs in a process of its own."""
    return analyse(article.source, format=article.format, url=article.url, ruleset=ruleset)
