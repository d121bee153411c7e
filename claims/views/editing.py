"""Changing what an article's claims are, and having the article read again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator
from django.views.decorators.http import require_POST

from claims.actions.articles import describe_article
from claims.actions.editing import add_claim, edit_claim, merge_claims, remove_claim, split_claim
from claims.actions.places import move_mention
from claims.actions.reanalysing import reanalyse
from claims.forms.decisions import SeenForm
from claims.forms.editing import AddClaimForm, DescribeForm, EditForm, MergeForm, MoveForm, SplitForm
from claims.models import Claim
from claims.permissions import authorise
from claims.queries.review import after_move, article_for_review, claim_for_review, next_to_decide
from claims.views.answers import on_claim, review_url, show_done, show_draft
from claims.views.http import SeeOther, person, whole_number
from claims.views.outcomes import Done, Draft, attempt


@require_POST
def claim_add(request: HttpRequest, article_id: int) -> HttpResponse:
    """Make a claim of selected words, if they stand where the browser says."""
    authorise(request.user, "claims.add_claim")
    article_for_review(article_id)

    def perform(data: dict[str, Any]) -> Done:
        claim = add_claim(
            actor=person(request),
            article_id=article_id,
            version_id=data["version"],
            start=data["start"],
            end=data["end"],
            quote=data["quote"],
        )
        return Done(f"{claim.label} added from the selected words.", claim.pk, [claim.pk])

    outcome = attempt(AddClaimForm(request.POST), "add", perform)
    if isinstance(outcome, Draft):
        return show_draft(request, article_id, whole_number(request.POST.get("claim")), outcome)
    return show_done(request, article_id, outcome)


@require_POST
def claim_edit(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        edit_claim(
            actor=person(request),
            claim_id=claim_id,
            seen=data["seen"],
            text=data["text"],
            scope=data["scope"],
        )
        return Done(f"{claim.label} is changed.", claim_id, [claim_id], fold="change")

    form = EditForm(request.POST, auto_id="edit-%s")
    return on_claim(
        request, claim_id, permission="claims.edit_claim", name="edit", form=form, perform=perform
    )


@require_POST
def claim_move(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Move an edge of one of its mentions, or both; the words are cut from the text here."""

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        start, end = data["start"], data["end"]
        if data["move"]:
            start, end = after_move(claim, data["mention"], data["move"])
        mention = move_mention(
            actor=person(request),
            claim_id=claim_id,
            mention_id=data["mention"],
            seen=data["seen"],
            start=start,
            end=end,
            quote=data["quote"],
        )
        return Done(
            f"{claim.label} stands on “{Truncator(mention.quote).chars(120)}” now.",
            claim_id,
            [claim_id],
            fold="change",
        )

    form = MoveForm(request.POST, auto_id="move-%s")
    return on_claim(
        request, claim_id, permission="claims.edit_claim", name="move", form=form, perform=perform
    )


@require_POST
def claim_merge(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Merge it into another, or with ``look`` show which others there are by number or words."""
    if "look" in request.POST:
        authorise(request.user, "claims.edit_claim")
        claim = claim_for_review(claim_id)
        find = request.POST.get("find", "")[:200]
        form = MergeForm(initial={"find": find}, auto_id="merge-%s")
        draft = Draft("merge", form, told=f"Claims that match “{find}”:", find=find)
        return show_draft(request, claim.article_id, claim_id, draft)

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        into = merge_claims(
            actor=person(request),
            claim_id=claim_id,
            seen=data["seen"],
            into_id=data["into_id"],
            into_seen=data["into_seen"],
        )
        return Done(f"{claim.label} is merged into {into.label}.", into.pk, [claim_id, into.pk])

    form = MergeForm(request.POST, auto_id="merge-%s")
    return on_claim(
        request, claim_id, permission="claims.edit_claim", name="merge", form=form, perform=perform
    )


@require_POST
def claim_split(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        new = split_claim(
            actor=person(request), claim_id=claim_id, seen=data["seen"], mention_ids=data["mentions"]
        )
        return Done(f"{new.label} is split off {claim.label}.", new.pk, [claim_id, new.pk])

    form = SplitForm(request.POST, auto_id="split-%s")
    return on_claim(
        request, claim_id, permission="claims.edit_claim", name="split", form=form, perform=perform
    )


@require_POST
def claim_remove(request: HttpRequest, claim_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        remove_claim(actor=person(request), claim_id=claim_id, seen=data["seen"])
        ahead = next_to_decide(claim, person(request))
        return Done(
            f"{claim.label} is removed; the log can bring it back.",
            ahead.next or claim_id,
            [claim_id],
            places=ahead.places,
        )

    form = SeenForm(request.POST)
    return on_claim(
        request, claim_id, permission="claims.edit_claim", name="remove", form=form, perform=perform
    )


@require_POST
def article_describe(request: HttpRequest, article_id: int) -> HttpResponse:
    """Correct an article's headline, outlet, byline or date; what it says stays as it was read."""
    authorise(request.user, "claims.edit_article")
    article_for_review(article_id)

    def perform(data: dict[str, Any]) -> Done:
        fields = {name: data[name] for name in ("title", "outlet", "byline", "published")}
        describe_article(actor=person(request), article_id=article_id, seen=data["seen"], fields=fields)
        return Done("What is known of this article is saved.", None)

    claim_id = whole_number(request.POST.get("claim"))
    outcome = attempt(DescribeForm(request.POST, auto_id="describe-%s"), "describe", perform)
    if isinstance(outcome, Draft):
        return show_draft(request, article_id, claim_id, outcome)
    messages.success(request, outcome.sentence)
    return SeeOther(review_url(article_id, claim_id))


@require_POST
def article_reanalyse(request: HttpRequest, article_id: int) -> HttpResponse:
    """Read the article's source again. Decisions are kept; the page comes back whole."""
    authorise(request.user, "claims.reanalyse")
    article_for_review(article_id)

    def perform(data: dict[str, Any]) -> Done:
        version = reanalyse(actor=person(request), article_id=article_id, seen=data["seen"])
        return Done(f"Read again: this is now {version}.", None)

    outcome = attempt(SeenForm(request.POST), "reanalyse", perform)
    if isinstance(outcome, Draft):
        return show_draft(request, article_id, None, outcome)
    messages.success(request, outcome.sentence)
    return SeeOther(review_url(article_id, None))
