"""``manage.py import_articles``: bring an archive in."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import IO, Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from zstandard import ZstdError

from claims.actions.errors import Refused
from claims.actions.importing import source_hash, store_article
from claims.management.acting import acting
from claims.management.archive import BadLine, Entry, entry, follow_parent, lines, open_archive, read_entry
from claims.models import RuleSetting, Version
from claims.models.links import web_address

AHEAD = 4
"""Articles a process that are read ahead of the one that is stored: memory stays as it is."""


class Command(BaseCommand):
    """Reads in as many processes as there are cores and stores in one.

    Each article is stored in a transaction of its own and known again by the hash of its source, so a
    command that was killed is simply run again.
    """

    help = "Import an archive: a file of JSON lines with “text” or “html”, plain, .gz or .zst."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path, metavar="FILE.jsonl[.gz|.zst]")
        parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
        parser.add_argument("--as", dest="username", metavar="USER", help="who imports; takes an editor")

    def handle(self, *args: Any, archive: Path, processes: int, username: str | None, **options: Any) -> None:
        """Exits with 1 where lines were set aside, with 2 where the file can't be read."""
        self.actor: User = acting(username, "claims.import_article")
        self.imported = self.known = self.bad = self.at = 0
        self.seen: set[str] = set()
        aside = archive.with_name(f"{archive.name}.bad.jsonl")
        try:
            with open_archive(archive) as source, aside.open("wb") as self.aside:
                self._import(source, max(1, processes))
        except (OSError, EOFError, ZstdError) as error:
            raise CommandError(
                f"cannot read {archive} after line {self.at}: {error}", returncode=2
            ) from error
        finally:
            if not self.bad:
                aside.unlink(missing_ok=True)
        self._progress(end="\n")
        summary = f"{self.imported} imported, {self.known} known already, {self.bad} bad"
        if self.bad:
            raise CommandError(f"{summary}: set aside in {aside}", returncode=1)
        self.stdout.write(summary)

    def _import(self, source: IO[bytes], processes: int) -> None:
        ruleset = RuleSetting.objects.ruleset()
        waiting: deque[tuple[Entry, bytes, Future[dict[str, Any]]]] = deque()
        spawn = get_context("spawn")
        with ProcessPoolExecutor(processes, mp_context=spawn, initializer=follow_parent) as pool:
            for article, raw in self._fresh(source):
                waiting.append((article, raw, pool.submit(read_entry, article, ruleset)))
                if len(waiting) >= AHEAD * processes:
                    self._store(*waiting.popleft())
            while waiting:
                self._store(*waiting.popleft())

    def _fresh(self, source: IO[bytes]) -> Iterator[tuple[Entry, bytes]]:
        """The articles that are not there yet."""
        for self.at, raw in lines(source):
            try:
                article = entry(self.at, raw)
            except BadLine as problem:
                self._set_aside(self.at, raw, str(problem))
                continue
            digest = source_hash(article.source)
            if digest in self.seen or Version.objects.filter(source_sha256=digest).exists():
                self.known += 1
                continue
            self.seen.add(digest)
            yield article, raw

    def _store(self, article: Entry, raw: bytes, reading: Future[dict[str, Any]]) -> None:
        """Store an article that was read. One that the reading itself fails on keeps no other out."""
        try:
            analysis = reading.result()
        except BrokenExecutor:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the line is kept
            self._set_aside(article.line, raw, f"it could not be read: {error!r}")
            return
        try:
            store_article(
                actor=self.actor,
                source=article.source,
                format=article.format,
                url=web_address(article.url),
                analysis=analysis,
                given=article.given,
            )
        except Refused as refusal:
            self._set_aside(article.line, raw, str(refusal))
        else:
            self.imported += 1
            self._progress()

    def _set_aside(self, line: int, raw: bytes, reason: str) -> None:
        self.bad += 1
        self.aside.write(raw.rstrip(b"\n") + b"\n")
        self.stderr.write(f"line {line}: {reason}")

    def _progress(self, end: str = "") -> None:
        if self.stderr.isatty():
            self.stderr.write(
                f"\rline {self.at}: {self.imported} imported, {self.known} known, {self.bad} bad", ending=end
            )
