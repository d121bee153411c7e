"""Taking back what one did last on the review page, without leaving it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from claims.actions.undo import undo_event
from claims.forms.decisions import UndoForm
from claims.models import Event
from claims.permissions import authorise
from claims.queries.review import event_for_review, to_show
from claims.views.answers import show_done, show_draft
from claims.views.http import person, whole_number
from claims.views.outcomes import Done, Draft, attempt


@require_POST
def article_undo(request: HttpRequest, article_id: int) -> HttpResponse:
    """Undo one event of this article, and take its claim in hand again."""
    authorise(request.user, "claims.undo")
    in_hand = whole_number(request.POST.get("claim"))

    def perform(data: dict[str, Any]) -> Done:
        event = event_for_review(article_id, data["event"], person(request))
        undo_event(actor=person(request), event_id=event.pk)
        return Done(
            f"Undone{_subject(event)}: {event.get_action_display()}.",
            to_show(event.claim_id, person(request)) if event.claim_id else in_hand,
            _claims(event),
            [event.flag_id] if event.flag_id else (),
        )

    outcome = attempt(UndoForm(request.POST), "undo", perform)
    if isinstance(outcome, Draft):
        return show_draft(request, article_id, in_hand, outcome)
    return show_done(request, article_id, outcome)


def _subject(event: Event) -> str:
    """The claim or flag it is about; that it is about the article its action says itself."""
    if event.claim:
        return f" on {event.claim.label}"
    return f" on {event.flag.code}" if event.flag else ""


def _claims(event: Event) -> set[int]:
    """The claims whose place in the text an event changed, the one it merged or split included."""
    other = (event.before.get("merged_into"), event.after.get("merged_into"))
    return {pk for pk in (event.claim_id, *other) if pk}
