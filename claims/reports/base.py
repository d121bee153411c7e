"""What a report format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow


@dataclass(frozen=True, slots=True)
class Format:
    """``write`` turns a report into bytes piece by piece; how much it holds at once, each says itself.

    ``what_for`` says in a few words who wants this format. ``suffix`` ends its files' names, where that
    is not ``name``. ``copies``: it carries the kept copies of the evidence. ``binary``: it is no text.
    """

    name: str
    label: str
    what_for: str
    content_type: str
    write: Callable[[ReportHead, Iterable[ReportRow]], Iterator[bytes]]
    suffix: str = ""
    copies: bool = False
    binary: bool = False

    @property
    def extension(self) -> str:
        return self.suffix or self.name
