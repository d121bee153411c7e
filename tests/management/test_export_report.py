from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from claims.models import Report


def run(*args):
    out = io.StringIO()
    call_command("export_report", *map(str, args), stdout=out)
    return out.getvalue()


@pytest.mark.parametrize("format", ["csv", "json", "html", "pdf", "xlsx"])
def test_a_report_is_written_into_a_folder_under_its_own_name(repost, victor, tmp_path, format):
    said = run(repost.pk, "--format", format, "--output", tmp_path, "--as", "victor").strip()
    [written] = tmp_path.iterdir()
    assert str(written) == said
    assert written.name == f"report-{repost.pk}-{written.name.split('-', 2)[2]}"
    assert written.suffix == f".{format}"
    assert Report.objects.get().created_by == victor


def test_a_report_replaces_an_older_file_whole(repost, alice, tmp_path):
    target = tmp_path / "verdicts.json"
    target.write_text("an older report " * 9999, encoding="utf-8")
    run(repost.pk, "--format", "json", "--output", target)
    assert json.loads(target.read_text(encoding="utf-8"))["article"]["id"] == repost.pk
    assert list(tmp_path.iterdir()) == [target]


def test_a_dash_writes_to_standard_output(repost, alice):
    assert json.loads(run(repost.pk, "--format", "json", "--output", "-"))["report"] == "verdicts"


def test_an_unknown_article_is_one_clear_line(alice, tmp_path):
    with pytest.raises(CommandError, match=r"^there is no article 4711$") as refusal:
        run(4711, "--output", tmp_path)
    assert refusal.value.returncode == 2
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_to_is_one_clear_line(repost, alice, tmp_path):
    with pytest.raises(
        CommandError, match=r"^cannot write .*nowhere.*: No such file or directory$"
    ) as refusal:
        run(repost.pk, "--output", tmp_path / "nowhere" / "report.csv")
    assert refusal.value.returncode == 2
