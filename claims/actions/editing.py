"""Changing what the claims are: add, edit, merge, split, remove."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.places import mention_at
from claims.actions.record import State, record
from claims.actions.seen import as_seen, save_changed
from claims.models import Action, Article, Batch, Claim, Mention, Origin, Version
from claims.permissions import authorise


def _locked(article_id: int) -> Article:
    """The article, locked: until the end of the transaction nobody else adds a claim to it."""
    return (
        Article.objects.select_for_update(of=("self",), no_key=True)
        .select_related("current")
        .get(pk=article_id)
    )


def _next_number(article: Article) -> int:
    """The number of the next claim of an article that is locked."""
    return (article.claims.aggregate(last=Max("number"))["last"] or 0) + 1


def _current(article: Article) -> Version:
    if article.current is None:
        raise Refused("This article has no text.")
    return article.current


@transaction.atomic
def add_claim(*, actor: User, article_id: int, version_id: int, start: int, end: int, quote: str) -> Claim:
    """Make a claim of selected words. ``[start, end)`` are code points into the version the user saw.

    Raises PermissionDenied, or Refused where ``quote`` does not stand there, crosses a block, or is
    a claim already.
    """
    authorise(actor, "claims.add_claim")
    article = _locked(article_id)
    version = _current(article)
    if version.pk != version_id:
        raise Refused("The article has a newer version: select the words there.", field="quote")
    if Mention.objects.filter(version=version, start=start, end=end, claim__removed_at=None).exists():
        raise Refused("These words are a claim already.", field="quote")
    claim = Claim(
        article=article,
        number=_next_number(article),
        text=quote.strip(),
        position=start,
        origin=Origin.PERSON,
    )
    mention = mention_at(claim, version, start, end, quote)
    claim.scope = mention.block.in_scope
    claim.save()
    mention.save()
    record(
        actor,
        Action.ADD_CLAIM,
        claim=claim,
        before={"removed": True},
        after={"removed": False, "revision": 1},
    )
    return claim


@transaction.atomic
def edit_claim(
    *,
    actor: User,
    claim_id: int,
    seen: int,
    text: str | None = None,
    kinds: Iterable[str] | None = None,
    scope: bool | None = None,
) -> Claim:
    """Change how a claim is worded, what kinds it is of, or whether it counts. None leaves a field.

    Raises PermissionDenied, Refused for an empty text, Conflict.
    """
    authorise(actor, "claims.edit_claim")
    if text is not None and not text.strip():
        raise Refused("A claim needs words.", field="text")
    claim = as_seen(Claim, claim_id, seen)
    wanted: dict[str, Any] = {"text": text and text.strip(), "kinds": kinds and list(kinds), "scope": scope}
    changes = {
        name: value for name, value in wanted.items() if value is not None and value != getattr(claim, name)
    }
    before = {name: getattr(claim, name) for name in changes}
    for name, value in changes.items():
        setattr(claim, name, value)
    if changes:
        save_changed(claim, *changes)
        record(
            actor,
            Action.EDIT_CLAIM,
            claim=claim,
            before=before,
            after={**changes, "revision": claim.revision},
        )
    return claim


def _mention_ids(claim: Claim) -> list[int]:
    return list(claim.mentions.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def merge_claims(
    *, actor: User, claim_id: int, seen: int, into_id: int, into_seen: int, batch: Batch | None = None
) -> Claim:
    """Make ``claim_id`` a mention of ``into_id``: they say the same. Returns the claim that stands.

    Raises PermissionDenied, Refused for claims of two articles, Conflict on either.
    """
    authorise(actor, "claims.edit_claim")
    if claim_id == into_id:
        raise Refused("A claim can't be merged into itself.", field="into")
    if not Claim.objects.filter(pk=into_id).exists():
        raise Refused("There is no such claim: choose one from the list.", field="into")
    # Always in the same order, so that two merges never wait for each other.
    locked = {pk: as_seen(Claim, pk, saw) for pk, saw in sorted([(claim_id, seen), (into_id, into_seen)])}
    claim, into = locked[claim_id], locked[into_id]
    if claim.article_id != into.article_id:
        raise Refused("Only claims of one article can be merged.", field="into")
    if claim.removed_at or into.removed_at:
        raise Refused("One of these claims was merged or removed already.", field="into")
    before: State = {"merged_into": None, "removed": False, "mentions": _mention_ids(claim)}
    taken = set(into.mentions.values_list("version_id", "start", "end"))
    for mention in claim.mentions.all():
        if (mention.version_id, mention.start, mention.end) not in taken:
            mention.claim = into
            mention.save(update_fields=["claim"])
    claim.merged_into, claim.removed_at = into, timezone.now()
    save_changed(claim, "merged_into", "removed_at")
    save_changed(into)
    after = {
        "merged_into": into.pk,
        "removed": True,
        "mentions": _mention_ids(claim),
        "revision": claim.revision,
    }
    record(actor, Action.MERGE_CLAIMS, claim=claim, batch=batch, before=before, after=after)
    return into


@transaction.atomic
def split_claim(*, actor: User, claim_id: int, seen: int, mention_ids: Iterable[int]) -> Claim:
    """Make a claim of its own of some of a claim's mentions. Returns the new claim, undecided.

    Raises PermissionDenied, Conflict, or Refused for a claim that was merged or removed, and unless some
    mentions go and some stay.
    """
    authorise(actor, "claims.edit_claim")
    claim = as_seen(Claim, claim_id, seen)
    if claim.removed_at:
        raise Refused("This claim was merged or removed already.")
    held, going = set(_mention_ids(claim)), set(mention_ids)
    if not going or not going < held:
        raise Refused("Choose some of the claim's mentions, not all of them.", field="mentions")
    moving = list(Mention.objects.filter(pk__in=going).order_by("start"))
    article = _locked(claim.article_id)
    new = Claim.objects.create(
        article=article,
        number=_next_number(article),
        text=moving[0].quote,
        kinds=claim.kinds,
        score=claim.score,
        reasons=claim.reasons,
        sourcing=moving[0].sourcing,
        scope=claim.scope,
        position=moving[0].start,
        origin=Origin.PERSON,
    )
    Mention.objects.filter(pk__in=going).update(claim=new)
    save_changed(claim)
    record(
        actor,
        Action.SPLIT_CLAIM,
        claim=new,
        before={"removed": True, "merged_into": claim.pk, "mentions": []},
        after={"removed": False, "merged_into": None, "mentions": sorted(going), "revision": new.revision},
    )
    return new


@transaction.atomic
def remove_claim(*, actor: User, claim_id: int, seen: int) -> Claim:
    """Say that this is not a claim. It stays in the log and can be brought back. Raises as above."""
    authorise(actor, "claims.edit_claim")
    claim = as_seen(Claim, claim_id, seen)
    if claim.removed_at:
        raise Refused("This claim was removed already.")
    claim.removed_at = timezone.now()
    save_changed(claim, "removed_at")
    after = {"removed": True, "revision": claim.revision}
    record(actor, Action.REMOVE_CLAIM, claim=claim, before={"removed": False}, after=after)
    return claim
