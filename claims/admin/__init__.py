"""The admin, one noun a file: to look at everything, and to change many things at once."""

from claims.admin import (
    article,
    batch,
    block,
    claim,
    comment,
    event,
    evidence,
    flag,
    lease,
    mention,
    people,
    policy,
    report,
    rule_setting,
    verdict,
    version,
)
from claims.admin.site import site

__all__ = [
    "article",
    "batch",
    "block",
    "claim",
    "comment",
    "event",
    "evidence",
    "flag",
    "lease",
    "mention",
    "people",
    "policy",
    "report",
    "rule_setting",
    "site",
    "verdict",
    "version",
]
