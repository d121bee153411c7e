"""Every rule file is registered, and its code and name match its file."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

import claims.rules
from claims.rules import RULES
from claims.rules.base import Rule

FOLDER = Path(claims.rules.__file__).parent
RULE_FILES = sorted(FOLDER.glob("*/[a-z][0-9][0-9][0-9]_*.py"))


def rules_in(file: Path) -> list[type[Rule]]:
    module = importlib.import_module(f"claims.rules.{file.parent.name}.{file.stem}")
    classes = [value for _, value in inspect.getmembers(module, inspect.isclass)]
    return [value for value in classes if issubclass(value, Rule) and value.__module__ == module.__name__]


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.stem)
def test_a_rule_file_holds_one_registered_rule_named_like_the_file(file: Path) -> None:
    (rule,) = rules_in(file)
    code, _, name = file.stem.partition("_")
    assert rule.code == code.upper()
    assert rule.name == name.replace("_", "-")
    assert type(RULES.get(rule.code)) is rule, f"{rule.code} is not registered in claims/rules/__init__.py"


def test_every_registered_rule_has_a_file_of_its_own() -> None:
    assert len(RULES) == len(RULE_FILES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_rules_stand_in_the_order_of_the_catalogue() -> None:
    families = "SPNDCRLQ"
    keys = [(families.index(code[0]), code) for code in RULES]
    assert keys == sorted(keys)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_shows_enough_examples_and_says_what_to_do(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert len(rule.bad) >= 5
    assert len(rule.good) >= 8
    assert all(example.why for example in rule.good), "a good example names the trap it stands for"
    assert "What to do:" in rule.explanation()


def test_rules_that_go_by_english_words_do_not_claim_to_hold_for_any_language() -> None:
    free = {code for code, rule in RULES.items() if rule.language_free}
    assert {"P201", "P202", "P208", "P210"} <= free
    assert not {code for code in free if code[0] in "SDLC"}
