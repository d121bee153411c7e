"""What a bulk edit is: which rows it leaves alone and why, and one chunk of the change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Exists, F, Q, QuerySet
from django.db.models.functions import JSONObject

from claims.actions.bulk.insert_select import insert_select
from claims.models import Article, Batch, BatchRow, Claim, Event, Flag

Parameters = Mapping[str, Any]
"""What the form asked, ready for JSON. Empty at the preview."""

Noun = type[Article] | type[Claim] | type[Flag]

CHUNK = 2_000
"""Rows a transaction: a second or so, after which somebody else gets their turn and a stop is noticed."""

INLINE = 2_000
"""Up to so many rows a batch is done while the page is waited for; above, it runs as a job."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows that are left alone, in a few words that follow a number: "12 already decided".

    ``unless`` names the choice in the form that has them changed all the same, if there is one.
    """

    reason: str
    rows: Q | Exists
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """The rows of a chunk that are to change now. They are locked and as they were at the preview."""

    batch: Batch
    parameters: Parameters
    noun: Noun
    part: QuerySet[BatchRow]

    @property
    def actor(self) -> User:
        return self.batch.actor

    @property
    def rows(self) -> QuerySet[Any]:
        name = str(self.noun._meta.model_name)
        changing = self.part.filter(outcome=BatchRow.CHANGING).values(name)
        return self.noun._default_manager.filter(pk__in=changing)

    def skip(self, ids: Iterable[int], reason: str) -> None:
        """Leave rows alone after all."""
        chosen = {f"{self.noun._meta.model_name}__in": list(ids)}
        self.part.filter(**chosen).update(outcome=reason)

    def move_on(self, *, report_changes: bool) -> None:
        """Bring the articles of these rows up to date, as ``record.moved_on`` does for single events."""
        _, article = SUBJECTS[self.noun]
        Article.objects.filter(pk__in=self.rows.values(article)).moved_on(report_changes=report_changes)

    def log(self, action: str, *, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """An event a row, in one statement. Call it while the rows are still as they were.

        ``before`` and ``after`` are fields by name, as expressions over the noun.
        """
        subject, article = SUBJECTS[self.noun]
        insert_select(
            Event,
            self.rows.order_by("pk"),
            actor=self.actor.pk,
            action=action,
            article=F(article),
            batch=self.batch.pk,
            before=JSONObject(**before),
            after=JSONObject(**after, revision=F("revision") + 1),
            **subject,
        )


SUBJECTS: dict[Noun, tuple[dict[str, F], str]] = {
    Article: ({}, "pk"),
    Claim: ({"claim": F("pk")}, "article"),
    Flag: ({"flag": F("pk")}, "version__article"),
}
"""What an event of each noun is about, and the way to its article."""


def no_skips(actor: User, parameters: Parameters) -> Sequence[Skip]:
    return ()


def no_check(parameters: Parameters) -> None:
    """Nothing that the form asks can be wrong."""


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """One thing that can be done to many rows.

    ``skips(actor, parameters)`` say which rows are left alone; ``apply(change)`` changes a chunk and
    writes its events; ``check(parameters)`` raises Refused for what makes no sense.
    """

    name: str
    title: str
    action: str
    noun: Noun
    apply: Callable[[Change], None]
    permission: str = "claims.bulk"
    skips: Callable[[User, Parameters], Sequence[Skip]] = no_skips
    check: Callable[[Parameters], None] = no_check
    chunk: int = CHUNK
    inline: int = INLINE
    offered: bool = True

    @property
    def noun_key(self) -> str:
        """The noun's name among the columns of a batch row."""
        return str(self.noun._meta.model_name)

    @property
    def noun_name(self) -> str:
        """The noun's plural, which is also the name of its page."""
        return str(self.noun._meta.verbose_name_plural)
