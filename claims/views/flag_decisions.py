"""Settling a flag where it stands, and opening it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.actions.flags import dismiss_flag, reopen_flag, resolve_flag
from claims.forms.decisions import FlagForm
from claims.htmx import wants_fragment
from claims.models import Flag
from claims.permissions import authorise
from claims.queries.review import changes, flag_for_review
from claims.views.answers import pieces, whole_page
from claims.views.http import SeeOther, person, whole_number
from claims.views.outcomes import Done, Draft, attempt

Perform = Callable[[dict[str, Any]], Flag]


@require_GET
def flag(request: HttpRequest, flag_id: int) -> HttpResponse:
    """What can be done about a flag, for htmx; its place on the review page for everybody else.

    ``?panel``: it is asked for beside the claim, not in the margin, which may hold it as well.
    """
    authorise(request.user, "claims.read")
    found = flag_for_review(flag_id)
    if not wants_fragment(request):
        return redirect(found)
    prefix = "panel-flag" if "panel" in request.GET else "flag"
    return render(
        request, "claims/panel/flag_body.html", {"flag": found, "version": found.version, "prefix": prefix}
    )


@require_POST
def flag_resolve(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Mark a flag as confirmed or fixed."""

    def perform(data: dict[str, Any]) -> Flag:
        return resolve_flag(
            actor=person(request),
            flag_id=flag_id,
            seen=data["seen"],
            state=data["state"],
            reason=data["reason"],
        )

    return _settle(request, flag_id, perform)


@require_POST
def flag_dismiss(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Say that a flag is a false alarm, and why."""

    def perform(data: dict[str, Any]) -> Flag:
        return dismiss_flag(actor=person(request), flag_id=flag_id, seen=data["seen"], reason=data["reason"])

    return _settle(request, flag_id, perform)


@require_POST
def flag_reopen(request: HttpRequest, flag_id: int) -> HttpResponse:
    def perform(data: dict[str, Any]) -> Flag:
        return reopen_flag(actor=person(request), flag_id=flag_id, seen=data["seen"])

    return _settle(request, flag_id, perform)


def _settle(request: HttpRequest, flag_id: int, perform: Perform) -> HttpResponse:
    authorise(request.user, "claims.decide_flag")
    flag = flag_for_review(flag_id)
    article_id = flag.version.article_id
    form = FlagForm(request.POST)

    def done(data: dict[str, Any]) -> Done:
        settled = perform(data)
        return Done(f"{settled.code} is {settled.state}.", None)

    outcome = attempt(form, "flag", done)
    draft = outcome if isinstance(outcome, Draft) else None
    if draft:
        draft.flag_id = flag_id
    if isinstance(outcome, Done):
        messages.success(request, outcome.sentence)
    if wants_fragment(request):
        return _pieces(request, article_id, flag_id, draft)
    claim = whole_number(request.POST.get("claim"))
    if draft:
        return whole_page(request, article_id, claim, draft=draft)
    query = f"?claim={claim}" if claim else ""
    return SeeOther(f"{reverse('article', args=[article_id])}{query}#flag-{flag_id}")


def _pieces(request: HttpRequest, article_id: int, flag_id: int, draft: Draft | None) -> HttpResponse:
    """The flag's notes, the blocks it marks and the progress, all out of band: no panel is touched.

    ``beside`` names the flags that the page shows beside the claim: a note is sent only where one stands.
    """
    what = changes(user=person(request), article_id=article_id, changed_flags=[flag_id])
    context = {
        **pieces(what),
        "draft": draft,
        "open_flag_id": flag_id if draft else None,
        "in_hand_id": whole_number(request.POST.get("claim")),
        "beside": str(flag_id) in request.POST.get("beside", "").split(),
    }
    status = draft.status if draft else 200
    return render(request, "claims/article.html#flag_answer", context, status=status)
