"""The log: what happened, a line for each event and one for each batch."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.models import Action, Batch, Event
from claims.models.claim import open_to
from claims.queries.event_words import Names, details

LATEST = 10
"""Lines that the desk shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the log. One that ``stands_for`` a batch tells of all its events."""

    event: Event
    details: str
    stands_for: Batch | None


TELLING = (
    Action.GIVE_VERDICT,
    Action.WITHDRAW_VERDICT,
    Action.ADD_EVIDENCE,
    Action.REMOVE_EVIDENCE,
    Action.KEEP_COPY,
    Action.COMMENT,
    Action.ADJUDICATE,
    Action.SEND_BACK,
    Action.UNDO,
)
"""Events that give away what somebody thinks of a claim."""


def seen_by(user: User) -> Q:
    """The events that this person may read: none that tells of what others said in a blind review."""
    return ~Q(action__in=TELLING) | open_to(user, "actor")


def events(user: User) -> QuerySet[Event]:
    """Everything that happened and is for this person to read, newest first."""
    return Event.objects.filter(seen_by(user)).select_related(
        "actor", "article", "claim", "flag", "batch__undone_by", "undone_by", "undoes"
    )


def a_line_each(chosen: QuerySet[Event]) -> QuerySet[Event]:
    """Of ``chosen``, the events outside batches, and of each batch its latest, which stands for it."""
    later = chosen.filter(batch=OuterRef("batch"), pk__gt=OuterRef("pk"))
    return chosen.filter(Q(batch=None) | ~Exists(later))


def line(event: Event, names: Names, *, in_batch: bool = False) -> Line:
    """``in_batch`` where each event of a batch has a line of its own."""
    return Line(event, details(event, names), None if in_batch else event.batch)


def latest_lines(user: User) -> list[Line]:
    """What happened lately."""
    people = names()
    return [line(event, people) for event in a_line_each(events(user))[:LATEST]]


def names() -> dict[int, str]:
    """Everybody's name by id, for events that tell of people."""
    return dict(User.objects.values_list("pk", "username"))
