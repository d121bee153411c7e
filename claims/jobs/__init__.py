"""What ``manage.py work`` can do. A kind of job is a function that is given a ``Hold`` and works chunk by chunk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claims.jobs import batches, exports
from claims.jobs.hold import Hold
from claims.models import Job


def _nothing(job: Job) -> None:
    """There is nothing to tidy up."""


@dataclass(frozen=True, slots=True)
class Kind:
    """``run`` does the work and may be called again where it was interrupted; ``cancelled`` tidies up."""

    run: Callable[[Hold], None]
    cancelled: Callable[[Job], None] = _nothing


KINDS: dict[str, Kind] = {
    "batch": Kind(run=batches.run, cancelled=batches.cancelled),
    "export": Kind(run=exports.run, cancelled=exports.cancelled),
}
