"""What findings carry for a page that shows the working: places, values, dates, steps."""

from __future__ import annotations

import json

import pytest

from claims.extraction import read
from claims.rules import RULES, check
from claims.rules.base import Finding
from claims.rules.examples import unmarked


def findings(code: str, text: str) -> list[Finding]:
    return [finding for _, finding in check(read(text, format="text"), [RULES[code]])]


@pytest.mark.parametrize("code", ["N301", "N302", "N303", "N304"])
def test_a_rule_over_the_ledger_passes_the_whole_working_on(code: str) -> None:
    source, _ = unmarked(RULES[code].bad[0].source)
    document = read(source, format="text")
    (finding,) = (found for _, found in check(document, [RULES[code]]))
    (relation,) = document.ledger
    assert {name: finding.data[name] for name in relation.data} == relation.data
    assert finding.data["spans"] == [[span.start, span.end] for span in relation.spans]


def test_conflicting_figures_carry_both_with_their_intervals() -> None:
    (finding,) = findings("N305", "Holm\n\nThe wall is 4.2 metres high.\n\nThe 4.8-metre wall is grey.")
    figures = finding.data["figures"]
    assert isinstance(figures, list)
    assert [(figure["printed"], figure["low"], figure["high"]) for figure in figures] == [
        ("4.2 metres", "4.15", "4.25"),
        ("4.8-metre", "4.75", "4.85"),
    ]


def test_one_contradiction_is_told_once_whatever_finds_it() -> None:
    (finding,) = findings("N305", "Holm\n\nThe £46m barrier is late.\n\nThe barrier will cost £64m.")
    assert finding.data["what"] == "digits swapped"


def test_a_miscounted_list_of_bullets_is_counted_out() -> None:
    (finding,) = findings("N306", "The plan has three aims:\n\n• cleaner water\n• quieter quays")
    assert finding.data["steps"] == ["1. cleaner water", "2. quieter quays", "announced: 3", "listed: 2"]


def test_conflicting_dates_are_placed_on_the_calendar() -> None:
    (finding,) = findings(
        "D403",
        "Holm\n\nThe mill was built in 1911 of oak.\n\nTourists like the mill, which was built in 1921.",
    )
    dates = finding.data["dates"]
    assert isinstance(dates, list)
    assert [(date["printed"], date["earliest"], date["latest"]) for date in dates] == [
        ("1911", "1911-01-01", "1911-12-31"),
        ("1921", "1921-01-01", "1921-12-31"),
    ]


def test_a_wrong_weekday_carries_both_and_the_date() -> None:
    text = "The regatta is on Friday 6 June 2026 off Holm."
    (finding,) = findings("D404", text)
    assert finding.data == {
        "spans": [[18, 36]],
        "printed_weekday": "Friday",
        "date": "2026-06-06",
        "weekday": "Saturday",
        "year_from": "text",
    }


def test_a_date_after_publication_says_how_long_after() -> None:
    (finding,) = findings(
        "D405",
        "Lease signed\n\nPublished: Thursday 12 March 2026\n\nThe council signed the lease on 2 April 2026.",
    )
    assert (finding.data["date"], finding.data["published"], finding.data["days_after"]) == (
        "2026-04-02",
        "2026-03-12",
        21,
    )


def test_a_null_box_lists_the_labels_that_have_no_value() -> None:
    text = "Fares rise in May.\n\nnull Logo\nnull Price(null)\n--\nUSD\n\nThe operator said so."
    (finding,) = findings("P201", text)
    labels = finding.data["labels"]
    assert isinstance(labels, list)
    assert [(entry["label"], entry["shown"]) for entry in labels] == [
        ("Logo", ["null"]),
        ("Price", ["null", "null"]),
        ("", ["--"]),
    ]
    assert [text[entry["start"] : entry["end"]] for entry in labels] == [
        "null Logo",
        "null Price(null)",
        "--",
    ]


@pytest.mark.parametrize("code", RULES)
def test_the_data_of_every_finding_is_json_ready(code: str) -> None:
    for example in RULES[code].bad:
        source, _ = unmarked(example.source)
        for _, finding in check(read(source, format=example.format), [RULES[code]]):
            assert json.loads(json.dumps(finding.data)) == finding.data
