"""Handing a report out: written whole, hashed and put on record before the first byte leaves.

A report that fails halfway must not look like a finished download, and the record holds the hash of
what was sent. Small reports stay in memory, large ones go through a temporary file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import slugify

from claims.actions.reporting import hand_out_claims, hand_out_report
from claims.actions.seen import lock_articles
from claims.models import Article
from claims.permissions import authorise
from claims.queries.published import address_of
from claims.queries.report import ReportHead, is_still_so, report_head, report_rows
from claims.queries.report_claims import rows_of
from claims.reports.as_csv import CSV, lines
from claims.reports.base import Format

IN_MEMORY = 1024 * 1024
"""Bytes of a report before it goes to disk."""


@dataclass(frozen=True, slots=True)
class HandOut:
    """A finished report, open at its first byte. Whoever takes it closes ``file``."""

    file: IO[bytes]
    name: str
    content_type: str
    sha256: str


@transaction.atomic
def hand_out(*, actor: User, article_id: int, format: Format, site: str = "") -> HandOut:
    """The report of an article's current version. Raises PermissionDenied, Http404.

    ``site`` is where the desk is reached, ``https://desk.example``: some formats name the address of the
    published report.
    """
    authorise(actor, "claims.export_report")
    published = address_of(article_id) if site else ""
    head, file, sha256 = _of_one_moment(article_id, format, f"{site}{published}" if published else "")
    hand_out_report(
        actor=actor,
        article=head.article,
        version=head.version,
        format=format.name,
        counts=head.tally.by_verdict,
        sha256=sha256,
    )
    title = slugify(head.article.title)[:60].strip("-") or "article"
    name = f"report-{article_id}-{title}-v{head.version.number}.{format.extension}"
    return HandOut(file, name, format.content_type, sha256)


def _of_one_moment(article_id: int, format: Format, address: str) -> tuple[ReportHead, IO[bytes], str]:
    """The report's head, file and SHA-256. Somebody may change the article meanwhile, and no report must
    contradict itself: then it is written again, and nobody changes anything until it is on record.
    """
    while True:
        head = report_head(article_id, address=address)
        file, sha256 = written(format.write(head, report_rows(head, copies=format.copies)))
        lock_articles(Article, [article_id])
        if is_still_so(head):
            return head, file, sha256
        file.close()


@transaction.atomic
def hand_out_chosen(*, actor: User, ids: list[int]) -> HandOut:
    """The chosen claims, of whatever articles, as CSV. Raises PermissionDenied."""
    authorise(actor, "claims.export_report")
    file, sha256 = written(lines(rows_of(ids)))
    hand_out_claims(actor=actor, format=CSV.name, claims=len(ids), sha256=sha256)
    return HandOut(file, f"claims-{len(ids)}.csv", CSV.content_type, sha256)


def written(pieces: Iterable[bytes]) -> tuple[IO[bytes], str]:
    """A file with the pieces in it, at its beginning, and their SHA-256."""
    with ExitStack() as on_failure:
        file = on_failure.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY))
        digest = hashlib.sha256()
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
        file.seek(0)
        on_failure.pop_all()  # it is whole: whoever takes it closes it
    return file, digest.hexdigest()
