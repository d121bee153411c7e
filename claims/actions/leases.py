"""Who has a claim in hand. Two people never hold one; nobody is ever locked out.

Independent review knows no leases: nobody can overwrite anybody there.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from claims.actions.errors import Held
from claims.actions.record import record
from claims.actions.seen import lock
from claims.models import Action, Claim, Lease, Presence
from claims.models.claim import ClaimQuerySet
from claims.models.lease import LEASE
from claims.permissions import authorise
from claims.states import ClaimState

AHEAD = 20
"""Claims looked at in one go: so many people can ask at the same moment before anybody has to look again."""


def arrive(*, actor: User, article_id: int, claim: Claim | None) -> Lease | None:
    """Note that ``actor`` looks at an article with ``claim`` in hand, and take the claim if it is free.

    Called again it renews. Returns whose the claim is: not necessarily the actor's; None where claims
    are nobody's. Reading is never refused, and nothing is logged: this is no change.
    """
    Presence.objects.bulk_create(
        [Presence(article_id=article_id, person=actor, claim=claim, until=timezone.now() + LEASE)],
        update_conflicts=True,
        unique_fields=["article", "person"],
        update_fields=["claim", "until"],
    )
    if claim is None or claim.article.reviewers_needed > 1:
        return None
    if not actor.has_perm("claims.give_verdict"):
        return _lease_on(claim.pk)
    Lease.objects.filter(holder=actor, claim__article=article_id).exclude(claim=claim).delete()
    return _take(actor, claim.pk)


def hand_out(*, actor: User, claims: ClaimQuerySet) -> Claim | None:
    """Take the first of ``claims`` that is free in hand, and return it; None where nobody left one.

    Two people who ask at the same moment get different claims. What is reviewed independently is nobody's:
    everybody may have it. Nothing is logged. Raises PermissionDenied.
    """
    authorise(actor, "claims.give_verdict")
    while candidates := list(claims.free_for(actor)[:AHEAD]):
        for claim in candidates:
            if claim.article.reviewers_needed > 1:
                return claim
            if take_first(actor=actor, claim_ids=[claim.pk]):
                return claim
    return None


def take_first(*, actor: User, claim_ids: Iterable[int]) -> int | None:
    """Take the first of these undecided claims that is free in hand, None where somebody was faster everywhere.

    A claim that was decided since it was looked up is free again, and is passed over all the same. Whoever
    asks may decide claims, and these are not reviewed independently.
    """
    for claim_id in claim_ids:
        lease = _take(actor, claim_id)
        if lease is None or lease.holder_id != actor.pk:
            continue
        if Claim.objects.filter(pk=claim_id, state=ClaimState.UNDECIDED).exists():
            return claim_id
        Lease.objects.filter(claim=claim_id, holder=actor).delete()
    return None


def _take(actor: User, claim_id: int) -> Lease | None:
    """One conditional UPDATE, else one INSERT that gives way: whoever is second finds it taken."""
    now = timezone.now()
    free = Lease.objects.filter(Q(holder=actor) | Q(until__lte=now), claim=claim_id)
    if free.update(holder=actor, until=now + LEASE):
        return Lease(claim_id=claim_id, holder=actor, until=now + LEASE)
    Lease.objects.bulk_create(
        [Lease(claim_id=claim_id, holder=actor, until=now + LEASE)], ignore_conflicts=True
    )
    return _lease_on(claim_id)


def _lease_on(claim_id: int) -> Lease | None:
    return Lease.objects.running().filter(claim=claim_id).select_related("holder").first()


@transaction.atomic
def take_over(*, actor: User, claim_id: int) -> Lease | None:
    """Take a claim in hand though somebody else has it. Logged where it was somebody's.

    Raises PermissionDenied.
    """
    authorise(actor, "claims.give_verdict")
    claim = lock(Claim, claim_id)
    check_free(actor, claim, over=True)
    return _take(actor, claim.pk)


def check_free(actor: User, claim: Claim, *, over: bool) -> None:
    """Raise Held if somebody else has the locked claim in hand; with ``over``, take it from them."""
    held = Lease.objects.running().filter(claim=claim).exclude(holder=actor)
    if claim.article.reviewers_needed > 1 or (lease := held.select_related("holder").first()) is None:
        return
    if not over:
        raise Held(lease)
    Lease.objects.filter(pk=lease.pk).update(holder=actor, until=timezone.now() + LEASE)
    before, after = {"holder": lease.holder_id}, {"holder": actor.pk}
    record(actor, Action.TAKE_OVER, claim=claim, before=before, after=after)


def release(actor: User, claim: Claim) -> None:
    """Let go of a claim that was decided."""
    Lease.objects.filter(claim=claim, holder=actor).delete()
