"""Which rules run over a document, and how serious what they find is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from claims.extraction.types import Document
from claims.rules import RULES, check
from claims.rules.base import Finding, Rule, Severity


@dataclass(frozen=True)
class RuleSet:
    """Rules in the catalogue's order. ``severities`` names those whose findings are all called otherwise.

    An override holds for everything the rule finds, also where the rule itself tells cases apart.
    """

    codes: tuple[str, ...] = tuple(RULES)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def rules(self) -> list[Rule]:
        return [RULES[code] for code in self.codes]

    def check(self, document: Document) -> Iterator[tuple[Rule, Finding]]:
        """What the rules find in ``document``, by place, then by code."""
        return check(document, self.rules)

    def severity(self, rule: Rule, finding: Finding) -> Severity:
        """How serious ``finding`` is here."""
        return self.severities.get(rule.code) or finding.severity or rule.severity

    def described(self) -> list[dict[str, object]]:
        """For the record, JSON-ready: each rule's code, version and, where it was changed, severity."""
        return [
            {"code": rule.code, "version": rule.version}
            | ({"severity": self.severities[rule.code].value} if rule.code in self.severities else {})
            for rule in self.rules
        ]


def without(codes: Iterable[str]) -> tuple[str, ...]:
    """Every code but these, in the catalogue's order."""
    left_out = frozenset(codes)
    return tuple(code for code in RULES if code not in left_out)
