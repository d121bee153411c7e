from __future__ import annotations

from django.urls import reverse

from claims.actions.rule_settings import configure_rule
from claims.models import Event, RuleSetting

ADD = "admin:claims_rulesetting_add"


def test_a_rule_is_switched_off_and_on_again_through_the_log(admin, ada):
    page = admin.get(reverse(ADD), {"code": "L701"})
    assert '<option value="L701" selected>' in page.text
    form = {"code": "L701", "severity": "", "reason": "Too many false alarms in reviews."}
    assert admin.post(reverse(ADD), form).status_code == 302
    setting = RuleSetting.objects.get()
    assert (setting.code, setting.enabled, setting.changed_by) == ("L701", False, ada)
    change = reverse("admin:claims_rulesetting_change", args=[setting.pk])
    assert admin.get(change).status_code == 200
    again = {"enabled": "on", "severity": "warning", "reason": "Wanted after all."}
    assert admin.post(change, again).status_code == 302
    setting.refresh_from_db()
    assert (setting.enabled, setting.severity) == (True, "warning")
    assert Event.objects.filter(action="configure_rule", actor=ada).count() == 2


def test_a_second_setting_for_one_rule_and_one_without_a_reason_are_refused(admin, ada):
    configure_rule(actor=ada, code="L701", enabled=False, reason="Noise.")
    twice = admin.post(reverse(ADD), {"code": "L701", "severity": "", "reason": "Again."})
    assert "already exists" in twice.text
    without = admin.post(reverse(ADD), {"code": "L702", "severity": "", "reason": ""})
    assert "This field is required" in without.text
    assert RuleSetting.objects.count() == 1


def test_a_setting_is_set_back_and_not_deleted(admin, ada):
    setting = configure_rule(actor=ada, code="L701", enabled=False, reason="Noise.")
    assert admin.post(reverse("admin:claims_rulesetting_delete", args=[setting.pk])).status_code == 403
