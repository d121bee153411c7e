from __future__ import annotations

from claims.contract import analyse
from claims.queries.ledger import ledger_of

SUM = (
    "Port news\n\nThe port earned €33.12 million from fees, €22.30 million from rents, €5.4 million from sales and "
    "€15.07 million from grants, a total of €75.95 million."
)
CHANGE = "Output rose 25% from 40 to 44 tonnes."
SHARE = "Of 200 boats, 50 boats or 25% were lost."


def ledger(*texts):
    return ledger_of(analyse(" ".join(texts))["ledger"])


def test_the_summary_counts_by_verdict_the_good_news_first():
    assert ledger(SUM, CHANGE, SHARE).summary == (
        "3 relations checked: 1 consistent, 1 only at the rounding edge, 1 inconsistent"
    )
    assert ledger(f"Port news\n\n{SHARE}").summary == "1 relation checked: 1 consistent"


def test_a_sum_is_worked_out_with_its_interval_against_what_is_printed():
    (each,) = ledger(SUM).calculations
    assert [figure.printed for figure in each.figures] == [
        "€33.12 million",
        "€22.30 million",
        "€5.4 million",
        "€15.07 million",
    ]
    assert [figure.printed for figure in each.stated] == ["€75.95 million"]
    assert all(SUM[figure.start :].startswith(figure.printed) for figure in each.figures + each.stated)
    assert (each.result.number, each.result.interval) == ("75.89 million EUR", "75.825 to 75.955")
    assert (each.against.number, each.against.interval) == ("75.95 million EUR", "75.945 to 75.955")
    assert each.verdict_words == "only at the rounding edge"
    assert "meet only at the edge" in each.outcome


def test_what_an_editor_must_look_at_comes_first_and_the_gravest_of_it_foremost():
    found = ledger(SUM, CHANGE, SHARE)
    assert [each.verdict for each in found.remarkable] == ["inconsistent", "edge"]
    assert [each.kind for each in found.consistent] == ["share"]


def test_percentages_are_shown_to_two_decimals():
    (each,) = ledger(f"Port news\n\n{CHANGE}").calculations
    assert (each.result.number, each.result.interval) == ("10%", "7.41 to 12.66")
    assert each.steps


def test_a_relation_without_working_shows_its_explanation():
    bare = {"kind": "sum", "verdict": "consistent", "spans": [], "explanation": "1 + 1 = 2", "data": {}}
    (each,) = ledger_of([bare]).calculations
    assert (each.outcome, each.figures, each.result) == ("1 + 1 = 2", (), None)
