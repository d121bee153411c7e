"""Switching a rule off or on in this workspace, and calling what it finds more or less serious."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from claims.actions.errors import Refused
from claims.actions.record import State, record
from claims.models import Action, Flag, RuleSetting
from claims.permissions import authorise
from claims.rules import RULES
from claims.rules.base import Severity


@transaction.atomic
def configure_rule(
    *, actor: User, code: str, enabled: bool, severity: str = "", reason: str = ""
) -> RuleSetting:
    """Set how a rule runs here; ``severity`` "" leaves it to the rule. See RuleSetting for what follows.

    Raises PermissionDenied, or Refused for an unknown rule or severity and without a reason.
    """
    authorise(actor, "claims.administer")
    if code not in RULES:
        raise Refused(f"There is no rule {code}.", field="code")
    if severity and severity not in set(Severity):
        raise Refused(f"A severity is error, warning or info, not “{severity}”.", field="severity")
    if not reason.strip():
        raise Refused("Say why: the next editor will want to know.", field="reason")
    setting = RuleSetting.objects.select_for_update().filter(code=code).first() or RuleSetting(code=code)
    before = _state(setting)
    setting.enabled, setting.severity, setting.reason = enabled, severity, reason.strip()
    setting.changed_by = actor
    setting.save()
    flags = Flag.objects.filter(code=code, version__in=Flag.objects.current().values("version"))
    flags.update(severity=severity or F("raised_as"))
    record(actor, Action.CONFIGURE_RULE, before=before, after=_state(setting))
    return setting


def _state(setting: RuleSetting) -> State:
    return {
        "rule": setting.code,
        "enabled": setting.enabled,
        "severity": setting.severity,
        "reason": setting.reason,
    }
