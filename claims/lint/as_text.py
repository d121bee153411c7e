"""Text for people: ``path:line:column CODE message``, the line it stands in, and carets under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.lint.excerpts import excerpt, printable
from claims.lint.report import FileReport, Problem
from claims.rules.base import Severity
from claims.rules.ruleset import RuleSet


def write_text(reports: Sequence[FileReport], ruleset: RuleSet) -> str:
    """Every problem, then one line that counts them."""
    return "\n".join([*(line for report in reports for line in _lines(report)), _summary(reports, ruleset)])


def _lines(report: FileReport) -> Iterator[str]:
    for problem in report.problems:
        place = report.place(problem.finding.start)
        where = f"{printable(report.path)}:{place.line}:{place.column}"
        yield f"{where} {problem.rule.code} {printable(problem.finding.message)}"
        if not problem.whole_document:
            yield from (f"    {line}" for line in _excerpt(report, problem))


def _excerpt(report: FileReport, problem: Problem) -> tuple[str, str]:
    """The line where the problem begins; what stands on further lines is left to the reader."""
    place = report.place(problem.finding.start)
    start = place.column - 1
    return excerpt(report.line(place.line), start, start + len(problem.finding))


def _summary(reports: Sequence[FileReport], ruleset: RuleSet) -> str:
    problems = [problem for report in reports for problem in report.problems]
    numbers = [(level, sum(problem.severity is level for problem in problems)) for level in Severity]
    found = ", ".join(f"{number} {_plural(level, number)}" for level, number in numbers if number)
    articles = f"{len(reports)} article{'' if len(reports) == 1 else 's'}"
    rules = f"{len(ruleset.codes)} rule{'' if len(ruleset.codes) == 1 else 's'}"
    return f"{found or 'nothing found'} in {articles} by {rules}"


def _plural(level: Severity, number: int) -> str:
    return level.value if number == 1 or level is Severity.INFO else f"{level.value}s"
