"""JSON for other programs: the contract's flags, with path, line and column beside the offsets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from claims.extraction import ENGINE
from claims.lint.report import FileReport, Problem
from claims.rules.ruleset import RuleSet


def write_json(reports: Sequence[FileReport], ruleset: RuleSet) -> str:
    """One object: the engine, the rules that ran, the paths that were read, and every finding."""
    found = {
        "engine": ENGINE,
        "rules": ruleset.described(),
        "paths": [report.path for report in reports],
        "findings": [_finding(report, problem) for report in reports for problem in report.problems],
    }
    return json.dumps(found, indent=2)


def _finding(report: FileReport, problem: Problem) -> dict[str, Any]:
    """Offsets are code points into the canonical text; lines and columns count from 1; ends are past the last."""
    finding = problem.finding
    first, last = report.place(finding.start), report.place(finding.end)
    return {
        "path": report.path,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
        "code": problem.rule.code,
        "rule": problem.rule.name,
        "severity": problem.severity.value,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.of(report.text),
        "message": finding.message,
        "in_scope": problem.in_scope,
        "data": dict(finding.data),
    }
