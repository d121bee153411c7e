"""What a report format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow


@dataclass(frozen=True, slots=True)
class Format:
    """``write`` turns a report into bytes piece by piece, without holding all rows at once.

    ``name`` is also the file extension; ``what_for`` says in a few words who wants this format.
    """

    name: str
    label: str
    what_for: str
    content_type: str
    write: Callable[[ReportHead, Iterable[ReportRow]], Iterator[bytes]]
