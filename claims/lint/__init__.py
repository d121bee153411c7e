"""Linting articles in a publishing pipeline: findings as lines, JSON, SARIF or GitHub's annotations. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.contract import EVERY_RULE
from claims.extraction import read
from claims.lint.as_github import write_github
from claims.lint.as_json import write_json
from claims.lint.as_sarif import write_sarif
from claims.lint.as_text import write_text
from claims.lint.report import FileReport, Problem
from claims.lint.selection import select
from claims.rules.ruleset import RuleSet

__all__ = ["FORMATS", "FileReport", "Problem", "lint", "select"]

Write = Callable[[Sequence[FileReport], RuleSet], str]

FORMATS: dict[str, Write] = {
    "text": write_text,
    "json": write_json,
    "sarif": write_sarif,
    "github": write_github,
}
"""Each format's name and what turns reports into it."""


def lint(
    source: str | bytes,
    *,
    path: str,
    format: str = "auto",
    ruleset: RuleSet = EVERY_RULE,
    everywhere: bool = False,
) -> FileReport:
    """What the rules find in one article, by place; ``everywhere`` adds teasers, menus and promotion.

    ``format`` is that of ``claims.extraction.read``, which raises ValueError for an unknown one.
    """
    document = read(source, format=format)
    return FileReport(
        path,
        document.text,
        tuple(
            Problem(rule, finding, ruleset.severity(rule, finding), in_scope)
            for rule, finding in ruleset.check(document)
            if (in_scope := finding.concerns(document)) or everywhere
        ),
    )
