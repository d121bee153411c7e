"""Settling disagreements, and how many reviewers articles need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.actions.adjudicating import adjudicate, send_back
from claims.actions.policy import set_default_policy, set_policy
from claims.forms.adjudication import AdjudicationForm, DefaultPolicyForm, PolicyForm, SendBackForm
from claims.models import Policy
from claims.permissions import authorise
from claims.queries.adjudication import cases
from claims.queries.review import article_for_review, claim_for_review, reviewer_of
from claims.views.answers import review_url, show_draft
from claims.views.http import SeeOther, person
from claims.views.outcomes import Done, Draft, attempt


@require_GET
def adjudication(request: HttpRequest) -> HttpResponse:
    """What reviewers disagree on, both verdicts side by side."""
    return _page(request)


@require_POST
def claim_adjudicate(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Settle a claim with a verdict of one's own."""
    claim = claim_for_review(claim_id)

    def perform(data: dict[str, Any]) -> Done:
        verdict = adjudicate(
            actor=person(request),
            claim_id=claim_id,
            **{name: data[name] for name in ("seen", "value", "reason", "note", "key")},
        )
        return Done(f"{claim.label} is {verdict.value}: adjudicated.", claim_id)

    return _settled(request, claim_id, "adjudicate", AdjudicationForm(request.POST), perform)


@require_POST
def claim_send_back(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Ask one of the reviewers to decide anew."""
    claim = claim_for_review(claim_id)

    def perform(data: dict[str, Any]) -> Done:
        reviewer = reviewer_of(claim, data["reviewer"])
        send_back(
            actor=person(request),
            claim_id=claim_id,
            reviewer=reviewer,
            **{name: data[name] for name in ("seen", "note", "key")},
        )
        return Done(f"{claim.label} is back with {reviewer}.", claim_id)

    return _settled(request, claim_id, "send_back", SendBackForm(request.POST), perform)


@require_POST
def article_policy(request: HttpRequest, article_id: int) -> HttpResponse:
    """Say how many reviewers an article needs."""
    authorise(request.user, "claims.set_policy")
    article_for_review(article_id)

    def perform(data: dict[str, Any]) -> Done:
        number = data["reviewers_needed"]
        set_policy(actor=person(request), article_id=article_id, seen=data["seen"], reviewers_needed=number)
        return Done(f"Every claim needs {number} reviewer{'' if number == 1 else 's'}.", None)

    outcome = attempt(PolicyForm(request.POST), "policy", perform)
    if isinstance(outcome, Draft):
        return show_draft(request, article_id, None, outcome)
    messages.success(request, outcome.sentence)
    return SeeOther(review_url(article_id, None))


@require_POST
def default_policy(request: HttpRequest) -> HttpResponse:
    """Say how many reviewers articles need that are imported from now on."""
    authorise(request.user, "claims.set_policy")
    form = DefaultPolicyForm(request.POST)
    if not form.is_valid():
        return _page(request, policy=form, status=422)
    policy = set_default_policy(actor=person(request), **form.cleaned_data)
    messages.success(request, f"From now on: {policy}.")
    return SeeOther(reverse("adjudication"))


def _settled(
    request: HttpRequest, claim_id: int, name: str, form: Form, perform: Callable[[dict[str, Any]], Done]
) -> HttpResponse:
    authorise(request.user, "claims.adjudicate")
    outcome = attempt(form, name, perform)
    if isinstance(outcome, Draft):
        return _page(request, draft=outcome, draft_id=claim_id, status=outcome.status)
    messages.success(request, outcome.sentence)
    return SeeOther(reverse("adjudication"))


def _page(request: HttpRequest, *, status: int = 200, **context: Any) -> HttpResponse:
    found, total = cases(person(request))
    shown = {
        "cases": found,
        "total": total,
        "policy": DefaultPolicyForm(initial={"reviewers_needed": Policy.current().reviewers_needed}),
        "decisions": AdjudicationForm().fields["decision"].choices,  # type: ignore[attr-defined]  # it has them
        "draft_claim": claim_for_review(context["draft_id"]) if "draft_id" in context else None,
        **context,
    }
    return render(request, "claims/adjudication.html", shown, status=status)
