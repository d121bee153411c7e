"""What reviewers' words add up to, as ``claims.states`` has it, put on the claim's row."""

from __future__ import annotations

from claims.actions.errors import Refused
from claims.models import Claim, Verdict
from claims.states import Act, Word, refusal, standing


def check_act(act: Act, claim: Claim) -> None:
    """Raise Refused where the claim's state does not allow ``act``, or the claim does not stand."""
    if claim.removed_at is not None:
        raise Refused("This claim was merged or removed: decide the one that stands for it.")
    if problem := refusal(act, claim.state):
        raise Refused(problem)


def settle(claim: Claim) -> None:
    """Set ``state`` and ``verdict`` of a locked claim from the live verdicts on it; saves nothing. One query."""
    live = {verdict.pk: verdict for verdict in Verdict.objects.live().filter(claim=claim).order_by("pk")}
    words = [Word(verdict.pk, verdict.value, verdict.settles) for verdict in live.values()]
    state, word = standing(words, claim.article.reviewers_needed)
    claim.state, claim.verdict = state.value, live[word.id] if word else None


def own_verdict(claim: Claim, reviewer_id: int) -> Verdict | None:
    """The reviewer's last row on this claim, withdrawn or not."""
    return Verdict.objects.filter(claim=claim, reviewer_id=reviewer_id, superseded_by=None).first()
