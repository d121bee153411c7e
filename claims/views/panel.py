"""What the claim's panel shows: the claim in hand, a form for everything that can be done to it, a draft.

Most of it is looked up now and then, so it stands in folds whose bodies are drawn when they are opened:
htmx fetches one then, and ``?open=`` opens it in a whole page.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.forms import Form

from claims.forms.decisions import AssignForm, CommentForm, VerdictForm
from claims.forms.editing import EditForm, MergeForm, MoveForm, SplitForm
from claims.forms.evidence import EvidenceForm
from claims.queries.in_hand import InHand, matching
from claims.views.outcomes import Draft

FOLDS = {
    "evidence": ("evidence",),
    "discussion": ("comment",),
    "assignment": ("assign",),
    "change": ("edit", "move", "merge", "split"),
    "history": (),
}
"""Each fold with the forms in it; ``templates/claims/panel/<fold>.html#body`` is what is in it."""


def panel(hand: InHand | None, user: User, draft: Draft | None = None, fold: str = "") -> dict[str, Any]:
    """The context of the panel, of which ``fold`` and whatever holds the draft stand open."""
    if hand is None:
        return {"hand": None, "in_hand_id": None, "draft": draft}
    opened = {name for name, names in FOLDS.items() if name == fold or (draft and draft.name in names)}
    if hand.comments:
        opened.add("discussion")
    if draft and draft.find is not None:
        hand.candidates = matching(hand.claim, draft.find)
    own = hand.verdict_by(user)
    shown = {name: _form(name, hand) for fold in opened for name in FOLDS[fold]}
    shown["verdict"] = VerdictForm(initial={"note": own.note if own else ""}, auto_id="verdict-%s")
    if draft:
        shown[draft.name] = draft.form
    if isinstance(assign := shown.get("assign"), AssignForm):
        assign.offer(hand.assignees)
    return {
        "hand": hand,
        "claim": hand.claim,
        "in_hand_id": hand.claim.pk,
        "own": own,
        "forms": shown,
        "draft": draft,
        "opened": opened,
        "asked": fold,
        "folds": {name: " ".join(names) for name, names in FOLDS.items()},
    }


def _form(name: str, hand: InHand) -> Form:
    """An empty form of this name, or one that holds what the claim says now."""
    claim = hand.claim
    match name:
        case "evidence":
            return EvidenceForm(auto_id="evidence-%s")
        case "comment":
            return CommentForm(auto_id="comment-%s")
        case "assign":
            return AssignForm(initial={"assignee": claim.assignee_id}, auto_id="assign-%s")
        case "edit":
            return EditForm(initial={"text": claim.text, "scope": claim.scope}, auto_id="edit-%s")
        case "move":
            return MoveForm(auto_id="move-%s")
        case "merge":
            return MergeForm(auto_id="merge-%s")
    return SplitForm(auto_id="split-%s")
