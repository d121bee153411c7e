"""HTML in one file that needs nothing else: for the archive, for mail, for print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.base import Format

STYLES = tuple(
    f"claims/css/{name}.css"
    for name in ("tokens", "base", "layout", "components", "verdicts", "background", "report")
)
"""What the report page is dressed in, in the order of its layers."""


def write_html(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """The report page's own body, with its style sheet inside instead of beside it."""
    page = render_to_string(
        "claims/report_file.html", {"report": head, "rows": list(rows), "styles": _styles()}
    )
    yield page.encode()


def _styles() -> list[str]:
    return [Path(path).read_text(encoding="utf-8") for path in map(finders.find, STYLES) if path]


HTML = Format("html", "HTML", "one file to keep, mail or print", "text/html; charset=utf-8", write_html)
