"""How the review page answers: with fragments for htmx, with a whole page or a redirect without it.

What went well is a redirect (303) or the next claim; what was refused comes back as 422 and what
somebody else changed meanwhile as 409, both with everything that was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from claims.actions.leases import arrive
from claims.forms.editing import DescribeForm
from claims.htmx import wants_fragment
from claims.models import Claim
from claims.permissions import authorise
from claims.queries.in_hand import InHand
from claims.queries.live import live
from claims.queries.proof import shown_as
from claims.queries.review import Changes, changes, claim_for_review, review_page
from claims.views.http import SeeOther, person
from claims.views.outcomes import Done, Draft, attempt
from claims.views.panel import panel


def on_claim(
    request: HttpRequest,
    claim_id: int,
    *,
    permission: str,
    name: str,
    form: Form,
    perform: Callable[[Claim, dict[str, Any]], Done],
) -> HttpResponse:
    """One post about one claim. Raises PermissionDenied, Http404."""
    authorise(request.user, permission)
    claim = claim_for_review(claim_id)
    outcome = attempt(form, name, lambda data: perform(claim, data))
    if isinstance(outcome, Draft):
        return show_draft(request, claim.article_id, claim_id, outcome)
    return show_done(request, claim.article_id, outcome)


def show_done(request: HttpRequest, article_id: int, done: Done) -> HttpResponse:
    """The claim to show next, with whatever changed elsewhere on the page."""
    messages.success(request, done.sentence)
    if not wants_fragment(request):
        return SeeOther(review_url(article_id, done.claim_id))
    return fragment(request, article_id, done.claim_id, done=done)


def show_draft(request: HttpRequest, article_id: int, claim_id: int | None, draft: Draft) -> HttpResponse:
    """The same claim as it is now, with what was typed."""
    if wants_fragment(request):
        return fragment(request, article_id, claim_id, draft=draft)
    return whole_page(request, article_id, claim_id, draft=draft)


def review_url(article_id: int, claim_id: int | None) -> str:
    query = f"?claim={claim_id}#claim-panel" if claim_id else ""
    return reverse("article", args=[article_id]) + query


def whole_page(
    request: HttpRequest,
    article_id: int,
    claim_id: int | None,
    *,
    draft: Draft | None = None,
    open_flag_id: int | None = None,
    fold: str = "",
) -> HttpResponse:
    """The review page. ``open_flag_id`` is the flag whose note stands open in the margin, ``fold`` one in the panel."""
    page = review_page(user=person(request), article_id=article_id, claim_id=claim_id)
    context = {
        "article": page.article,
        "version": page.version,
        "progress": page.progress,
        "runs": page.proof.runs,
        "ledger": page.ledger,
        "chain": page.chain,
        "describe": draft.form if draft and draft.name == "describe" else DescribeForm.of(page.article),
        "document_flags": page.proof.document_flags,
        "open_flag_id": draft.flag_id if draft else open_flag_id,
        **panel(page.hand, person(request), draft, fold),
        **presence(request, page.article.pk, page.hand),
    }
    return render(request, "claims/article.html", context, status=draft.status if draft else 200)


def fragment(
    request: HttpRequest,
    article_id: int,
    claim_id: int | None,
    *,
    done: Done | None = None,
    draft: Draft | None = None,
) -> HttpResponse:
    """The panel of ``claim_id``, and out of band the progress and every block that changed."""
    what = changes(
        user=person(request),
        article_id=article_id,
        claim_id=claim_id,
        changed_claims=done.changed if done else [claim_id] if draft and claim_id else (),
        changed_flags=done.changed_flags if done else (),
        places=done.places if done else None,
    )
    context = {
        **pieces(what),
        **panel(what.hand, person(request), draft, done.fold if done else ""),
        **presence(request, article_id, what.hand),
    }
    if done and done.decided:
        context |= {"decided": done.decided.claim, "decided_as": shown_as(done.decided)}
    return render(request, "claims/article.html#answer", context, status=draft.status if draft else 200)


def pieces(what: Changes) -> dict[str, Any]:
    """What is put in place out of band."""
    return {
        "article": what.article,
        "version": what.version,
        "progress": what.progress,
        "blocks": what.blocks,
        "flags": what.flags,
        "document_flags": what.document_flags,
        "touches_document": what.touches_document,
        "out_of_band": True,
    }


def presence(request: HttpRequest, article_id: int, hand: InHand | None) -> dict[str, Any]:
    """Takes the claim in hand, if it is free, and says who else is here."""
    lease = arrive(actor=person(request), article_id=article_id, claim=hand.claim if hand else None)
    now = live(article_id)
    return {"lease": lease, "live": now, "others": now.others(person(request).pk)}
