"""Files to take away. No cache keeps one: who may have it can change, and what it says too."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import FileResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from claims.reports.hand_out import HandOut

NOT_KEPT = {"Cache-Control": "private, no-store"}


def attached(handed: HandOut) -> FileResponse:
    """A finished file, closed once it is sent."""
    return FileResponse(
        handed.file,
        as_attachment=True,
        filename=handed.name,
        content_type=handed.content_type,
        headers=NOT_KEPT,
    )


def streamed(pieces: Iterable[bytes], *, name: str, content_type: str) -> StreamingHttpResponse:
    """A file that is made while it is sent."""
    disposition = content_disposition_header(as_attachment=True, filename=name) or ""
    return StreamingHttpResponse(
        pieces, content_type=content_type, headers={**NOT_KEPT, "Content-Disposition": disposition}
    )
