"""SARIF 2.1.0 (OASIS), which code hosts and editors read.

Regions are in code points of the canonical text: the file's own for plain text but for its line ends, the
visible text for a web page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from claims.extraction import ENGINE
from claims.lint.report import FileReport, Problem
from claims.rules.base import Rule, Severity
from claims.rules.ruleset import RuleSet

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Json = dict[str, Any]


def write_sarif(reports: Sequence[FileReport], ruleset: RuleSet) -> str:
    """One log with one run, with a rule for each that ran and a result for each finding."""
    index = {code: at for at, code in enumerate(ruleset.codes)}
    run = {
        "tool": {
            "driver": {
                "name": "claim-workbench",
                "version": ENGINE,
                "rules": [_rule(rule, ruleset) for rule in ruleset.rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [{"location": {"uri": _uri(report.path)}} for report in reports],
        "results": [
            _result(report, at, problem, index)
            for at, report in enumerate(reports)
            for problem in report.problems
        ],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, indent=2)


def _rule(rule: Rule, ruleset: RuleSet) -> Json:
    explanation = rule.explanation()
    summary = " ".join(explanation.split("\n\n")[0].split())
    severity = ruleset.severities.get(rule.code, rule.severity)
    return {
        "id": rule.code,
        "name": type(rule).__name__,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": explanation},
        "help": {"text": explanation},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"version": rule.version},
    }


def _result(report: FileReport, at: int, problem: Problem, index: dict[str, int]) -> Json:
    location: Json = {"artifactLocation": {"uri": _uri(report.path), "index": at}}
    if not problem.whole_document:  # a location without a region is the whole artifact
        location["region"] = _region(report, problem)
    return {
        "ruleId": problem.rule.code,
        "ruleIndex": index[problem.rule.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.finding.message},
        "locations": [{"physicalLocation": location}],
    }


def _region(report: FileReport, problem: Problem) -> Json:
    """Lines and columns count from 1, an end column is past the last character."""
    finding = problem.finding
    first, last = report.place(finding.start), report.place(finding.end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": finding.start,
        "charLength": len(finding),
        "snippet": {"text": finding.of(report.text)},
    }


def _uri(path: str) -> str:
    """Relative paths stay relative, so that a code host finds the file in its checkout."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())
