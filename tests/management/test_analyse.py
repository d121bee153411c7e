"""``manage.py analyse``, as its users call it."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.office_files import HEADLINE, SENTENCE, bomb, scan, tram_pdf, tram_word

STORY = "The weir is mended\n\nThe weir was mended in May at a cost of £2.4m, the river board said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a.html").write_text(
        "<h1>Ferry fares</h1><p>Fares rise in May, the operator said.</p>", encoding="utf-8"
    )
    (tmp_path / "notes.json").write_text("{}", encoding="utf-8")
    return tmp_path


def output(*args: str) -> str:
    stream = io.StringIO()
    call_command("analyse", *args, stdout=stream)
    return stream.getvalue()


def test_one_path_gives_one_object(folder: Path) -> None:
    analysis = json.loads(output(str(folder / "b.txt"), "--json"))
    assert analysis["text"] == STORY
    assert analysis["path"] == str(folder / "b.txt")


def test_several_paths_give_a_list_in_the_order_asked(folder: Path) -> None:
    paths = [str(folder / "b.txt"), str(folder / "a.html")]
    assert [analysis["path"] for analysis in json.loads(output(*paths, "--json"))] == paths


def test_a_folder_gives_a_line_for_each_article_by_name(folder: Path) -> None:
    lines = [json.loads(line) for line in output(str(folder), "--jsonl").splitlines()]
    assert [Path(line["path"]).name for line in lines] == ["a.html", "b.txt"]


def test_a_files_suffix_decides_between_markup_and_text(folder: Path) -> None:
    fragment = folder / "fragment.html"
    fragment.write_text("Fares <b>rise</b> in May.", encoding="utf-8")
    assert json.loads(output(str(fragment), "--json"))["text"].strip() == "Fares rise in May."
    assert (
        json.loads(output(str(fragment), "--json", "--format", "text"))["text"] == "Fares <b>rise</b> in May."
    )


@pytest.mark.parametrize(("name", "content"), [("a.docx", tram_word()), ("a.pdf", tram_pdf())])
@pytest.mark.parametrize("format", ["auto", "text"])
def test_documents_are_converted(tmp_path: Path, name: str, content: bytes, format: str) -> None:
    (tmp_path / name).write_bytes(content)
    analysis = json.loads(output(str(tmp_path), "--json", "--format", format))
    assert analysis["text"] == f"{HEADLINE}\n{SENTENCE}"
    assert [block["role"] for block in analysis["blocks"]] == ["headline", "body"]


def test_the_address_is_handed_on(folder: Path) -> None:
    analysis = json.loads(output(str(folder / "b.txt"), "--json", "--url", "https://gazette.example/weir"))
    assert analysis["meta"]["url"] == "https://gazette.example/weir"


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    analysis = json.loads(output("-", "--json"))
    assert (analysis["path"], analysis["text"]) == ("-", STORY)


def test_without_json_it_prints_a_summary_for_a_person(folder: Path) -> None:
    page = output(str(folder / "b.txt"))
    assert "The weir" in page
    assert "C504 warning" in page
    assert "the whole article" in page


def test_a_summary_lists_each_claim_once_under_its_first_place() -> None:
    repost = Path(__file__).parents[2] / "fixtures" / "articles" / "repost.txt"
    page = output(str(repost))
    assert "Claims: key point" in page
    assert page.index("Claims: key point") < page.index("Claims: other articles") < page.index("Flags")
    assert "places" in page


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.txt", None, "no such file or folder"),
        ("report.pdf", b"%PDF-1.7\n%", "is a PDF that is cut off"),
        ("report.docx", b"", "it is empty"),
        ("report.docx", bomb(), "unpacks to more than 20 MB"),
        ("scan.pdf", scan(), "is a PDF of 1 page without text"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "is an image, not text"),
        ("page.html.gz", b"\x1f\x8b\x08\x00", "is a gzip archive, not text"),
    ],
)
def test_unreadable_input_is_refused_in_one_line_with_status_2(
    tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=says) as refused:
        output(str(path), "--json")
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)
    assert str(path) in str(refused.value)


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no article in") as refused:
        output(str(tmp_path))
    assert refused.value.returncode == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00\xd8", b"caf\xe9 au lait", b"\x00\x01\x02"])
def test_odd_bytes_are_read_all_the_same(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    assert json.loads(output(str(path), "--json"))["path"] == str(path)


def test_it_needs_neither_settings_nor_a_database(folder: Path) -> None:
    manage = Path(__file__).parents[2] / "manage.py"
    run = subprocess.run(
        [sys.executable, str(manage), "analyse", str(folder), "--jsonl"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "no.such.settings", "DATABASE_URL": "nonsense"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(run.stdout.splitlines()) == 2
    assert run.stderr == ""


@contextmanager
def running_over_many_articles(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """``analyse --jsonl`` in the midst of more articles than a pipe holds; nothing of it may be left afterwards."""
    manage = Path(__file__).parents[2] / "manage.py"
    command = [sys.executable, str(manage), "analyse", "--jsonl", *[str(folder)] * 300]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process:
        assert process.stdout
        assert json.loads(process.stdout.readline())["engine"]
        yield process
    deadline = time.monotonic() + 10
    while _is_there(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)  # a process that was ended is there until somebody has taken note of it
    assert not _is_there(process.pid)


def _is_there(group: int) -> bool:
    """Whether a process of that group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_interrupt_ends_it_and_all_its_processes_in_one_line(folder: Path) -> None:
    with running_over_many_articles(folder) as process:
        os.killpg(process.pid, signal.SIGINT)
        _, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (130, "Interrupted.\n")


def test_a_reader_that_has_had_enough_ends_it_without_a_word(folder: Path) -> None:
    with running_over_many_articles(folder) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait(60)) == ("", 141)
