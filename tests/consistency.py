"""Works every stored state out anew from what was said and done: the stored ones must be the same."""

from __future__ import annotations

from claims.actions.record import BESIDE_THE_REPORT
from claims.models import Action, Article, Claim, Event, Verdict
from claims.states import ArticleState, Word, standing


def assert_states_are_true(article: Article) -> None:
    """The states of the article and of each of its claims follow from its verdicts and its log."""
    article.refresh_from_db()
    for claim in article.claims.select_related("verdict"):
        live = Verdict.objects.live().filter(claim=claim).order_by("pk")
        words = [Word(verdict.pk, verdict.value, verdict.settles) for verdict in live]
        state, word = standing(words, article.reviewers_needed)
        assert claim.state == state, claim.label
        # After an undo an earlier word can stand, of those that were said.
        assert (claim.verdict is None) == (word is None)
        assert claim.verdict is None or claim.verdict.pk in {spoken.id for spoken in words}
    assert article.state == _state_of(article)


def _state_of(article: Article) -> str:
    handed_out, changed = False, False
    for event in Event.objects.filter(article=article).select_related("undoes").order_by("pk"):
        action = event.undoes.action if event.undoes else event.action
        if action == Action.EXPORT_REPORT:
            if event.after["complete"]:
                handed_out, changed = True, False
        elif action not in BESIDE_THE_REPORT:
            changed = True
    if handed_out:
        return ArticleState.CHANGED if changed else ArticleState.REPORTED
    if not Claim.objects.in_scope().filter(article=article).waiting().exists():
        return ArticleState.COMPLETE
    begun = Verdict.objects.live().filter(claim__article=article).exists()
    return ArticleState.IN_REVIEW if begun else ArticleState.NEW
