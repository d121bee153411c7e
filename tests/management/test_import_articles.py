from __future__ import annotations

import gzip
import io
import json

import pytest
import zstandard
from django.core.management import CommandError, call_command

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
        {"text": "x", "published": "May"},
    ]
    path = archive(GOOD[0], *bad, {"html": "<script>1</script>"}, GOOD[1])
    _, err = run(path, status=1)
    assert [line.split(":")[0] for line in err.splitlines()[:-1]] == [f"line {n}" for n in range(2, 9)]
    assert "2 imported, 0 known already, 7 bad" in err
    aside = path.with_name("archive.jsonl.bad.jsonl").read_text().splitlines()
    assert aside[0] == "{broken"
    assert len(aside) == 7
    assert Article.objects.count() == 2


def test_a_file_that_is_not_there_or_broken_ends_with_two(archive, alice, tmp_path):
    assert "cannot read" in run(tmp_path / "none.jsonl", status=2)[1]
    path = archive(name="a.jsonl.gz", pack=lambda _: b"no gzip")
    assert "cannot read" in run(path, status=2)[1]
