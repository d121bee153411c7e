"""Kill workers in the middle of a batch, and compare: nothing lost, nothing doubled.

``python -m tests.jobs.killing ROWS KILLS`` works on the database at DATABASE_URL, which must be empty. It
prints a line and ends with 0 where every row was changed exactly once, and back exactly once.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import time
from dataclasses import replace

from tests.databases import set_up

AT_MOST = 0.2
"""Seconds after its first chunk in which a worker is killed: somewhere in the next ones."""


def work() -> None:
    from django.db import connections

    from claims.jobs.worker import Worker

    connections.close_all()
    Worker().work(until_idle=True)


def kill_workers(job_id: int, kills: int) -> int:
    """Start workers and kill each, then let one finish. Returns how many were killed while they worked."""
    from django.db import connections

    from claims.models import Job

    killed = 0
    context = multiprocessing.get_context("fork")
    while Job.objects.get(pk=job_id).open:
        connections.close_all()  # a connection does not survive a fork
        worker = context.Process(target=work)
        before = Job.objects.get(pk=job_id).done
        connections.close_all()
        worker.start()
        if killed < kills:
            while worker.is_alive() and Job.objects.get(pk=job_id).done == before:
                time.sleep(0.005)
            time.sleep(random.uniform(0, AT_MOST))  # noqa: S311 - any moment will do
            worker.kill()
        worker.join()
        killed += worker.exitcode == -9
    return killed


def counts() -> dict[str, object]:
    """All that tells whether a row was changed once."""
    from django.db.models import Count

    from claims.models import BatchRow, Claim, Event, Verdict

    claims = Claim.objects.standing()
    written = Event.objects.exclude(batch=None).values("claim", "batch").annotate(times=Count("pk"))
    return {
        "states": sorted(claims.values_list("state", "revision").annotate(number=Count("pk"))),
        "verdicts": Verdict.objects.count(),
        "events": Event.objects.exclude(batch=None).count(),
        "doubled": written.filter(times__gt=1).count(),
        "outcomes": sorted(BatchRow.objects.values_list("outcome").annotate(number=Count("pk"))),
    }


def main(rows: int, kills: int) -> int:
    set_up(os.environ["DATABASE_URL"])
    from claims.actions.bulk import EDITS
    from claims.actions.bulk.running import undo_batch
    from claims.models import Batch, Claim
    from tests.batches import bulk
    from tests.many import editor, many_claims

    many_claims(rows)
    # More and smaller chunks than in earnest, so that a kill finds one half-done.
    for name, edit in EDITS.items():
        EDITS[name] = replace(edit, chunk=max(40, rows // 40), inline=0)
    batch = bulk(
        editor(), "set_verdict", Claim.objects.standing().values_list("pk", flat=True), value="supported"
    )
    killed = kill_workers(batch.job_id, kills)
    batch.refresh_from_db()
    decided = {
        "states": [("decided", 2, rows)],
        "verdicts": rows,
        "events": rows,
        "doubled": 0,
        "outcomes": [("changed", rows)],
    }
    assert (batch.changed, batch.job.state, batch.job.done) == (rows, "done", rows), batch.job
    assert counts() == decided, counts()
    undo = undo_batch(actor=editor(), batch_id=batch.pk)
    killed += kill_workers(undo.job_id, kills)
    undone = {
        "states": [("undecided", 3, rows)],
        "verdicts": 2 * rows,
        "events": 2 * rows,
        "doubled": 0,
        "outcomes": [("changed", 2 * rows)],
    }
    assert counts() == undone, counts()
    assert Batch.objects.get(pk=undo.pk).changed == rows
    print(f"{rows} rows there and back, {killed} workers killed: nothing lost, nothing doubled")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
