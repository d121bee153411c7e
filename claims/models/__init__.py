"""The nouns of the workbench, one a file."""

from claims.models.append_only import HistoryIsFixed
from claims.models.article import Article
from claims.models.batch import Batch, BatchRow
from claims.models.block import Block
from claims.models.claim import Claim, Origin
from claims.models.comment import Comment
from claims.models.event import Action, Event
from claims.models.evidence import ArchivedCopy, Evidence, Stance
from claims.models.export import Export, ExportPart
from claims.models.flag import Flag, FlagState
from claims.models.job import Job, JobState
from claims.models.lease import Lease, Presence
from claims.models.mention import Mention
from claims.models.policy import Policy
from claims.models.preferences import Preferences
from claims.models.published import PublishedReport, ReportLink
from claims.models.report import Report
from claims.models.rule_setting import RuleSetting
from claims.models.saved_view import SavedView
from claims.models.tag import Tag
from claims.models.verdict import REASONS, Reason, Value, Verdict
from claims.models.version import Version

__all__ = [
    "REASONS",
    "Action",
    "ArchivedCopy",
    "Article",
    "Batch",
    "BatchRow",
    "Block",
    "Claim",
    "Comment",
    "Event",
    "Evidence",
    "Export",
    "ExportPart",
    "Flag",
    "FlagState",
    "HistoryIsFixed",
    "Job",
    "JobState",
    "Lease",
    "Mention",
    "Origin",
    "Policy",
    "Preferences",
    "Presence",
    "PublishedReport",
    "Reason",
    "Report",
    "ReportLink",
    "RuleSetting",
    "SavedView",
    "Stance",
    "Tag",
    "Value",
    "Verdict",
    "Version",
]
