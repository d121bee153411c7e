from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from claims.actions.rule_settings import configure_rule
from claims.admin.base import ForAdmins, ModelAdmin
from claims.admin.site import site
from claims.models import RuleSetting
from claims.rules import RULES
from claims.views.http import person


class SettingForm(forms.ModelForm):  # type: ignore[type-arg]
    """One rule's setting. A rule that has one already is refused by its unique code."""

    code = forms.ChoiceField(
        label="Rule", choices=[(rule.code, f"{rule.code} {rule.name}") for rule in RULES.values()]
    )

    class Meta:
        model = RuleSetting
        fields = ("code", "enabled", "severity", "reason")


@admin.register(RuleSetting, site=site)
class RuleSettingAdmin(ForAdmins, ModelAdmin):
    """Rules that run otherwise here than the catalogue has it. None is deleted: set it back instead."""

    form = SettingForm
    list_display = ("code", "rule", "words", "reason", "changed_by", "changed_at")
    list_filter = ("enabled", "severity")
    search_fields = ("code", "reason")
    list_select_related = ("changed_by",)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return ("code", "changed_by", "changed_at") if obj else ()

    def save_model(self, request: HttpRequest, obj: RuleSetting, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's signature
        """Through the action, which authorises and writes the log."""
        saved = configure_rule(
            actor=person(request),
            code=obj.code,
            enabled=obj.enabled,
            severity=obj.severity,
            reason=obj.reason,
        )
        obj.pk = saved.pk

    @admin.display(description="name")
    def rule(self, setting: RuleSetting) -> str:
        return RULES[setting.code].name if setting.code in RULES else "no longer in the catalogue"
