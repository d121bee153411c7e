"""Where commands read articles from: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import CommandError

from claims.file_formats.opening import SUFFIXES, open_file
from claims.file_formats.unreadable import Unreadable

ARTICLES = frozenset(SUFFIXES)
"""Suffixes that a folder is searched for."""


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


def opened(name: str, asked: str = "auto") -> tuple[str, str]:
    """One article's source, and its format where ``asked`` leaves that open or the file is no text.

    Refuses what can't be read, in one line that names the file.
    """
    try:
        read = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        found = open_file(read, name=name)
    except OSError as error:
        raise CommandError(f"cannot read {name}: {error.strerror}", returncode=2) from error
    except Unreadable as error:
        raise CommandError(f"cannot read {name}: {error}", returncode=2) from error
    by_itself = found.converted or (asked == "auto" and found.format == "html")
    return found.text, found.format if by_itself else asked
