"""What an open review page asks every few seconds: has anything changed, and who is here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from claims.models import Presence
from claims.models.lease import RENEW


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the page. ``claim`` is the label of what they have in hand, if anything."""

    id: int
    name: str
    claim_id: int | None
    claim: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Live:
    """``changes`` is the article's counter; 0 where nobody is here who could ask."""

    changes: int
    people: tuple[Person, ...]

    @property
    def etag(self) -> str:
        """The same while nothing changes and the same people have the same claims in hand."""
        here = repr((self.changes, [(person.id, person.claim_id) for person in self.people]))
        return f'"{hashlib.blake2s(here.encode(), digest_size=8).hexdigest()}"'

    def is_fresh(self, person_id: str | None, claim_id: int | None) -> bool:
        """Whether this person is known to be here with this claim for long enough not to be noted again."""
        soon = timezone.now() + RENEW
        return any(
            str(person.id) == person_id and person.claim_id == claim_id and person.until > soon
            for person in self.people
        )

    def others(self, person_id: int) -> list[Person]:
        return [person for person in self.people if person.id != person_id]


def live(article_id: int) -> Live:
    """Who has the article open, and how often it was changed. One query."""
    rows = list(
        Presence.objects.running()
        .filter(article=article_id, person__is_active=True)
        .order_by("person__username")
        .values_list("article__changes", "person", "person__username", "claim", "claim__number", "until")
    )
    people = (
        Person(pk, name, claim, f"c{number}" if number else "", until)
        for _, pk, name, claim, number, until in rows
    )
    return Live(rows[0][0] if rows else 0, tuple(people))
