"""Claims: wording, kinds, scope, who they are for, and verdicts on those that nobody decided."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from claims.actions.discussion import assign
from claims.actions.editing import edit_claim
from claims.actions.verdicts import give_verdict
from claims.admin.sheets.cells import BETWEEN, reason, some_of, whether, whole, yes_no
from claims.admin.sheets.sheet import Column, Sheet
from claims.extraction.propositions.kinds import KINDS
from claims.models import Claim
from claims.states import ClaimState

VERDICT = ("verdict", "reason", "note")


class ClaimSheet(Sheet):
    """Claims are found by reading an article, or added on its page: a file makes none."""

    id = Column("id", lambda claim: claim.pk)
    revision = Column("revision", lambda claim: claim.revision, whole)
    article_id = Column("article_id", lambda claim: claim.article_id)
    article = Column("article", lambda claim: claim.article.title)
    claim = Column("claim", lambda claim: claim.label)
    text = Column("text", lambda claim: claim.text, str)
    kinds = Column("kinds", lambda claim: BETWEEN.join(sorted(claim.kinds)), some_of(KINDS, "kind of claim"))
    of_this_article = Column("of_this_article", lambda claim: yes_no(claim.scope), whether)
    assignee = Column("assignee", lambda claim: claim.assignee.username if claim.assignee else "", str)
    verdict = Column("verdict", lambda claim: claim.verdict.value if claim.verdict else "", str.casefold)
    reason = Column(
        "reason", lambda claim: claim.verdict.get_reason_display() if claim.verdict else "", reason
    )
    note = Column("note", lambda claim: claim.verdict.note if claim.verdict else "", str)
    state = Column("state", lambda claim: claim.state)
    sourcing = Column("sourcing", lambda claim: claim.sourcing)
    speaker = Column("speaker", lambda claim: claim.speaker)
    score = Column("score", lambda claim: claim.score)

    class Meta:
        model = Claim

    def rows(self) -> QuerySet[Claim]:
        return Claim.objects.standing().select_related("article", "verdict", "assignee")

    def write(self, actor: User, row: Any, changes: dict[str, Any]) -> None:
        seen = self.seen(row)
        said = {"text": "text", "kinds": "kinds", "of_this_article": "scope"}
        edited = {said[name]: value for name, value in changes.items() if name in said}
        if edited:
            seen = edit_claim(actor=actor, claim_id=row.pk, seen=seen, **edited).revision
        if "assignee" in changes:
            assignee = _called(changes["assignee"])
            seen = assign(actor=actor, claim_id=row.pk, seen=seen, assignee=assignee).revision
        if changes.keys() & set(VERDICT):
            _check_open(row, row.wanted.get("verdict", ""))
            told = {
                field: row.wanted.get(column, "")
                for column, field in zip(VERDICT, ("value", *VERDICT[1:]), strict=True)
            }
            give_verdict(actor=actor, claim_id=row.pk, seen=seen, **told)


def _called(username: str) -> User | None:
    """Raises ValidationError for a name that nobody has."""
    if not username:
        return None
    person = User.objects.filter(username=username, is_active=True).first()
    if person is None:
        raise ValidationError({"assignee": f"Nobody here is called {username}."})
    return person


def _check_open(claim: Claim, verdict: str) -> None:
    """Raise ValidationError where a file is no way to decide: nobody's word is changed by one."""
    if claim.state != ClaimState.UNDECIDED:
        problem = f"This claim is {claim.state}: change that on its page."
    elif claim.article.reviewers_needed > 1:
        problem = "This claim is reviewed independently, one by one, on its page."
    elif not verdict:
        problem = "A reason or a note goes with a verdict: supported, disputed or unverified."
    else:
        return
    raise ValidationError({"verdict": problem})
