from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from claims.actions.leases import hand_out
from claims.filters import LISTS
from claims.models import Claim
from claims.models.claim import ClaimQuerySet
from claims.queries.queue import next_for
from claims.tables import ClaimTable
from claims.views.http import person
from claims.views.listing import choosable

NOTHING = "Nothing is left to decide: every claim has a verdict or is somebody else's."
NOTHING_HERE = "Nothing in this view is left for you to decide: what is open is somebody else's."


@require_GET
def claims(request: HttpRequest) -> HttpResponse:
    """The queue across articles."""
    return choosable(request, "claims", ClaimTable)


@require_GET
def claim_next(request: HttpRequest) -> HttpResponse:
    """On to the claim that comes next for this person among those that the address's filters leave.

    Whoever can decide has it in hand from here on.
    """
    query = request.GET.copy()
    query.pop("page", None)
    chosen = LISTS["claims"].filtered(request, query).qs
    for claims in next_for(person(request), chosen):
        if claim := _first(person(request), claims):
            return redirect(claim)
    messages.info(request, NOTHING_HERE if query else NOTHING)
    return redirect(f"{reverse('claims')}?{query.urlencode()}" if query else "claims")


def _first(user: User, claims: ClaimQuerySet) -> Claim | None:
    """A viewer gets the claim to look at, and nobody is kept from it."""
    if not user.has_perm("claims.give_verdict"):
        return claims.free_for(user).first()
    return hand_out(actor=user, claims=claims)
