"""Choosing rules and calling their findings otherwise."""

from __future__ import annotations

from claims.contract import analyse
from claims.extraction import read
from claims.rules import RULES
from claims.rules.base import Severity
from claims.rules.ruleset import RuleSet, without

LEAKY = "News\n\nHello {{ name }}. Lorem ipsum dolor sit amet."


def test_only_the_chosen_rules_run() -> None:
    assert {rule.code for rule, _ in RuleSet(("P204",)).check(read(LEAKY))} == {"P204"}


def test_a_rule_that_is_left_out_leaves_the_order_alone() -> None:
    assert without(["P202"]) == tuple(code for code in RULES if code != "P202")


def test_an_override_holds_for_everything_the_rule_finds_and_is_on_record() -> None:
    analysis = analyse(LEAKY, ruleset=RuleSet(("P202", "P204"), {"P202": Severity.INFO}))
    assert {(flag["code"], flag["severity"]) for flag in analysis["flags"]} == {
        ("P202", "info"),
        ("P204", "error"),
    }
    assert analysis["rules"] == [
        {"code": "P202", "version": 1, "severity": "info"},
        {"code": "P204", "version": 1},
    ]
