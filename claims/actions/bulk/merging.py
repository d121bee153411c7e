"""Merging claims that say the same, among the chosen claims of each article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User

from claims.actions.bulk.edit import BulkEdit, Change, Parameters, Skip
from claims.actions.bulk.verdicts import GONE
from claims.actions.editing import merge_claims
from claims.models import Action, Claim

NOTHING_LIKE_IT = "nothing chosen says the same"
STANDS = "stands for those merged into it"
DECIDED_OTHERWISE = "decided otherwise than the one it equals"

_NOT_A_WORD = re.compile(r"[^\w%€$£¥.,+−-]+")


def wording(text: str) -> str:
    """What two claims have in common that say the same in the same words: case and spacing aside.

    Figures keep their points, signs and units: a changed digit is another claim.
    """
    return " ".join(_NOT_A_WORD.sub(" ", text.casefold()).split()).strip(" .,")


def _skips(actor: User, parameters: Parameters) -> Sequence[Skip]:
    return [GONE]


def _merge(change: Change) -> None:
    claims = list(change.rows.select_related("verdict").order_by("article", "position", "pk"))
    stands_for = _first_of_each(_chosen(change, {claim.article_id for claim in claims}))
    for claim in claims:
        into = stands_for[claim.article_id, wording(claim.text)]
        if into.pk == claim.pk:
            continue
        if claim.verdict and claim.verdict.value != (into.verdict and into.verdict.value):
            change.skip([claim.pk], DECIDED_OTHERWISE)
            continue
        into.refresh_from_db(fields=["revision"])
        merge_claims(
            actor=change.actor,
            claim_id=claim.pk,
            seen=claim.revision,
            into_id=into.pk,
            into_seen=into.revision,
            batch=change.batch,
        )
    _leave_firsts(change, claims, stands_for.values())


def _chosen(change: Change, articles: set[int]) -> Iterable[Any]:
    """Every standing claim of the batch in these articles, in this chunk or another."""
    chosen = Claim.objects.standing().filter(in_batches__batch=change.batch, article__in=articles)
    return chosen.select_related("verdict").order_by("article", "position", "pk")


def _first_of_each(claims: Iterable[Any]) -> dict[tuple[int, str], Any]:
    """The one that stands: a decided claim before others, then the first in the text."""
    first: dict[tuple[int, str], Any] = {}
    for claim in sorted(claims, key=lambda claim: (claim.verdict_id is None, claim.position, claim.pk)):
        first.setdefault((claim.article_id, wording(claim.text)), claim)
    return first


def _leave_firsts(change: Change, claims: Iterable[Any], firsts: Iterable[Any]) -> None:
    """Say of those that stand why they did not change; of one that another chunk's claim joins now, too."""
    standing = {claim.pk for claim in firsts}
    joined = set(Claim.objects.filter(merged_into__in=standing).values_list("merged_into", flat=True))
    change.batch.rows.filter(claim__in=joined & standing).update(outcome=STANDS)
    change.skip({claim.pk for claim in claims} & standing - joined, NOTHING_LIKE_IT)


EDITS = (
    BulkEdit(
        name="merge_duplicates",
        title="Merge duplicates",
        action=Action.MERGE_CLAIMS,
        noun=Claim,
        permission="claims.edit_claim",
        skips=_skips,
        apply=_merge,
    ),
)
