"""Deciding a claim: the verdict, taking it back, who is on it and the words exchanged about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from claims.actions.discussion import assign, comment
from claims.actions.leases import AHEAD, take_first, take_over
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.forms.decisions import AssignForm, CommentForm, SeenForm, VerdictForm
from claims.models import Claim
from claims.queries.review import next_to_decide
from claims.views.answers import on_claim
from claims.views.http import person
from claims.views.outcomes import Done


@require_POST
def claim_decide(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Store the verdict and go on to the next claim that nobody has decided."""

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        verdict = give_verdict(
            actor=person(request),
            claim_id=claim_id,
            seen=data["seen"],
            value=data["value"],
            reason=data["reason"],
            note=data["note"],
            key=data["key"],
            over=data["over"],
        )
        reason = f", {verdict.get_reason_display()}" if verdict.reason else ""
        ahead = next_to_decide(claim, person(request))
        left = len(ahead.claim_ids)
        rest = f"{left} to go." if left else _last(claim)
        return Done(
            f"{claim.label} is {verdict.value}{reason}. {rest}",
            _following(claim, person(request), ahead.claim_ids) or claim_id,
            decided=verdict,
            places=ahead.places,
        )

    form = VerdictForm(request.POST, auto_id="verdict-%s")
    return on_claim(
        request, claim_id, permission="claims.give_verdict", name="verdict", form=form, perform=perform
    )


def _following(claim: Claim, user: User, ahead: Sequence[int]) -> int | None:
    """The next claim, which is taken in hand at once: two people who decide at the same moment part ways here."""
    if not ahead or claim.article.reviewers_needed > 1:
        return next(iter(ahead), None)
    return take_first(actor=user, claim_ids=ahead[:AHEAD]) or ahead[0]


def _last(claim: Claim) -> str:
    others = claim.article.reviewers_needed - 1
    if not others:
        return "That was the last one: every claim is decided."
    return "That was your last one. Claims close when enough reviewers have decided them."


@require_POST
def claim_take(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Take a claim in hand that somebody else has."""

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        take_over(actor=person(request), claim_id=claim_id)
        return Done(f"{claim.label} is in your hands now.", claim_id)

    return on_claim(
        request,
        claim_id,
        permission="claims.give_verdict",
        name="take",
        form=Form(request.POST),
        perform=perform,
    )


@require_POST
def claim_withdraw(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        verdict = withdraw_verdict(
            actor=person(request), claim_id=claim_id, seen=data["seen"], key=data["key"]
        )
        return Done(f"Your verdict on {claim.label} is withdrawn.", claim_id, decided=verdict)

    return on_claim(
        request,
        claim_id,
        permission="claims.give_verdict",
        name="withdraw",
        form=SeenForm(request.POST),
        perform=perform,
    )


@require_POST
def claim_comment(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        comment(actor=person(request), claim_id=claim_id, body=data["body"])
        return Done(f"Comment added to {claim.label}.", claim_id, fold="discussion")

    form = CommentForm(request.POST, auto_id="comment-%s")
    return on_claim(
        request, claim_id, permission="claims.comment", name="comment", form=form, perform=perform
    )


@require_POST
def claim_assign(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        assign(actor=person(request), claim_id=claim_id, seen=data["seen"], assignee=data["assignee"])
        return Done(f"{claim.label} is for {data['assignee'] or 'nobody in particular'}.", claim_id)

    form = AssignForm(request.POST, auto_id="assign-%s")
    return on_claim(request, claim_id, permission="claims.assign", name="assign", form=form, perform=perform)
