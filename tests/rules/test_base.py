"""What a rule must bring before it may run, and how ``check`` runs rules."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claims.extraction import read
from claims.extraction.types import Document, Span
from claims.rules import check
from claims.rules.base import Bad, Finding, Good, Rule, Severity
from claims.rules.examples import unmarked


class EveryWeir(Rule):
    """Finds every weir.

    What to do: nothing.
    """

    code = "X999"
    name = "every-weir"
    severity = Severity.INFO
    bad = (Bad("The «weir»."),)
    good = (Good("The mill.", "no weir"),)

    def check(self, document: Document) -> Iterator[Finding]:
        for message in ("last", "last again"):
            start = document.text.rindex("weir")
            yield Finding(start, start + 4, message)
        start = document.text.index("weir")
        yield Finding(start, start + 4, "first", severity=Severity.ERROR)


@pytest.mark.parametrize("lacking", ["code", "name", "severity", "bad", "good"])
def test_a_rule_that_could_not_explain_itself_is_refused(lacking: str) -> None:
    whole = {"code": "X998", "name": "x", "severity": Severity.INFO, "bad": (Bad("x"),), "good": (Good("y"),)}
    with pytest.raises(TypeError, match=f"lacks {lacking}"):
        type("Lacking", (Rule,), {"__doc__": "Finds x.", **whole, lacking: ()})


def test_a_rule_without_a_docstring_is_refused() -> None:
    whole = {"code": "X998", "name": "x", "severity": Severity.INFO, "bad": (Bad("x"),), "good": (Good("y"),)}
    with pytest.raises(TypeError, match="lacks docstring"):
        type("Mute", (Rule,), whole)


def test_findings_come_by_place_and_the_same_place_once() -> None:
    found = [
        (finding.start, finding.message) for _, finding in check(read("The weir, a weir."), [EveryWeir()])
    ]
    assert found == [(4, "first"), (12, "last")]


def test_a_finding_in_a_menu_is_not_this_articles_unless_it_says_so() -> None:
    document = read(
        "<nav><ul><li><a href='/a'>Weirs</a></li></ul></nav><article><h1>Mills</h1><p>The mill opens in May, its "
        "owner said on Monday in the town hall of Halden.</p></article>",
        format="html",
    )
    start = document.text.index("Weirs")
    assert not Finding(start, start + 5, "x").concerns(document)
    assert Finding(start, start + 5, "x", in_scope=True).concerns(document)
    assert Finding(0, 0, "x").concerns(document)


def test_the_marks_of_an_example_come_off_and_leave_their_spans() -> None:
    assert unmarked("A «weir» and «mill».") == ("A weir and mill.", (Span(2, 6), Span(11, 15)))
    assert unmarked("none") == ("none", ())
