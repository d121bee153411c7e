"""``manage.py verify_report``: whether a report file is whole and true to its text, without a database."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.management.sources import opened


class Command(BaseCommand):
    """Checks one JSON report against itself and, with ``--article``, against the article."""

    help = (
        "Check a JSON report: every quote is cut again, every hash, copy of evidence and count is checked. "
        "Needs no database. Exits with 1 and a line for each fault, with 2 where a file can't be read. "
        "It proves that the file is as it was sealed, not who sealed it: for that, compare its SHA-256 "
        "with the published one."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE.json")
        parser.add_argument("--article", metavar="PATH", help="the article that it should be about")

    def handle(self, *args: Any, **options: Any) -> None:
        from claims.verification import faults, parse

        try:
            raw = Path(options["file"]).read_bytes()
        except OSError as error:
            raise CommandError(f"cannot read {options['file']}: {error.strerror}", returncode=2) from error
        article = _text_of(options["article"]) if options["article"] else None
        try:
            report = parse(raw)
        except ValueError as error:
            self.stderr.write(f"{options['file']}: {error}")
            sys.exit(1)
        if found := list(faults(report, article=article)):
            self.stderr.write("\n".join(f"{options['file']}: {fault}" for fault in found))
            sys.exit(1)
        self.stdout.write(_summary(report, raw))


def _text_of(path: str) -> str:
    from claims.extraction import read

    source, format = opened(path)
    return read(source, format=format).text


def _summary(report: dict[str, Any], raw: bytes) -> str:
    from hashlib import sha256

    claims = report["claims"]
    quotes = sum(len(claim["mentions"]) for claim in claims) + len(report["flags"])
    copies = sum(bool(source["copy"]) for claim in claims for source in claim["evidence"])
    return (
        f"{len(claims)} claims, {quotes} quotes and {copies} kept copies are as they were sealed; "
        f"the file’s SHA-256 is {sha256(raw).hexdigest()}"
    )
