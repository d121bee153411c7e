"""Where commands read articles from: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import CommandError

ARTICLES = frozenset({".txt", ".md", ".html", ".htm"})
"""Suffixes that a folder is searched for."""

_NOT_TEXT = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "an image",
    b"GIF8": "an image",
    b"\xff\xd8\xff": "an image",
}
"""First bytes of what people take for an article by mistake."""


def article_files(path: str) -> Iterator[str]:
    """The article files that ``path`` stands for: itself, or a folder's own, sorted by name.

    Raises CommandError for what isn't there, and for a folder without an article.
    """
    if path != "-" and Path(path).is_dir():
        found = sorted(str(file) for file in Path(path).iterdir() if file.suffix.lower() in ARTICLES)
        if not found:
            raise CommandError(
                f"no article in {path}: looked for {', '.join(sorted(ARTICLES))}", returncode=2
            )
        yield from found
    elif path == "-" or Path(path).exists():
        yield path
    else:
        raise CommandError(f"no such file or folder: {path}", returncode=2)


def content(name: str) -> bytes:
    """The bytes of one article. Refuses what is plainly no text, such as an image or a PDF."""
    try:
        read = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"cannot read {name}: {error.strerror}", returncode=2) from error
    for first_bytes, what in _NOT_TEXT.items():
        if read.startswith(first_bytes):
            raise CommandError(f"cannot read {name}: it is {what}, not text", returncode=2)
    return read


def format_of(name: str, asked: str) -> str:
    """A file's suffix settles what ``auto`` would have to guess."""
    by_suffix = "html" if Path(name).suffix.lower() in {".html", ".htm"} else "auto"
    return by_suffix if asked == "auto" else asked
