"""The formats a verdict report is handed out in. Each is one module over the same rows."""

from __future__ import annotations

from claims.reports.as_csv import CSV
from claims.reports.as_html import HTML
from claims.reports.as_json import JSON
from claims.reports.base import Format

FORMATS: dict[str, Format] = {format.name: format for format in (CSV, JSON, HTML)}
"""Every format by its name, which is also its file extension."""
