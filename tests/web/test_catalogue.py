from __future__ import annotations

import pytest

from claims.actions.flags import dismiss_flag, resolve_flag
from claims.queries.catalogue import example
from claims.rules import RULES


def test_every_rule_stands_in_the_catalogue(victor, client_of):
    page = client_of(victor).get("/rules/")
    assert [entry.rule.code for entry in page.context["entries"]] == list(RULES)
    assert all(f'href="/rules/{code}/"' in page.text for code in RULES)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_explains_itself_with_its_examples(victor, client_of, code):
    page = client_of(victor).get(f"/rules/{code}/")
    entry = page.context["entry"]
    assert page.status_code == 200
    assert len(entry.bad) == len(RULES[code].bad)
    assert len(entry.good) == len(RULES[code].good)
    assert page.text.count("<mark>") == sum(bad.source.count("«") for bad in RULES[code].bad)


def test_an_example_is_cut_at_its_marks():
    pieces = example("Fares «rise» by «4%»", "text", "").pieces
    assert [(piece.text, piece.marked) for piece in pieces] == [
        ("Fares ", False),
        ("rise", True),
        (" by ", False),
        ("4%", True),
    ]


def test_the_markup_of_an_example_is_shown_and_not_obeyed(victor, client_of):
    page = client_of(victor).get("/rules/P201/").text
    assert "&lt;article&gt;&lt;h1&gt;Ferry fares to rise&lt;/h1&gt;" in page


def test_an_unknown_rule_is_not_found(victor, client_of):
    assert client_of(victor).get("/rules/X000/").status_code == 404


def test_the_catalogue_counts_what_became_of_each_rules_flags(repost, bob, client_of):
    flags = list(repost.current.flags.filter(code="R602"))
    assert len(flags) > 2
    dismiss_flag(actor=bob, flag_id=flags[0].pk, seen=1, reason="Meant so.")
    resolve_flag(actor=bob, flag_id=flags[1].pk, seen=1, state="confirmed")
    client = client_of(bob)
    listed = {entry.rule.code: entry.fared for entry in client.get("/rules/").context["entries"]}
    fared = client.get("/rules/R602/").context["entry"].fared
    assert listed["R602"] == fared
    assert (fared.raised, fared.open, fared.confirmed, fared.fixed, fared.dismissed) == (
        len(flags),
        len(flags) - 2,
        1,
        0,
        1,
    )
    assert listed["P202"].raised == 0


def test_the_catalogue_is_counted_at_once(repost, victor, client_of, query_count):
    client = client_of(victor)
    with query_count("rules"):
        client.get("/rules/")
    with query_count("rule"):
        client.get("/rules/P201/")
