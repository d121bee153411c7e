"""Rules chosen on a command line: by code (N301) or by family (N), in any case."""

from __future__ import annotations

from difflib import get_close_matches

from claims.rules import RULES
from claims.rules.ruleset import RuleSet


def select(chosen: str = "", ignored: str = "") -> RuleSet:
    """The rules that ``chosen`` names (all, if it is empty) but for those that ``ignored`` names.

    Both are codes and families parted by commas. Raises ValueError, in one sentence, for a name that is
    neither, and where no rule is left.
    """
    wanted = _codes(chosen) if chosen.strip() else set(RULES)
    left = tuple(code for code in RULES if code in wanted - _codes(ignored))
    if not left:
        raise ValueError("no rule is left to run: everything that was selected is ignored")
    return RuleSet(left)


def _codes(names: str) -> set[str]:
    return {code for name in names.split(",") if name.strip() for code in _named(name.strip().upper())}


def _named(name: str) -> list[str]:
    """The rule or the family of rules that ``name`` stands for."""
    found = [code for code in RULES if name in {code, code[0]}]
    if not found:
        near = get_close_matches(name, RULES, n=1, cutoff=0.5)
        families = ", ".join(dict.fromkeys(code[0] for code in RULES))
        hint = f"did you mean {near[0]}?" if near else f"families are {families}; explain lists every code"
        raise ValueError(f"no rule or family {name}; {hint}")
    return found
