from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.rules import RULES
from claims.rules.base import Severity
from claims.rules.ruleset import RuleSet, without


class RuleSettingQuerySet(models.QuerySet["RuleSetting"]):
    def ruleset(self) -> RuleSet:
        """The rules as they run in this workspace. Codes that the catalogue no longer has are left out."""
        known = [setting for setting in self.all() if setting.code in RULES]
        return RuleSet(
            without(setting.code for setting in known if not setting.enabled),
            {setting.code: Severity(setting.severity) for setting in known if setting.severity},
        )


class RuleSetting(models.Model):
    """How this workspace departs from the catalogue for one rule; most rules have none.

    An installation is one workspace. A rule that is switched off does not run over texts that are read
    from then on. Its open flags are hidden and not counted from then on: they are not changed, so that
    switching it on again brings them back, and what somebody has decided stays in sight. A changed severity
    holds at once for the flags of current versions; older versions keep theirs as a record.
    """

    code = models.CharField(max_length=8, unique=True)
    enabled = models.BooleanField(default=True, help_text="Whether the rule runs, and its open flags show.")
    severity = models.CharField(
        max_length=8,
        blank=True,
        choices=[(level.value, level.value) for level in Severity],
        help_text="What all it finds is called; empty = as the rule says.",
    )
    reason = models.TextField(help_text="Why: the next editor will want to know.")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    objects = RuleSettingQuerySet.as_manager()

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code}: {self.words}"

    @property
    def words(self) -> str:
        """The setting in a few words."""
        if not self.enabled:
            return "switched off"
        return f"raised as {self.severity}" if self.severity else "as the catalogue has it"
