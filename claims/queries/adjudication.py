"""The adjudication page: what reviewers disagree on, and nothing else, with what each of them says."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Prefetch

from claims.models import Claim, Evidence, Verdict

SHOWN = 20
"""Cases a page: what is settled makes room for the next."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one reviewer said, and the evidence they brought."""

    verdict: Verdict
    evidence: list[Evidence]


@dataclass(frozen=True, slots=True)
class Case:
    """A disagreement. ``party``: whether the reader is one of those who disagree."""

    claim: Claim
    sides: list[Side]
    other_evidence: list[Evidence]
    party: bool


def cases(user: User) -> tuple[list[Case], int]:
    """The first cases, the most worth checking first, and how many there are in all. Four queries."""
    disagreed = Claim.objects.in_scope().disagreed()
    live = Verdict.objects.live().of_reviewers().select_related("reviewer").order_by("pk")
    evidence = Evidence.objects.standing().beside_article().select_related("added_by", "copy")
    shown = disagreed.for_review().select_related("article")[:SHOWN]
    claims = shown.prefetch_related(
        Prefetch("verdicts", live, to_attr="live_verdicts"), Prefetch("evidence", evidence, to_attr="sources")
    )
    return [_case(claim, user) for claim in claims], disagreed.count()


def _case(claim: Claim, user: User) -> Case:
    verdicts: list[Verdict] = claim.live_verdicts  # type: ignore[attr-defined]  # put there by the prefetch
    sources: list[Evidence] = claim.sources  # type: ignore[attr-defined]  # as above
    reviewers = {verdict.reviewer_id for verdict in verdicts}
    return Case(
        claim=claim,
        sides=[
            Side(verdict, [one for one in sources if one.added_by_id == verdict.reviewer_id])
            for verdict in verdicts
        ],
        other_evidence=[one for one in sources if one.added_by_id not in reviewers],
        party=user.pk in reviewers,
    )
