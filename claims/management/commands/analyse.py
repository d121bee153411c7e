"""``manage.py analyse``: what the engine and the rules make of articles, without a database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from claims.management.side_by_side import each
from claims.management.sources import article_files, opened


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

        names = [name for path in options["paths"] for name in article_files(path)]
        jobs = ((*opened(name, options["format"]), options["url"], name) for name in names)
        if options["jsonl"]:
            for line in each(_line, jobs, count=len(names)):
                self.stdout.write(line)
            return
        analyses = (analyse(source, format=format, url=url, path=name) for source, format, url, name in jobs)
        if options["json"]:
            shown = list(analyses)
            self.stdout.write(json.dumps(shown if len(shown) > 1 else shown[0], indent=2))
        else:
            from claims.management.summary import summary

            for analysis in analyses:
                self.stdout.write(summary(analysis))


def _line(job: tuple[str, str, str, str]) -> str:
    """One article's line of JSON; a process of its own may be asked for it."""
    from claims.contract import analyse

    source, format, url, name = job
    return json.dumps(analyse(source, format=format, url=url, path=name))
