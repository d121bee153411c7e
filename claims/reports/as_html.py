"""HTML in one file that needs nothing else: for the archive, for mail, for print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.base import Format

STYLES = ("claims/css/report-file.css",)


def write_html(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """The report page's own body, with its style sheet inside instead of beside it."""
    page = render_to_string("claims/report_file.html", {"report": head, "rows": rows, "styles": _styles()})
    yield page.encode()


def _styles() -> list[str]:
    found = [finders.find(name) for name in STYLES]
    return [Path(path).read_text(encoding="utf-8") for path in found if isinstance(path, str)]


HTML = Format("html", "HTML", "one file to keep, mail or print", "text/html; charset=utf-8", write_html)
