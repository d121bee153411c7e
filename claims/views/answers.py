"""How the review page answers: with fragments for htmx, with a whole page or a redirect without it.

What went well is a redirect (303) or the next claim; what was refused comes back as 422 and what
somebody else changed meanwhile as 409, both with everything that was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from claims.actions.errors import Conflict, Held, Refused
from claims.actions.leases import arrive
from claims.forms import decisions as forms
from claims.forms.evidence import EvidenceForm
from claims.htmx import wants_fragment
from claims.models import Claim, Lease
from claims.permissions import authorise
from claims.queries.in_hand import InHand, matching
from claims.queries.live import live
from claims.queries.review import Changes, changes, claim_for_review, review_page


class SeeOther(HttpResponseRedirect):
    """303: whatever was posted, get this."""

    status_code = 303


@dataclass(slots=True)
class Draft:
    """A form that was not carried out, by the name the page knows it by."""

    name: str
    form: Form
    conflict: bool = False
    held: Lease | None = None
    flag_id: int | None = None
    told: str = ""
    """What was filled in or found for the person: then nothing was refused."""
    find: str | None = None
    """What claims to merge with are looked for by."""

    @property
    def status(self) -> int:
        if self.told:
            return 200
        return 409 if self.conflict or self.held else 422


@dataclass(slots=True)
class Done:
    """What an action did: a sentence about it, the claims it changed, and the claim to show next."""

    sentence: str
    claim_id: int | None
    changed: Collection[int] = ()
    changed_flags: Collection[int] = ()


def person(request: HttpRequest) -> User:
    """Who asks. Everybody is signed in: the middleware sees to it."""
    return cast("User", request.user)


def whole_number(typed: str | None) -> int | None:
    """An id that the page sent along, None for anything else."""
    return int(typed) if typed and typed.isdecimal() and len(typed) < 19 else None


def attempt(form: Form, name: str, perform: Callable[[dict[str, Any]], Done]) -> Done | Draft:
    """Carry out ``perform`` with what was typed, or say why not."""
    if not form.is_valid():
        return Draft(name, form)
    try:
        return perform(form.cleaned_data)
    except Refused as refusal:
        known = refusal.field if refusal.field in form.fields else None
        form.add_error(known, str(refusal))
        return Draft(name, form)
    except Conflict:
        return Draft(name, form, conflict=True)
    except Held as held:
        return Draft(name, form, held=held.lease)


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
    return fragment(
        request, article_id, done.claim_id, changed=done.changed, changed_flags=done.changed_flags
    )


def show_draft(request: HttpRequest, article_id: int, claim_id: int | None, draft: Draft) -> HttpResponse:
    """The same claim as it is now, with what was typed."""
    if wants_fragment(request):
        return fragment(request, article_id, claim_id, changed=[claim_id] if claim_id else (), draft=draft)
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
) -> HttpResponse:
    """The review page. ``open_flag_id`` is the flag whose note stands open in the margin."""
    page = review_page(user=person(request), article_id=article_id, claim_id=claim_id)
    context = {
        "article": page.article,
        "version": page.version,
        "progress": page.progress,
        "runs": page.proof.runs,
        "ledger": page.ledger,
        "chain": page.chain,
        "document_flags": page.proof.document_flags,
        "open_flag_id": draft.flag_id if draft else open_flag_id,
        **panel(request, page.hand, draft),
        **presence(request, page.article.pk, page.hand),
    }
    return render(request, "claims/article.html", context, status=draft.status if draft else 200)


def fragment(
    request: HttpRequest,
    article_id: int,
    claim_id: int | None,
    *,
    changed: Collection[int] = (),
    changed_flags: Collection[int] = (),
    draft: Draft | None = None,
) -> HttpResponse:
    """The panel of ``claim_id``, and out of band the progress and every block that changed."""
    what = changes(
        user=person(request),
        article_id=article_id,
        claim_id=claim_id,
        changed_claims=changed,
        changed_flags=changed_flags,
    )
    context = {
        **pieces(what),
        **panel(request, what.hand, draft),
        **presence(request, article_id, what.hand),
    }
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


def panel(request: HttpRequest, hand: InHand | None, draft: Draft | None) -> dict[str, Any]:
    """What the claim's panel shows: the claim, a form for everything that can be done to it, a draft."""
    if hand is None:
        return {"hand": None, "in_hand_id": None, "draft": draft}
    own = hand.verdict_by(person(request))
    assign = forms.AssignForm(initial={"assignee": hand.claim.assignee_id}, auto_id="assign-%s")
    shown: dict[str, Form] = {
        "verdict": forms.VerdictForm(initial={"note": own.note if own else ""}, auto_id="verdict-%s"),
        "evidence": EvidenceForm(auto_id="evidence-%s"),
        "comment": forms.CommentForm(auto_id="comment-%s"),
        "assign": assign,
        "edit": forms.EditForm(
            initial={"text": hand.claim.text, "scope": hand.claim.scope}, auto_id="edit-%s"
        ),
        "merge": forms.MergeForm(auto_id="merge-%s"),
        "split": forms.SplitForm(auto_id="split-%s"),
        "move": forms.MoveForm(auto_id="move-%s"),
    }
    if draft:
        shown[draft.name] = draft.form
    if isinstance(shown["assign"], forms.AssignForm):
        shown["assign"].offer(hand.assignees)
    if draft and draft.find is not None:
        hand.candidates = matching(hand.claim, draft.find)
    return {"hand": hand, "in_hand_id": hand.claim.pk, "own": own, "forms": shown, "draft": draft}
