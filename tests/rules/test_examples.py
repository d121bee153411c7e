"""Every rule finds exactly the marked characters of its bad examples, and nothing in its good ones."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.rules import RULES, check
from claims.rules.base import Bad, Good, Rule
from claims.rules.examples import unmarked

BAD = [
    pytest.param(rule, example, id=f"{rule.code}-bad-{number}")
    for rule in RULES.values()
    for number, example in enumerate(rule.bad, 1)
]
GOOD = [
    pytest.param(rule, example, id=f"{rule.code}-good-{number}")
    for rule in RULES.values()
    for number, example in enumerate(rule.good, 1)
]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_found_at_its_marks(rule: Rule, example: Bad) -> None:
    source, _ = unmarked(example.source)
    document = read(source, format=example.format)
    text, marked = unmarked(read(example.source, format=example.format).text)
    assert document.text == text, "the marks may not change how the example is read"
    found = [finding for _, finding in check(document, [rule])]
    wanted = [span.of(text) for span in marked] or [""]
    assert [finding.of(text) for finding in found] == wanted
    assert [(finding.start, finding.end) for finding in found] == (
        [(span.start, span.end) for span in marked] or [(0, 0)]
    )
    assert {finding.severity or rule.severity for finding in found} == {example.severity or rule.severity}
    assert all(finding.message.strip() for finding in found)


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_stays_silent(rule: Rule, example: Good) -> None:
    document = read(example.source, format=example.format)
    found = [(finding.of(document.text), finding.message) for _, finding in check(document, [rule])]
    assert found == [], example.why
