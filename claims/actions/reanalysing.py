"""Having an article read again, by a newer engine or with other rules.

The source is the same; what comes out is a new version. No decision is lost: claims that the
engine finds again keep their row, and claims that somebody has worked on are carried over even
where it doesn't.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from claims.actions.analysis_rows import ENGINE_FIELDS, describe_claim, flags_of, mentions_of, store_blocks
from claims.actions.carrying_flags import carry_flags
from claims.actions.importing import make_version
from claims.actions.record import record
from claims.actions.seen import as_seen, save_changed
from claims.anchoring import carry
from claims.contract import analyse
from claims.models import (
    Action,
    Article,
    Batch,
    Block,
    Claim,
    Comment,
    Event,
    Evidence,
    Mention,
    Origin,
    RuleSetting,
    Version,
)
from claims.permissions import authorise

Json = dict[str, Any]


@transaction.atomic
def reanalyse(*, actor: User, article_id: int, seen: int, batch: Batch | None = None) -> Version:
    """Read the article's source again. ``seen`` is the article's revision the user looked at.

    Raises PermissionDenied, or Conflict where the article was changed since.
    """
    authorise(actor, "claims.reanalyse")
    article = as_seen(Article, article_id, seen)
    old = article.current
    assert old is not None  # noqa: S101 - an imported article always has a version
    ruleset = RuleSetting.objects.ruleset()
    analysis = analyse(old.source, format=old.format, url=old.url, ruleset=ruleset)
    version = make_version(
        article,
        old.number + 1,
        actor=actor,
        source=old.source,
        format=old.format,
        url=old.url,
        analysis=analysis,
    )
    blocks = store_blocks(version, analysis)
    counts = _carry_claims(article, old, version, blocks, analysis)
    carry_flags(
        actor=actor,
        old=old,
        version=version,
        flags=flags_of(version, analysis),
        old_blocks=list(old.blocks.all()),
        blocks=blocks,
    )
    article.current = version
    save_changed(article, "current")
    before, after = {"version": old.number}, {"version": version.number, **counts}
    record(actor, Action.REANALYSE, article=article, batch=batch, before=before, after=after)
    return version


def _carry_claims(
    article: Article, old: Version, version: Version, blocks: list[Block], analysis: Json
) -> dict[str, int]:
    """Match what was found to the claims there are. Returns counts: kept, added, removed."""
    # Locked, so that nobody decides a claim that is being dropped.
    standing = list(
        article.claims.standing()
        .select_for_update(no_key=True)
        .prefetch_related("mentions")
        .order_by("position")
    )
    kept, fresh = _match(standing, old, analysis["claims"])
    worked_on = _worked_on(article)
    again = [claim for claim in standing if claim.pk in kept]
    for claim in again:
        if claim.pk not in worked_on:
            describe_claim(claim, kept[claim.pk])
    Claim.objects.bulk_update(again, ENGINE_FIELDS, batch_size=200)
    last = max((claim.number for claim in article.claims.all()), default=0)
    added = Claim.objects.bulk_create(
        describe_claim(Claim(article=article, number=number), found)
        for number, found in enumerate(fresh, start=last + 1)
    )
    pairs = [(claim, kept[claim.pk]) for claim in again] + list(zip(added, fresh, strict=True))
    mentions = [mention for claim, found in pairs for mention in mentions_of(claim, found, version, blocks)]
    lost = [claim for claim in standing if claim.pk not in kept]
    for claim in lost:
        if claim.pk in worked_on:
            mentions += _carried_mentions(claim, old, version, blocks)
    Mention.objects.bulk_create(mentions)
    dropped = [claim.pk for claim in lost if claim.pk not in worked_on]
    Claim.objects.filter(pk__in=dropped).update(removed_at=timezone.now())
    return {"kept": len(standing) - len(dropped), "added": len(added), "removed": len(dropped)}


def _match(standing: list[Claim], old: Version, found: list[Json]) -> tuple[dict[int, Json], list[Json]]:
    """Which claim each finding is: by the exact words where they stood, each claim once."""
    by_quote: dict[tuple[int, str], Claim] = {
        (mention.start, mention.quote): claim
        for claim in standing
        for mention in claim.mentions.all()
        if mention.version_id == old.pk
    }
    kept: dict[int, Json] = {}
    fresh: list[Json] = []
    for item in found:
        candidates = [by_quote.get((mention["start"], mention["quote"])) for mention in item["mentions"]]
        claim = next((claim for claim in candidates if claim and claim.pk not in kept), None)
        if claim is None:
            fresh.append(item)
        else:
            kept[claim.pk] = item
    return kept, fresh


def _worked_on(article: Article) -> set[int]:
    """Claims that hold somebody's work: decided, assigned, discussed, evidenced, edited or added by hand."""
    touched = article.claims.filter(
        Exists(Event.objects.filter(claim=OuterRef("pk")))
        | Exists(Comment.objects.filter(claim=OuterRef("pk")))
        | Exists(Evidence.objects.filter(claim=OuterRef("pk")))
    )
    by_hand = article.claims.filter(origin=Origin.PERSON)
    return set(touched.values_list("pk", flat=True)) | set(by_hand.values_list("pk", flat=True))


def _carried_mentions(claim: Claim, old: Version, version: Version, blocks: list[Block]) -> list[Mention]:
    """The claim's mentions in ``version``, where their place is certain."""
    carried = []
    for mention in claim.mentions.all():
        if mention.version_id != old.pk:
            continue
        span = carry(mention.quote, prefix=mention.prefix, suffix=mention.suffix, text=version.text)
        block = span and next((b for b in blocks if b.start <= span.start and span.end <= b.end), None)
        if span and block:
            carried.append(
                Mention(
                    claim=claim,
                    version=version,
                    block=block,
                    start=span.start,
                    end=span.end,
                    quote=mention.quote,
                    prefix=mention.prefix,
                    suffix=mention.suffix,
                    sourcing=mention.sourcing,
                )
            )
    return carried
