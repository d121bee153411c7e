"""Rows that are written once: what happened stays as it happened."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class HistoryIsFixed(TypeError):
    """Raised by an attempt to change or delete a row of the record."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads and inserts; refuses the rest."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise HistoryIsFixed(f"{self.model.__name__} rows are never changed: write a new one.")

    def delete(self) -> NoReturn:
        raise HistoryIsFixed(f"{self.model.__name__} rows are never deleted.")


class AppendOnly(models.Model):
    """Base of every model whose rows are a record: Version, Verdict, Event, Comment, Report and others."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise HistoryIsFixed(f"{type(self).__name__} {self.pk} is never changed: write a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise HistoryIsFixed(f"{type(self).__name__} {self.pk} is never deleted.")
