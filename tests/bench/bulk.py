"""A bulk verdict on very many claims, and its undoing, against plain SQL that writes the same rows.

``python -m tests.bench.bulk [ROWS]`` runs on SQLite and on a PostgreSQL that it starts, then kills twenty
workers during a batch of 20,000 rows on each. Times are wall-clock: the work is the database's.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.databases import fresh_postgres, set_up

ROWS = 100_000
KILL_ROWS, KILLS = 20_000, 10
"""Killed so often on the way there, and again on the way back."""

PLAIN = (
    """INSERT INTO claims_verdict (claim_id, version_id, reviewer_id, round, value, reason, note, settles, key, created_at)
       SELECT claim.id, article.current_id, {actor}, 1, 'supported', '', '', {false}, '', CURRENT_TIMESTAMP
       FROM claims_claim claim JOIN claims_article article ON article.id = claim.article_id
       WHERE claim.removed_at IS NULL""",
    """UPDATE claims_claim SET state = 'decided', revision = revision + 1, verdict_id = verdict.id
       FROM claims_verdict verdict WHERE verdict.claim_id = claims_claim.id""",
    """INSERT INTO claims_event (at, actor_id, action, article_id, claim_id, before, after)
       SELECT CURRENT_TIMESTAMP, {actor}, 'give_verdict', article_id, id, '{{}}', '{{"verdict": "supported"}}'
       FROM claims_claim WHERE removed_at IS NULL""",
)
"""The least that writes these rows: no preview, no skips, no log of what was before."""


class RolledBack(Exception):
    """Ends the plain statements' transaction."""


def seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def plain(actor: int) -> float:
    """Seconds that the plain statements take; what they wrote is rolled back."""
    from django.db import connection, transaction

    false = "false" if connection.vendor == "postgresql" else "0"
    took = 0.0
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in PLAIN:
                sql = statement.format(actor=actor, false=false)
                took += seconds(lambda sql=sql: cursor.execute(sql))  # type: ignore[misc]
            raise RolledBack  # noqa: TRY301 - that is the way out of a transaction
    except RolledBack:
        return took


def gather_statistics() -> None:
    """What PostgreSQL does by itself within a minute. SQLite plans without, as it does in the product."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def work_at(start: Callable[[], object]) -> float:
    """Seconds from asking to the end of the job."""
    from claims.jobs.worker import Worker

    def task() -> None:
        start()
        Worker().work(until_idle=True)

    return seconds(task)


def measure(rows: int) -> None:
    """One database's lines. In a process of its own."""
    set_up(os.environ["DATABASE_URL"])
    from django.db import connection

    from claims.actions.bulk.freezing import freeze, preview
    from claims.actions.bulk.running import confirm, undo_batch
    from claims.models import Batch, Claim
    from tests.many import editor, many_claims

    many_claims(rows)
    actor = editor()
    gather_statistics()
    base = plain(actor.pk)
    freezing = seconds(lambda: freeze(actor=actor, edit="set_verdict", rows=Claim.objects.standing()))
    batch = Batch.objects.get()
    looking = seconds(lambda: preview(batch))
    asked = {"value": "supported", "reason": "", "note": "", "decided": "leave"}
    running = work_at(lambda: confirm(actor=actor, batch_id=batch.pk, parameters=asked))
    batch.refresh_from_db()
    assert batch.changed == rows, batch.skipped
    gather_statistics()
    undoing = work_at(lambda: undo_batch(actor=actor, batch_id=batch.pk))
    assert Claim.objects.standing().undecided().count() == rows
    sys.stdout.write(
        f"{connection.vendor}, {rows} claims: plain SQL {base:.1f} s; verdict {running:.1f} s, {running / base:.1f} ×;\n"
        f"  freezing {freezing:.1f} s, preview {looking:.1f} s; undoing {undoing:.1f} s, {undoing / base:.1f} ×\n"
    )


@contextmanager
def databases(name: str) -> Iterator[list[str]]:
    """The addresses of an empty SQLite and an empty PostgreSQL."""
    if "tests.postgres" not in sys.modules:  # it starts one when it is imported
        os.environ.pop("DATABASE_URL", None)
        importlib.import_module("tests.postgres")
    with tempfile.TemporaryDirectory() as folder:
        yield [f"sqlite:///{folder}/{name}.sqlite3", fresh_postgres(os.environ["DATABASE_URL"], name)]


def main() -> None:
    """Each measurement in a process of its own, one after the other."""
    rows = sys.argv[1] if len(sys.argv) > 1 else str(ROWS)
    for name, module, arguments in (
        ("bulk", "tests.bench.bulk", ["measure", rows]),
        ("killed", "tests.jobs.killing", [str(KILL_ROWS), str(KILLS)]),
    ):
        with databases(name) as addresses:
            for address in addresses:
                command = [sys.executable, "-m", module, *arguments]
                subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(int(sys.argv[2]))
    else:
        main()
