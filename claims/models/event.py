from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet


class Action(models.TextChoices):
    """What can happen, in words that follow a person's name."""

    IMPORT_ARTICLE = "import_article", "imported the article"
    EDIT_ARTICLE = "edit_article", "edited what is known of the article"
    REANALYSE = "reanalyse", "had the article analysed again"
    GIVE_VERDICT = "give_verdict", "decided"
    WITHDRAW_VERDICT = "withdraw_verdict", "withdrew a verdict"
    ADD_EVIDENCE = "add_evidence", "added evidence"
    REMOVE_EVIDENCE = "remove_evidence", "removed evidence"
    KEEP_COPY = "keep_copy", "kept a copy of evidence"
    ADD_CLAIM = "add_claim", "added a claim"
    REMOVE_CLAIM = "remove_claim", "removed a claim"
    EDIT_CLAIM = "edit_claim", "edited a claim"
    MERGE_CLAIMS = "merge_claims", "merged claims"
    SPLIT_CLAIM = "split_claim", "split a claim"
    RESOLVE_FLAG = "resolve_flag", "resolved a flag"
    DISMISS_FLAG = "dismiss_flag", "dismissed a flag"
    REOPEN_FLAG = "reopen_flag", "reopened a flag"
    CLOSE_FLAG = "close_flag", "made a version that a flag is gone from"
    CONFIGURE_RULE = "configure_rule", "set how a rule runs"
    ASSIGN = "assign", "assigned a claim"
    TAG_ARTICLE = "tag_article", "tagged the article"
    UNTAG_ARTICLE = "untag_article", "took a tag off the article"
    SAVE_VIEW = "save_view", "saved a view"
    CHANGE_VIEW = "change_view", "changed a view"
    DELETE_VIEW = "delete_view", "deleted a view"
    COMMENT = "comment", "commented"
    TAKE_OVER = "take_over", "took over"
    ADJUDICATE = "adjudicate", "adjudicated"
    SEND_BACK = "send_back", "sent back"
    SET_POLICY = "set_policy", "changed how it is reviewed"
    SET_PERSON = "set_person", "set an account"
    EXPORT_REPORT = "export_report", "exported a report"
    EXPORT_TABLE = "export_table", "exported a table from the admin"
    PUBLISH_REPORT = "publish_report", "published a report"
    SHARE_REPORT = "share_report", "made a link to a published report"
    REVOKE_LINK = "revoke_link", "revoked a link to a published report"
    UNDO = "undo", "undid"


FINAL = frozenset(
    {
        Action.IMPORT_ARTICLE,
        Action.REANALYSE,
        Action.CLOSE_FLAG,
        Action.CONFIGURE_RULE,
        Action.COMMENT,
        Action.KEEP_COPY,
        Action.EXPORT_REPORT,
        Action.EXPORT_TABLE,
        Action.PUBLISH_REPORT,
        Action.SHARE_REPORT,
        Action.REVOKE_LINK,
        Action.SAVE_VIEW,
        Action.CHANGE_VIEW,
        Action.DELETE_VIEW,
        Action.TAKE_OVER,
        Action.SET_POLICY,
        Action.SET_PERSON,
    }
)
"""What can't be undone: it adds to the record and takes nothing away, or is set back as it was set."""


class Event(AppendOnly):
    """One line of the log: who did what to which object, before and after.

    ``before`` and ``after`` hold the fields that changed, by name. An undo is an event of its own
    that points at the one it compensates; no event is undone twice.
    """

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="events")
    action = models.CharField(max_length=20, choices=Action)
    article = models.ForeignKey("claims.Article", null=True, on_delete=models.PROTECT, related_name="events")
    claim = models.ForeignKey("claims.Claim", null=True, on_delete=models.PROTECT, related_name="events")
    flag = models.ForeignKey("claims.Flag", null=True, on_delete=models.PROTECT, related_name="events")
    batch = models.ForeignKey("claims.Batch", null=True, on_delete=models.PROTECT, related_name="events")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["article", "-id"]), models.Index(fields=["claim", "-id"])]

    def __str__(self) -> str:
        return f"{self.actor} {self.get_action_display()}"
