"""What linting one article found, and on which line and in which column it stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from claims.rules.base import Finding, Rule, Severity

_GRAVITY = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding with the rule that raised it and how serious it is called."""

    rule: Rule
    finding: Finding
    severity: Severity
    in_scope: bool

    @property
    def whole_document(self) -> bool:
        return self.finding.start == self.finding.end == 0

    def reaches(self, threshold: Severity) -> bool:
        """Whether it is as serious as ``threshold`` or more."""
        return _GRAVITY[self.severity] >= _GRAVITY[threshold]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a code point stands: ``line`` and ``column`` count from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class FileReport:
    """One article's canonical text and its problems, by place."""

    path: str
    text: str
    problems: tuple[Problem, ...]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, character in enumerate(self.text) if character == "\n")]

    def place(self, offset: int) -> Place:
        """The line and column of the code point at ``offset``; lines end at a line feed and nowhere else."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The ``number``-th line, without its end."""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None]
