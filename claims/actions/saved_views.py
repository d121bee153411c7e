"""Naming a way to filter a table. What one keeps for oneself is a bookmark; what everybody sees is logged."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.record import State, record
from claims.models import Action, SavedView
from claims.models.saved_view import SavedViewQuerySet
from claims.permissions import authorise

MOST = 30
"""Views that one person keeps for one table."""


@transaction.atomic
def save_view(*, actor: User, page: str, name: str, query: str, shared: bool) -> SavedView:
    """Keep ``query``, cleaned filters as an address has them, under a name. Raises PermissionDenied, Refused."""
    authorise(actor, "claims.share_view" if shared else "claims.read")
    # One after the other: of a form that was sent twice the second finds the name taken.
    User.objects.select_for_update(no_key=True).get(pk=actor.pk)
    own = SavedView.objects.filter(owner=actor, page=page)
    if own.count() >= MOST:
        raise Refused(f"You have {MOST} views of this table: delete one first.")
    view = SavedView(owner=actor, page=page, name=_free_name(own, name), query=query, shared=shared)
    view.save()
    if shared:
        record(actor, Action.SAVE_VIEW, after=_state(view))
    return view


@transaction.atomic
def change_view(*, actor: User, view_id: int, name: str, shared: bool) -> SavedView:
    """Rename a view, share it or keep it for its owner again. Raises PermissionDenied, Refused."""
    view = _ours(actor, view_id)
    if shared:
        authorise(actor, "claims.share_view")
    before = _state(view)
    others = SavedView.objects.filter(owner=view.owner, page=view.page).exclude(pk=view.pk)
    view.name, view.shared = _free_name(others, name), shared
    view.save(update_fields=["name", "shared"])
    if before["shared"] or shared:
        record(actor, Action.CHANGE_VIEW, before=before, after=_state(view))
    return view


@transaction.atomic
def delete_view(*, actor: User, view_id: int) -> None:
    """Forget a view. Raises PermissionDenied."""
    view = _ours(actor, view_id)
    if view.shared:
        record(actor, Action.DELETE_VIEW, before=_state(view))
    view.delete()


def _ours(actor: User, view_id: int) -> SavedView:
    authorise(actor, "claims.read")
    view = SavedView.objects.select_for_update().open_to(actor).get(pk=view_id)
    if not view.changeable_by(actor):
        raise PermissionDenied(f"“{view}” is {view.owner}'s: they or an editor can change it.")
    return view


def _free_name(others: SavedViewQuerySet, name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refused("Give the view a name.", field="name")
    if others.filter(name=name).exists():
        raise Refused(f"There is a view called “{name}” already.", field="name")
    return name


def _state(view: SavedView) -> State:
    return {"view": view.pk, "page": view.page, "name": view.name, "query": view.query, "shared": view.shared}
