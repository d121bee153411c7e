from __future__ import annotations

import pytest

from claims.actions.flags import dismiss_flag, resolve_flag
from claims.actions.rule_settings import configure_rule
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


def settle(flags, bob, dismissed):
    for at, flag in enumerate(flags):
        if at < dismissed:
            dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="A false alarm.")
        else:
            resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state="confirmed")


@pytest.mark.parametrize(
    ("decided", "dismissed", "noisy"), [(5, 3, True), (6, 3, False), (4, 4, False), (5, 2, False)]
)
def test_a_rule_dismissed_in_most_of_enough_cases_is_noisy(repost, bob, client_of, decided, dismissed, noisy):
    settle(repost.current.flags.filter(code="S102")[:decided], bob, dismissed)
    said = f"{dismissed} of {decided} dismissed"
    assert (f"noisy: {said}" in client_of(bob).get("/rules/").text) == noisy
    assert ("Noisy here" in client_of(bob).get("/rules/S102/").text) == noisy


def test_how_a_rule_runs_here_is_shown_to_all_and_set_by_admins(ada, bob, client_of):
    assert '/admin/claims/rulesetting/add/?code=L701"' in client_of(ada).get("/rules/L701/").text
    setting = configure_rule(actor=ada, code="L701", enabled=False, reason="We review plays.")
    page = client_of(bob).get("/rules/L701/").text
    assert "switched off" in page
    assert "We review plays." in page
    assert "/admin/" not in page
    assert "switched off" in client_of(bob).get("/rules/").text
    assert f"/admin/claims/rulesetting/{setting.pk}/change/" in client_of(ada).get("/rules/L701/").text


def test_the_catalogue_is_counted_at_once(repost, victor, client_of, query_count):
    client = client_of(victor)
    with query_count("rules"):
        client.get("/rules/")
    with query_count("rule"):
        client.get("/rules/P201/")
