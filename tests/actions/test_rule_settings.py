from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Refused
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.reanalysing import reanalyse
from claims.actions.rule_settings import configure_rule
from claims.models import Article, Event, Flag, RuleSetting
from claims.queries.flag_rows import flags_of
from claims.queries.flags import flags
from claims.queries.report import report_head
from claims.rules import RULES


@pytest.fixture
def leaky(alice):
    return import_article(
        actor=alice, source="Ferry news\n\nHello {{ name }} and {{ rank }}, said Ann Lee.\n"
    )


def switch(ada, *, enabled=False, severity="", code="P202"):
    return configure_rule(
        actor=ada, code=code, enabled=enabled, severity=severity, reason="We write of templates."
    )


def test_a_rule_that_is_switched_off_is_not_run_and_the_version_says_which_were(ada, alice):
    switch(ada)
    article = import_article(actor=alice, source="Ferry news\n\nHello {{ name }}, said Ann Lee.\n")
    assert not article.current.flags.filter(code="P202").exists()
    ran = {rule["code"] for rule in article.current.rules}
    assert ran == set(RULES) - {"P202"}
    assert all(rule["version"] == RULES[rule["code"]].version for rule in article.current.rules)


def test_reading_again_honours_the_settings_of_the_day(leaky, ada, alice):
    assert leaky.current.flags.filter(code="P202").count() == 2
    switch(ada)
    assert not reanalyse(actor=alice, article_id=leaky.pk, seen=1).flags.filter(code="P202").exists()
    switch(ada, enabled=True)
    assert reanalyse(actor=alice, article_id=leaky.pk, seen=2).flags.filter(code="P202").count() == 2


def test_open_flags_of_a_rule_that_is_off_are_hidden_and_come_back(leaky, ada, bob):
    first, second = leaky.current.flags.filter(code="P202")
    dismiss_flag(actor=bob, flag_id=first.pk, seen=1, reason="It is about templates.")

    def seen():
        listed = {flag.pk for flag in flags().filter(code="P202")}
        shown = {row.pk for row in flags_of(leaky.current) if row.code == "P202"}
        reported = {row.id for row in report_head(leaky.pk).flags if row.code == "P202"}
        assert listed == shown == reported
        return listed

    errors = Article.objects.with_flag_counts().get().errors
    switch(ada)
    assert seen() == {first.pk}
    assert Article.objects.with_flag_counts().get().errors == errors - 1
    assert not Flag.objects.open().filter(code="P202").exists()
    switch(ada, enabled=True)
    assert seen() == {first.pk, second.pk}


def test_a_changed_severity_holds_at_once_and_for_what_is_read_later(leaky, ada, alice):
    switch(ada, enabled=True, severity="info")
    assert set(leaky.current.flags.filter(code="P202").values_list("severity", flat=True)) == {"info"}
    version = reanalyse(actor=alice, article_id=leaky.pk, seen=1)
    assert set(version.flags.filter(code="P202").values_list("severity", flat=True)) == {"info"}
    assert {"code": "P202", "version": 1, "severity": "info"} in version.rules
    switch(ada, enabled=True)
    assert set(version.flags.filter(code="P202").values_list("severity", flat=True)) == {"error"}
    older = leaky.current.flags.filter(code="P202")
    assert set(older.values_list("severity", flat=True)) == {"info"}, "an older version is a record"


def test_every_change_is_on_record_with_what_was_before(ada):
    switch(ada)
    switch(ada, enabled=True, severity="warning")
    off, warning = Event.objects.filter(action="configure_rule").order_by("pk")
    assert (off.actor, off.after["rule"], off.before["enabled"], off.after["enabled"]) == (
        ada,
        "P202",
        True,
        False,
    )
    assert warning.before == off.after
    assert warning.after["severity"] == "warning"


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"code": "X999"}, "code"), ({"severity": "fatal"}, "severity"), ({"reason": " "}, "reason")],
)
def test_nonsense_is_refused_by_the_field_it_belongs_to(ada, fields, field):
    asked = {"code": "P202", "enabled": True, "severity": "", "reason": "Because.", **fields}
    with pytest.raises(Refused) as refused:
        configure_rule(actor=ada, **asked)
    assert refused.value.field == field
    assert not RuleSetting.objects.exists()


def test_an_editor_sets_no_rule(alice):
    with pytest.raises(PermissionDenied):
        configure_rule(actor=alice, code="P202", enabled=False, reason="Noise.")


def test_a_setting_for_a_rule_that_is_gone_from_the_catalogue_is_left_out(ada):
    RuleSetting.objects.create(code="X001", enabled=False, reason="Old.", changed_by=ada)
    assert RuleSetting.objects.ruleset().codes == tuple(RULES)
