from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from claims.queries import queue
from claims.tables import ClaimTable
from claims.views.answers import person
from claims.views.listing import choosable


@require_GET
def claims(request: HttpRequest) -> HttpResponse:
    """The queue across articles."""
    return choosable(request, "claims", ClaimTable)


@require_GET
def claim_next(request: HttpRequest) -> HttpResponse:
    """On to the claim that comes next for this person."""
    claim = queue.next_claim(person(request))
    if claim is None:
        messages.info(request, "Nothing is left to decide: every claim has a verdict or is somebody else's.")
        return redirect("claims")
    return redirect(claim)
