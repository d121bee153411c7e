"""The views of a table that a person sees above it."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.http import QueryDict
from django.shortcuts import get_object_or_404

from claims.models import SavedView

READY: dict[str, tuple[tuple[str, str], ...]] = {
    "claims": (
        ("To decide", "state=undecided"),
        ("Mine", "state=undecided&assigned=me"),
        ("Nobody’s", "state=undecided&assigned=nobody"),
        ("High priority", "state=undecided&priority=high"),
        ("Disputed", "verdict=disputed"),
        ("Disagreed", "state=disagreed"),
        ("Every claim", "state="),
    ),
    "articles": (
        ("Every article", ""),
        ("In review", "state=in+review"),
        ("With claims for me", "assigned=me"),
        ("Changed since the report", "state=changed"),
    ),
    "flags": (
        ("Open", "state=open"),
        ("Open errors", "state=open&severity=error&scope=ours"),
        ("Every flag", "state="),
    ),
}
"""The views that every table comes with: name and filters."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A view as a link. ``view`` is None for one that comes with the table."""

    name: str
    query: str
    current: bool
    view: SavedView | None = None
    changeable: bool = False


def tabs(user: User, page: str, query: QueryDict, at_first: str) -> list[Tab]:
    """The views of a table, those that come with it first. ``query`` is what is shown now. One query."""
    now = _as_set(query) or _as_set(QueryDict(at_first))
    ready = [Tab(name, text, _as_set(QueryDict(text)) == now) for name, text in READY[page]]
    saved = SavedView.objects.filter(page=page).open_to(user).select_related("owner")
    return ready + [
        Tab(view.name, view.query, _as_set(QueryDict(view.query)) == now, view, view.changeable_by(user))
        for view in saved
    ]


def view_by_id(view_id: int, user: User) -> SavedView:
    """A view that this person may use, with its owner. Raises Http404."""
    return get_object_or_404(SavedView.objects.open_to(user).select_related("owner"), pk=view_id)


def _as_set(query: QueryDict) -> set[tuple[str, str]]:
    """What an address narrows down to: not the page, and no filter that is left empty but the state."""
    return {
        (name, value)
        for name, values in query.lists()
        for value in values
        if name not in {"page", "sort"} and (value or (name == "state" and len(query) == 1))
    }
