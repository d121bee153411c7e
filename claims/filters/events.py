"""What the log is narrowed down to."""

from __future__ import annotations

from django_filters import ModelChoiceFilter

from claims.filters.base import Choice, Filters, Id, everybody
from claims.models import Action, Event


class EventFilters(Filters):
    front = ("person", "action")

    person = ModelChoiceFilter(
        label="Person", field_name="actor", queryset=lambda _: everybody(), empty_label="anybody"
    )
    action = Choice("Action", Action.choices)
    article = Id()
    claim = Id()
    batch = Id()

    class Meta:
        model = Event
        fields: list[str] = []
