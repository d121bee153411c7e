"""JSON for other programs: everything a report holds, with offsets in code points, half-open.

Its shape is claims/verification/report.schema.json; ``manage.py verify_report`` checks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.as_data import claim_data, dumped, head_data, plain
from claims.reports.base import Format
from claims.verification.sealing import Seal


def write_json(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """One object; its claims come late, one a line, so that they are written as they are read, then the seal."""
    seal = Seal()
    opening = plain({**head_data(head), "text": head.version.text})
    for name, part in opening.items():
        seal.part(name, part)
    yield dumped(opening).removesuffix("}").encode() + b', "claims": ['
    for number, row in enumerate(rows):
        claim = plain(claim_data(row))
        seal.claim(claim)
        yield (b",\n" if number else b"\n") + dumped(claim).encode()
    yield b'\n], "integrity": ' + dumped(seal.closed()).encode() + b"}\n"


JSON = Format(
    "json",
    "JSON",
    "for a program: everything, with offsets, sealed",
    "application/json",
    write_json,
    copies=True,
)
