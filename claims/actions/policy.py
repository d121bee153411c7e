"""How many reviewers decide: for one article, and for those that are imported from now on."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from claims.actions.errors import Refused
from claims.actions.record import record
from claims.actions.seen import as_seen, save_changed
from claims.actions.standing import settle
from claims.models import Action, Article, Claim, Policy, Verdict
from claims.models.policy import MOST_REVIEWERS
from claims.permissions import authorise


def _check(reviewers_needed: int) -> None:
    if not 1 <= reviewers_needed <= MOST_REVIEWERS:
        raise Refused(f"Choose from 1 to {MOST_REVIEWERS} reviewers.", field="reviewers_needed")


@transaction.atomic
def set_policy(*, actor: User, article_id: int, seen: int, reviewers_needed: int) -> Article:
    """Say how many reviewers an article needs. Every claim's state is worked out anew.

    ``seen`` is the article's revision. Raises PermissionDenied, Refused, Conflict.
    """
    authorise(actor, "claims.set_policy")
    _check(reviewers_needed)
    article = as_seen(Article, article_id, seen)
    before = {"reviewers_needed": article.reviewers_needed}
    article.reviewers_needed = reviewers_needed
    save_changed(article, "reviewers_needed")
    spoken = Verdict.objects.filter(claim__article=article).values("claim")
    claims = list(Claim.objects.select_for_update(no_key=True).filter(pk__in=spoken).order_by("pk"))
    for claim in claims:
        claim.article = article
        settle(claim)
    Claim.objects.bulk_update(claims, ["state", "verdict"], batch_size=500)
    # What was done under the old policy is not undone under the new one.
    Claim.objects.filter(article=article).update(revision=F("revision") + 1)
    after = {"reviewers_needed": reviewers_needed}
    record(actor, Action.SET_POLICY, article=article, before=before, after=after)
    return article


@transaction.atomic
def set_default_policy(*, actor: User, reviewers_needed: int) -> Policy:
    """Say how many reviewers articles need that are imported from now on. Raises PermissionDenied, Refused."""
    authorise(actor, "claims.set_policy")
    _check(reviewers_needed)
    before = {"reviewers_needed": Policy.current().reviewers_needed}
    policy, _ = Policy.objects.update_or_create(pk=1, defaults={"reviewers_needed": reviewers_needed})
    after = {"reviewers_needed": reviewers_needed}
    record(actor, Action.SET_POLICY, before=before, after=after)
    return policy
