"""GitHub's workflow commands: a line for each finding that becomes an annotation.

Escaping as the runner undoes it: ``%``, carriage returns and line feeds everywhere, and ``:`` and ``,`` in
properties.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.lint.report import FileReport, Problem
from claims.rules.base import Severity
from claims.rules.ruleset import RuleSet

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write_github(reports: Sequence[FileReport], ruleset: RuleSet) -> str:
    """A line for each problem; nothing where there is none."""
    return "\n".join(_command(report, problem) for report in reports for problem in report.problems)


def _command(report: FileReport, problem: Problem) -> str:
    finding = problem.finding
    first, last = report.place(finding.start), report.place(finding.end)
    properties: dict[str, object] = {"file": report.path, "line": first.line}
    if not problem.whole_document:
        properties |= {"endLine": last.line}
        if last.line == first.line:  # columns are only understood within one line
            properties |= {"col": first.column, "endColumn": last.column}
    properties["title"] = f"{problem.rule.code} {problem.rule.name}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {listed}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
