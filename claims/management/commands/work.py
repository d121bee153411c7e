"""``manage.py work``: does what takes longer than a page may."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from claims.actions.exporting import forget_exports
from claims.jobs.worker import Worker


class Command(BaseCommand):
    """Works at jobs, one after the other; run it several times for several at once."""

    help = "Work at what the pages leave for later: bulk edits of many rows, long exports."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--until-idle", action="store_true", help="stop when nothing is left to do (for cron)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Returns on SIGTERM or Ctrl+C, after the chunk in hand."""
        forget_exports()
        worker = Worker()
        worker.stop_on_signals()
        self.stdout.write(f"{worker.name} works. Ctrl+C stops it after the chunk in hand.")
        self.stdout.flush()
        worker.work(until_idle=options["until_idle"])
