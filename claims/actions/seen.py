"""Locking a row and making sure that it is still what the user saw.

Whoever changes anything of an article locks the article first, then what they change: two actions
never wait for each other crosswise, and an article's events are numbered in the order they happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from claims.actions.errors import Conflict
from claims.models import Article, Claim, Flag

Row = TypeVar("Row", Article, Claim, Flag)

PATHS: dict[type[Article | Claim | Flag], str] = {
    Article: "pk",
    Claim: "claims",
    Flag: "versions__flags",
}
"""The way from an article to a row."""


def lock_articles(model: type[Article] | type[Claim] | type[Flag], ids: Iterable[int]) -> dict[int, Article]:
    """The articles that these rows belong to, locked, by their ids. Call it inside a transaction."""
    rows = Article.objects.filter(**{f"{PATHS[model]}__in": list(ids)}).values("pk")
    locked = Article.objects.select_for_update(no_key=True).filter(pk__in=rows).order_by("pk")
    return {article.pk: article for article in locked}


def lock(model: type[Row], pk: int) -> Row:
    """The row, locked after its article. Raises the model's DoesNotExist."""
    articles = lock_articles(model, [pk])
    row = model._default_manager.select_for_update(no_key=True).get(pk=pk)
    if isinstance(row, Claim):
        row.article = articles[row.article_id]
    return row


def as_seen(model: type[Row], pk: int, seen: int) -> Row:
    """The locked row, if its revision is still ``seen``. Call it inside a transaction.

    Raises Conflict with the row as it is now, or the model's DoesNotExist.
    """
    row = lock(model, pk)
    check_seen(row, seen)
    return row


def check_seen(row: Article | Claim | Flag, seen: int) -> None:
    """Raise Conflict unless the locked row's revision is still ``seen``."""
    if row.revision != seen:
        raise Conflict(row)


def save_changed(row: Article | Claim | Flag, *fields: str) -> None:
    """Save ``fields`` and move the revision on, so that what others saw is stale."""
    row.revision += 1
    row.save(update_fields=[*fields, "revision"])
