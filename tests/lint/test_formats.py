"""What each format says of the same findings."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from claims.lint import FORMATS, FileReport, lint
from claims.rules import RULES
from claims.rules.ruleset import RuleSet
from tests.lint.sarif import SCHEMA

STORY = "Ferry news\n\nDear reader, {{ title }} costs 5%.\n\nLorem ipsum dolor sit amet."
LEAKS = RuleSet(("P202", "P204", "C504"))


def reports(path: str = "news/a.txt") -> list[FileReport]:
    return [lint(STORY, path=path, ruleset=LEAKS)]


def as_json(name: str, path: str = "news/a.txt") -> Any:
    return json.loads(FORMATS[name](reports(path), LEAKS))


def test_text_names_the_place_and_shows_it() -> None:
    lines = FORMATS["text"](reports(), LEAKS).splitlines()
    assert lines[0].startswith("news/a.txt:1:1 C504 ")
    assert lines[1].startswith("news/a.txt:3:14 P202 ")
    assert lines[2:4] == ["    Dear reader, {{ title }} costs 5%.", "                 ^^^^^^^^^^^"]
    assert lines[-1] == "2 errors, 1 warning in 1 article by 3 rules"


def test_text_of_nothing_says_so() -> None:
    assert FORMATS["text"]([], LEAKS) == "nothing found in 0 articles by 3 rules"


def test_json_holds_offsets_and_lines() -> None:
    found = as_json("json")
    leak = next(finding for finding in found["findings"] if finding["code"] == "P202")
    assert STORY[leak["start"] : leak["end"]] == leak["quote"] == "{{ title }}"
    assert (leak["line"], leak["column"], leak["end_column"]) == (3, 14, 25)
    assert found["rules"] == [{"code": code, "version": RULES[code].version} for code in LEAKS.codes[:]]
    assert found["paths"] == ["news/a.txt"]


def test_a_changed_severity_shows_in_every_format() -> None:
    mild = RuleSet(("P202",), {"P202": RULES["S102"].severity})
    found = [lint(STORY, path="a.txt", ruleset=mild)]
    assert json.loads(FORMATS["json"](found, mild))["findings"][0]["severity"] == "info"
    run = json.loads(FORMATS["sarif"](found, mild))["runs"][0]
    assert run["results"][0]["level"] == "note"
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "note"
    assert FORMATS["github"](found, mild).startswith("::notice ")


@pytest.mark.parametrize("path", ["news/a.txt", "a b#c.txt", "/srv/ö.txt"])
def test_sarif_keeps_to_the_standards_schema(path: str) -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    assert [fault.message for fault in validator.iter_errors(as_json("sarif", path))] == []
    nothing = json.loads(FORMATS["sarif"]([], RuleSet()))
    assert [fault.message for fault in validator.iter_errors(nothing)] == []


def test_sarif_holds_what_the_standard_requires() -> None:
    log = as_json("sarif")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(LEAKS.codes)
    for rule in rules:
        assert rule["help"]["text"] == RULES[rule["id"]].explanation()
        assert re.fullmatch(r"\w+", rule["name"])
    assert len(run["results"]) == 3
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        location = result["locations"][0]["physicalLocation"]
        assert run["artifacts"][location["artifactLocation"]["index"]]["location"] == {"uri": "news/a.txt"}
        region = location.get("region")
        assert (region is None) == (result["ruleId"] == "C504")
        if region:
            start = region["charOffset"]
            assert STORY[start : start + region["charLength"]] == region["snippet"]["text"]
            line = STORY.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [("a b#c.txt", "a%20b%23c.txt"), ("/srv/ö.txt", "file:///srv/%C3%B6.txt"), ("x:y.txt", "x%3Ay.txt")],
)
def test_a_path_becomes_an_address_in_sarif(path: str, uri: str) -> None:
    assert as_json("sarif", path)["runs"][0]["artifacts"] == [{"location": {"uri": uri}}]


def test_github_is_given_one_escaped_command_a_finding() -> None:
    lines = FORMATS["github"](reports("a,b:50%.txt"), LEAKS).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("::warning file=a%2Cb%3A50%25.txt,line=1,title=C504 missing-date::")
    assert lines[1].startswith(
        "::error file=a%2Cb%3A50%25.txt,line=3,endLine=3,col=14,endColumn=25,title=P202"
    )


def test_what_is_not_the_articles_own_is_left_out_unless_asked_for() -> None:
    page = (
        "<article><h1>Weir mended</h1><p>The weir was mended in May, the river board said. It holds.</p></article>"
        "<aside class='related'><h2>You may also like</h2><p>Story about {{ title }} today</p></aside>"
    )
    rule = RuleSet(("P202",))
    ours = lint(page, path="a.html", format="html", ruleset=rule)
    everything = lint(page, path="a.html", format="html", ruleset=rule, everywhere=True)
    assert not ours.problems
    assert [problem.in_scope for problem in everything.problems] == [False]
