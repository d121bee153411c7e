"""The rows that a bulk edit left alone, each with why."""

from __future__ import annotations

from collections.abc import Iterator

from claims.models import Batch, BatchRow
from claims.queries.batches import left_alone
from claims.reports.as_csv import BYTE_ORDER_MARK, Cell, csv_line, harmless

COLUMNS = ("article", "claim", "flag", "text", "why it was left alone")


def write_skipped(batch: Batch) -> Iterator[bytes]:
    """A line for each row."""
    yield BYTE_ORDER_MARK + csv_line(list(COLUMNS))
    for row in left_alone(batch):
        yield csv_line([harmless(cell) for cell in (*_row(row), row.outcome)])


def _row(row: BatchRow) -> list[Cell]:
    if row.claim:
        return [row.claim.article_id, row.claim.label, "", row.claim.text]
    if row.flag:
        return [row.flag.version.article_id, "", row.flag.code, row.flag.message]
    return [row.article_id, "", "", str(row.article)]
