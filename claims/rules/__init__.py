"""The rule registry: every rule that runs, by code, and ``check`` that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extraction.types import Document
from claims.rules.base import Finding, Rule

RULES: dict[str, Rule] = {}
"""Every rule by its code, in the catalogue's order."""


def check(document: Document, rules: Iterable[Rule] | None = None) -> Iterator[tuple[Rule, Finding]]:
    """What ``rules`` (all of them by default) find in ``document``, by place, then by code."""
    chosen = RULES.values() if rules is None else rules
    found = [(rule, finding) for rule in chosen for finding in rule.check(document)]
    return iter(sorted(found, key=lambda pair: (pair[1].start, pair[1].end, pair[0].code)))
