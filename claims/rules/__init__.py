"""The rule registry: every rule that runs, by code, and ``check`` that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extraction.types import Document
from claims.rules.base import Finding, Rule

_CATALOGUE: tuple[type[Rule], ...] = ()

RULES: dict[str, Rule] = {rule.code: rule() for rule in _CATALOGUE}
"""Every rule by its code, in the catalogue's order."""


def check(document: Document, rules: Iterable[Rule] | None = None) -> Iterator[tuple[Rule, Finding]]:
    """What ``rules`` (all of them by default) find in ``document``, by place, then by code.

    A rule that finds the same span twice is heard once: its first finding stands.
    """
    chosen = RULES.values() if rules is None else rules
    found: dict[tuple[int, int, str], tuple[Rule, Finding]] = {}
    for rule in chosen:
        for finding in rule.check(document):
            found.setdefault((finding.start, finding.end, rule.code), (rule, finding))
    return (found[place] for place in sorted(found))
