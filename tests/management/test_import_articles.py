from __future__ import annotations

import gzip
import io
import json
import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path

import pytest
import zstandard
from django.core.management import CommandError, call_command
from django.db import connection

from claims.management.archive import entry, lines
from claims.management.commands.import_articles import Command
from claims.models import Article, Version

STORY = "The weir was mended in {} at a cost of £2.4m, the river board said."
GOOD = [
    {"text": STORY.format(2021), "title": "The weir", "outlet": "River News", "published": "2021-05-04"},
    {"html": f"<h1>Weirs</h1><p>{STORY.format(2022)}</p>", "url": "https://river.example/weirs"},
    {"text": STORY.format(2023), "published": "2023-05-04T10:00:00Z", "unknown": 1},
]


@pytest.fixture
def archive(tmp_path):
    """A function that writes lines into an archive."""

    def write(*found, name="archive.jsonl", pack=lambda data: data):
        rows = [row if isinstance(row, str) else json.dumps(row) for row in found]
        path = tmp_path / name
        path.write_bytes(pack("\n".join(rows).encode() + b"\n"))
        return path

    return write


def run(path, status=0):
    """What the command wrote on standard output and standard error."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("import_articles", path, "--as", "alice", "--processes", "1", stdout=out, stderr=err)
    except CommandError as error:
        ended = error.returncode
        err.write(str(error))
    else:
        ended = 0
    assert ended == status, err.getvalue()
    return out.getvalue(), err.getvalue()


def test_an_archive_comes_in_with_what_is_given_and_once_only(archive, alice):
    out, _ = run(archive(*GOOD, GOOD[0]))
    assert out.strip() == "3 imported, 1 known already, 0 bad"
    first = Article.objects.get(title="The weir")
    assert (first.outlet, str(first.published), first.created_by) == ("River News", "2021-05-04", alice)
    assert first.claims.exists()
    out, _ = run(archive(*GOOD))
    assert out.strip() == "0 imported, 3 known already, 0 bad"
    assert Version.objects.count() == 3


@pytest.mark.parametrize(
    ("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstandard.compress)], ids=["gz", "zst"]
)
def test_a_compressed_archive_comes_in(archive, alice, name, pack):
    assert run(archive(GOOD[0], name=name, pack=pack))[0].startswith("1 imported")


def test_bad_lines_are_named_and_set_aside_and_the_rest_comes_in(archive, alice):
    bad = [
        "{broken",
        "[1]",
        {"title": "No text"},
        {"text": 5},
        {"text": "A\x00B"},
        {"text": STORY, "title": "Half a pair: \ud83d"},
        {"text": "x", "published": "May"},
    ]
    path = archive(GOOD[0], *bad, {"html": "<script>1</script>"}, GOOD[1])
    _, err = run(path, status=1)
    assert [line.split(":")[0] for line in err.splitlines()[:-1]] == [f"line {n}" for n in range(2, 10)]
    assert "2 imported, 0 known already, 8 bad" in err
    aside = path.with_name("archive.jsonl.bad.jsonl").read_text().splitlines()
    assert aside[0] == "{broken"
    assert len(aside) == 8
    assert Article.objects.count() == 2


def test_an_article_that_the_reading_fails_on_keeps_no_other_out(alice, tmp_path):
    failed: Future = Future()
    failed.set_exception(RecursionError("too deep"))
    command = Command(stderr=io.StringIO())
    command.actor, command.bad, command.aside = alice, 0, io.BytesIO()
    command._store(entry(7, b'{"text": "A weir."}'), b'{"text": "A weir."}', failed)
    assert command.aside.getvalue() == b'{"text": "A weir."}\n'
    assert "line 7: it could not be read: RecursionError" in command.stderr._out.getvalue()


def test_a_line_that_is_too_long_moves_no_other_lines_number(monkeypatch):
    monkeypatch.setattr("claims.management.archive.LONGEST", 8)
    found = list(lines(io.BytesIO(b'{"long": 12}\n\n{"b": 2}\n')))
    assert [number for number, _ in found] == [1, 1, 3]


def test_a_file_that_is_not_there_or_broken_ends_with_two(archive, alice, tmp_path):
    assert "cannot read" in run(tmp_path / "none.jsonl", status=2)[1]
    path = archive(name="a.jsonl.gz", pack=lambda _: b"no gzip")
    assert "cannot read" in run(path, status=2)[1]


def test_a_killed_import_goes_on_where_it_stopped_and_leaves_no_process(archive, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("once is enough: it is the command that is killed, not the database")
    path = archive(*({"text": STORY.format(year)} for year in range(2000, 2030)))
    database = tmp_path / "killed.sqlite3"
    command = [sys.executable, "-m", "tests.management.importing", str(path)]
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}"}

    def stored():
        try:
            with closing(sqlite3.connect(database)) as found:
                return found.execute("SELECT count(*) FROM claims_version").fetchone()[0]
        except sqlite3.OperationalError:
            return 0  # not made yet

    first = subprocess.Popen(command, env=environment)
    while stored() < 3 and first.poll() is None:
        time.sleep(0.01)
    readers = children_of(first.pid)
    first.kill()
    first.wait()
    before = stored()
    assert 3 <= before < 30
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{30 - before} imported, {before} known already, 0 bad"
    assert stored() == 30
    assert readers
    assert not [pid for pid in readers if alive(pid)]


def children_of(pid):
    """The processes that this one started."""
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def alive(pid):
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
