"""``manage.py explain``: the rule catalogue, and what one rule finds and why it matters."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import indent
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.rules import RULES
from claims.rules.base import Rule


class Command(BaseCommand):
    """Prints the catalogue, or one rule by its code or name."""

    help = "Explain a rule by its code or name; without one, list every rule."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rule", nargs="?", metavar="CODE", help="such as P201 or null-widget")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print to standard output. Exits with 2 for a rule that does not exist."""
        wanted = options["rule"]
        self.stdout.write("\n".join(_page(_rule(wanted)) if wanted else _catalogue()))


def _rule(wanted: str) -> Rule:
    by_name = {rule.name: rule for rule in RULES.values()}
    rule = RULES.get(wanted.upper()) or by_name.get(wanted.lower())
    if rule is None:
        near = get_close_matches(wanted.upper(), RULES, n=3, cutoff=0.5) or get_close_matches(
            wanted.lower(), by_name, n=3
        )
        hint = f"; did you mean {' or '.join(near)}?" if near else "; without a code, explain lists them all"
        raise CommandError(f"no rule {wanted}{hint}", returncode=2)
    return rule


def _catalogue() -> Iterator[str]:
    for rule in RULES.values():
        yield f"{rule.code}  {rule.name:<22} {rule.severity:<8} {rule.explanation().splitlines()[0]}"


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity})\n"
    yield rule.explanation()
    yield "\nFound, at the marked characters:"
    for bad in rule.bad:
        yield _example(bad.source, f"raised as {bad.severity}" if bad.severity else "")
    yield "Silent:"
    for good in rule.good:
        yield _example(good.source, good.why)


def _example(source: str, note: str) -> str:
    return indent(source or "(an empty text)", "    | ") + (f"\n      {note}\n" if note else "\n")
