"""``manage.py export_report``: the verdict report of an article, in a file."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from claims.management.acting import acting
from claims.reports import FORMATS
from claims.reports.hand_out import HandOut, hand_out


class Command(BaseCommand):
    """Hands out the same bytes as the download on the report page, and puts it on record alike."""

    help = "Write the verdict report of an article."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("article", type=int, metavar="ARTICLE", help="its number, as in its address")
        parser.add_argument("--format", choices=sorted(FORMATS), default="csv")
        parser.add_argument(
            "--output", default=".", metavar="PATH", help="file or folder; - writes to standard output"
        )
        parser.add_argument("--as", dest="username", metavar="USER", help="for whom it is")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the report and say where. Exits with 2 for an unknown article or a place nobody can write to."""
        actor = acting(options["username"], "claims.export_report")
        try:
            report = hand_out(actor=actor, article_id=options["article"], format=FORMATS[options["format"]])
        except Http404 as error:
            raise CommandError(f"there is no article {options['article']}", returncode=2) from error
        with report.file:
            if options["output"] == "-" and FORMATS[options["format"]].binary:
                shutil.copyfileobj(report.file, sys.stdout.buffer)
            elif options["output"] == "-":
                self.stdout.write(report.file.read().decode(), ending="")
            else:
                self.stdout.write(str(_save(report, Path(options["output"]))))


def _save(report: HandOut, path: Path) -> Path:
    """Write the file whole under another name first: a broken one must not replace a good one."""
    target = path / report.name if path.is_dir() else path
    unfinished = target.with_name(f".{target.name}.part")
    try:
        with unfinished.open("wb") as file:
            shutil.copyfileobj(report.file, file)
        unfinished.replace(target)
    except OSError as error:
        raise CommandError(f"cannot write {target}: {error.strerror}", returncode=2) from error
    return target
