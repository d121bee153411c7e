"""``manage.py explain``, as its users call it."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from claims.actions.flags import dismiss_flag
from claims.rules import RULES
from tests.conftest import ROOT


def output(*args: str) -> str:
    stream = io.StringIO()
    call_command("explain", *args, stdout=stream)
    return stream.getvalue()


def test_without_a_code_it_lists_every_rule_with_its_severity() -> None:
    lines = output().splitlines()
    assert [line.split()[:3] for line in lines] == [
        [rule.code, rule.name, rule.severity] for rule in RULES.values()
    ]


@pytest.mark.parametrize("wanted", ["P201", "p201", "null-widget", "Null-Widget"])
def test_a_rule_is_found_by_code_or_name_in_any_case(wanted: str) -> None:
    page = output(wanted)
    rule = RULES["P201"]
    assert page.startswith("P201 null-widget (error)\n")
    assert rule.explanation() in page
    assert page.count("    | ") >= len(rule.bad) + len(rule.good)
    assert all(good.why in page for good in rule.good)


def test_an_example_raised_otherwise_than_its_rule_says_so() -> None:
    for rule in RULES.values():
        for example in rule.bad:
            if example.severity:
                assert f"raised as {example.severity}" in output(rule.code)


@pytest.mark.parametrize(
    ("wanted", "near"), [("P299", "P20"), ("P214", "P210"), ("nul-widget", "null-widget"), ("C50", "C50")]
)
def test_an_unknown_rule_is_refused_with_near_names(wanted: str, near: str) -> None:
    with pytest.raises(CommandError, match=rf"no rule {wanted}; did you mean .*{near}") as refused:
        output(wanted)
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


def test_a_rule_unlike_any_is_refused_with_a_way_on() -> None:
    with pytest.raises(CommandError, match="explain lists them all"):
        output("zzzzzz")


def test_asked_for_it_says_how_the_rule_fared_here(repost, bob) -> None:
    flag, *others = repost.current.flags.filter(code="R602")
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="Meant so.")
    said = f"raised {len(others) + 1} times, {len(others)} open, 0 confirmed, 0 fixed, 1 dismissed."
    assert f"\nHere: {said}\n" in output("R602", "--here")
    assert "Here:" not in output("R602")
    listed = {line.split()[0]: line for line in output("--here").splitlines()}
    assert list(listed) == list(RULES)
    assert f"{len(others) + 1} raised     0 confirmed     1 dismissed" in listed["R602"]
    assert "     0 raised     0 confirmed     0 dismissed" in listed["D402"]


def test_without_a_workbench_in_the_database_it_says_so_in_one_line(tmp_path) -> None:
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3"}
    asked = subprocess.run(
        [sys.executable, "manage.py", "explain", "R602", "--here"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    assert asked.returncode == 1
    assert asked.stdout == ""
    assert asked.stderr.splitlines() == [
        (
            "CommandError: the sqlite database cannot say how often rules fired here "
            "(no such table: claims_flag); without --here, explain needs none"
        )
    ]
