"""``manage.py lint``: articles checked in a publishing pipeline, without a database."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.lint import FORMATS, lint, select
from claims.management.sources import article_files, opened
from claims.rules.base import Severity


class Command(BaseCommand):
    """Reads files, folders or standard input, and tells by its exit status whether they pass."""

    help = (
        "Check articles against the rules. Needs no database. Exits with 1 where something as serious as "
        "--fail-on is found, with 2 where something cannot be read. For web pages, Word documents and "
        "PDFs, lines and columns are those of the visible text, which analyse --json prints."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file or folder; - reads standard input")
        parser.add_argument("--select", default="", metavar="S,N301", help="only these families and rules")
        parser.add_argument("--ignore", default="", metavar="S102,L", help="not these families and rules")
        parser.add_argument(
            "--fail-on",
            choices=["error", "warning"],
            default="error",
            help="the least severity that fails; findings below it are shown all the same",
        )
        parser.add_argument("--format", choices=sorted(FORMATS), default="text")
        parser.add_argument(
            "--everywhere",
            action="store_true",
            help="also what stands in teasers, menus and promotion, which are not the article's own",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print nothing before everything has been read, so that no output is half an answer."""
        try:
            ruleset = select(options["select"], options["ignore"])
        except ValueError as error:
            raise CommandError(str(error), returncode=2) from error
        everywhere = options["everywhere"]
        reports = []
        for name in [name for path in options["paths"] for name in article_files(path)]:
            source, format = opened(name)
            path = "stdin" if name == "-" else name
            reports.append(lint(source, path=path, format=format, ruleset=ruleset, everywhere=everywhere))
        if written := FORMATS[options["format"]](reports, ruleset):
            self.stdout.write(written)
        threshold = Severity(options["fail_on"])
        if any(problem.reaches(threshold) for report in reports for problem in report.problems):
            sys.exit(1)
