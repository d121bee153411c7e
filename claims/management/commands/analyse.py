"""``manage.py analyse``: what the engine and the rules make of articles, without a database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

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


class Command(BaseCommand):
    """Reads files, folders or standard input, and prints the analysis contract or a summary."""

    help = "Find the claims and faults of articles. Needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file or folder; - reads standard input")
        parser.add_argument("--url", default="", help="where the article came from")
        parser.add_argument("--format", choices=["auto", "html", "text"], default="auto")
        shape = parser.add_mutually_exclusive_group()
        shape.add_argument(
            "--json", action="store_true", help="indented JSON: a list where there are several"
        )
        shape.add_argument("--jsonl", action="store_true", help="one line of JSON for each article")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the analyses in the order of the paths. Exits with 2 where one cannot be read."""
        from claims.contract import analyse

        names = [name for path in options["paths"] for name in _articles(path)]
        analyses = (
            analyse(_content(name), format=_format(name, options["format"]), url=options["url"], path=name)
            for name in names
        )
        if options["jsonl"]:
            for analysis in analyses:
                self.stdout.write(json.dumps(analysis))
        elif options["json"]:
            shown = list(analyses)
            self.stdout.write(json.dumps(shown if len(shown) > 1 else shown[0], indent=2))
        else:
            from claims.management.summary import summary

            for analysis in analyses:
                self.stdout.write(summary(analysis))


def _articles(path: str) -> Iterator[str]:
    """The article files that ``path`` stands for: itself, or a folder's own, sorted by name."""
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


def _content(name: str) -> bytes:
    """The bytes of one article. Refuses what is plainly no text, such as an image or a PDF."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"cannot read {name}: {error.strerror}", returncode=2) from error
    for first_bytes, what in _NOT_TEXT.items():
        if content.startswith(first_bytes):
            raise CommandError(f"cannot read {name}: it is {what}, not text", returncode=2)
    return content


def _format(name: str, asked: str) -> str:
    """A file's suffix settles what ``auto`` would have to guess."""
    by_suffix = "html" if Path(name).suffix.lower() in {".html", ".htm"} else "auto"
    return by_suffix if asked == "auto" else asked
