"""kill -9 in the middle of a batch, on a database of its own. The benchmark does it twenty times."""

from __future__ import annotations

import os
import subprocess
import sys

from django.db import connection

from tests.databases import fresh_postgres


def test_killed_workers_lose_nothing_and_double_nothing(tmp_path, db):
    address = f"sqlite:///{tmp_path / 'killed.sqlite3'}"
    if connection.vendor == "postgresql":
        address = fresh_postgres(os.environ["DATABASE_URL"], "killed")
    done = subprocess.run(
        [sys.executable, "-m", "tests.jobs.killing", "600", "3"],
        env={**os.environ, "DATABASE_URL": address},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "nothing lost, nothing doubled" in done.stdout
    assert "0 workers killed" not in done.stdout
