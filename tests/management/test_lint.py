"""``manage.py lint``, as a publishing pipeline calls it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.office_files import paragraph, word

CLEAN = (
    "The weir is mended\n\nBy Iwan Parry\n\n3 May 2026\n\nThe weir was mended in May, the river board said.\n"
)
LEAKY = CLEAN + "\nHello {{ name }}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "leaky.md").write_text(LEAKY, encoding="utf-8")
    return tmp_path


def run(*args: str) -> tuple[int, str]:
    stream = io.StringIO()
    try:
        call_command("lint", *args, stdout=stream)
    except SystemExit as status:
        return int(status.code or 0), stream.getvalue()
    return 0, stream.getvalue()


def test_a_clean_article_passes(folder: Path) -> None:
    assert run(str(folder / "clean.txt"))[0] == 0


def test_an_error_fails_and_is_shown(folder: Path) -> None:
    status, out = run(str(folder))
    assert status == 1
    assert f"{folder / 'leaky.md'}:9:7 P202 " in out
    assert "in 2 articles" in out


def test_documents_are_checked_by_their_visible_text(tmp_path: Path) -> None:
    leaky = tmp_path / "leaky.docx"
    leaky.write_bytes(word(paragraph("The weir is mended", style="Title"), paragraph("Hello {{ name }}.")))
    status, out = run(str(leaky))
    assert status == 1
    assert f"{leaky}:2:7 P202 " in out


def test_the_threshold_decides(folder: Path) -> None:
    undated = folder / "undated.txt"
    undated.write_text("The weir is mended\n\nThe weir was mended, the river board said.\n", encoding="utf-8")
    assert run(str(undated), "--select", "C504")[0] == 0
    assert run(str(undated), "--select", "C504", "--fail-on", "warning")[0] == 1


def test_rules_are_chosen(folder: Path) -> None:
    assert run(str(folder), "--ignore", "P")[0] == 0
    assert run(str(folder), "--select", "p202")[0] == 1
    assert run(str(folder), "--select", "N")[0] == 0


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("clean.txt", "--select", "S999"), "no rule or family S999"),
        (("nowhere.txt",), "no such file or folder"),
        (("image.txt",), "it is an image, not text"),
        (("leaky.md", "nowhere.txt"), "no such file or folder"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_printed(
    folder: Path, args: tuple[str, ...], says: str
) -> None:
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n")
    stream = io.StringIO()
    paths = [arg if arg.startswith("-") or "." not in arg else str(folder / arg) for arg in args]
    with pytest.raises(CommandError, match=says) as refused:
        call_command("lint", *paths, stdout=stream)
    assert refused.value.returncode == 2
    assert stream.getvalue() == ""


def test_it_reads_standard_input_and_needs_no_settings(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    environment["DATABASE_URL"] = "postgresql://nobody@127.0.0.1:1/none"
    done = subprocess.run(
        [sys.executable, "manage.py", "lint", "-", "--format", "json"],
        cwd=root,
        input=LEAKY.replace("\n", "\r\n").encode(),
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    found = json.loads(done.stdout)
    leak = next(finding for finding in found["findings"] if finding["code"] == "P202")
    assert (leak["path"], leak["line"], leak["column"]) == ("stdin", 9, 7)
