"""``manage.py explain``: the rule catalogue, what one rule finds and why it matters, how it fared here."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import indent
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from claims.rules import RULES
from claims.rules.base import Rule

if TYPE_CHECKING:
    from claims.queries.catalogue import Fared


class Command(BaseCommand):
    """Prints the catalogue, or one rule by its code or name."""

    help = "Explain a rule by its code or name; without one, list every rule."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rule", nargs="?", metavar="CODE", help="such as P201 or null-widget")
        parser.add_argument(
            "--here",
            action="store_true",
            help="also say how often the rule fired, was confirmed and was dismissed in this workspace's database",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print to standard output. Exits with 2 for a rule that does not exist.

        ``--here`` alone asks the database: everything else is known without one.
        """
        wanted = _rule(options["rule"]) if options["rule"] else None
        fared = _fared() if options["here"] else None
        self.stdout.write("\n".join(_page(wanted, fared) if wanted else _catalogue(fared)))


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


def _fared() -> dict[str, Fared]:
    """Every rule's flags here. Exits with 1 where there is no database, or none with a workbench in it."""
    from django.db import DatabaseError, connection

    from claims.queries.catalogue import Fared, how_they_fared

    try:
        return {code: Fared() for code in RULES} | how_they_fared()
    except DatabaseError as error:
        why = str(error).splitlines()[0]
        raise CommandError(
            f"the {connection.vendor} database cannot say how often rules fired here ({why}); "
            "without --here, explain needs none",
            returncode=1,
        ) from None


def _catalogue(fared: dict[str, Fared] | None) -> Iterator[str]:
    for rule in RULES.values():
        numbers = f"{_numbers(fared[rule.code])}  " if fared is not None else ""
        yield f"{rule.code}  {rule.name:<22} {rule.severity:<8} {numbers}{rule.explanation().splitlines()[0]}"


def _numbers(fared: Fared) -> str:
    """In columns, as wide as the words above a million flags."""
    noisy = "noisy" if fared.noisy else ""
    return (
        f"{fared.raised:>6} raised {fared.confirmed:>5} confirmed {fared.dismissed:>5} dismissed {noisy:<5}"
    )


def _page(rule: Rule, fared: dict[str, Fared] | None) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity})\n"
    yield rule.explanation()
    if fared is not None:
        yield f"\nHere: {fared[rule.code].words}"
    yield "\nFound, at the marked characters:"
    for bad in rule.bad:
        yield _example(bad.source, f"raised as {bad.severity}" if bad.severity else "")
    yield "Silent:"
    for good in rule.good:
        yield _example(good.source, good.why)


def _example(source: str, note: str) -> str:
    return indent(source or "(an empty text)", "    | ") + (f"\n      {note}\n" if note else "\n")
