"""The formats a verdict report is handed out in. Each is one module over the same rows."""

from __future__ import annotations

from claims.reports.as_annotations import ANNOTATIONS
from claims.reports.as_csv import CSV
from claims.reports.as_html import HTML
from claims.reports.as_json import JSON
from claims.reports.as_markdown import MARKDOWN
from claims.reports.as_pdf import PDF
from claims.reports.as_xlsx import XLSX
from claims.reports.base import Format
from claims.reports.claim_review import CLAIM_REVIEW
from claims.reports.clean_copy import CLEAN

FORMATS: dict[str, Format] = {
    format.name: format for format in (PDF, HTML, XLSX, CSV, MARKDOWN, JSON, CLAIM_REVIEW, ANNOTATIONS, CLEAN)
}
"""Every format by its name, those for readers first."""
