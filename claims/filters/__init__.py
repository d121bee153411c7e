"""What the tables can be narrowed down to. Each filter's state stands in the page's address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from claims.filters.articles import ArticleFilters
from claims.filters.base import Filters
from claims.filters.claims import ClaimFilters
from claims.filters.events import EventFilters
from claims.filters.flags import FlagFilters
from claims.models import Article, Claim, Flag
from claims.queries.articles import articles
from claims.queries.flags import flags
from claims.queries.queue import claims

__all__ = ["LISTS", "EventFilters", "RowList"]


@dataclass(frozen=True)
class RowList:
    """A table's rows: what there is, and how it is narrowed down unless the address says otherwise."""

    noun: type[Article] | type[Claim] | type[Flag]
    filters: type[Filters]
    rows: Callable[[], QuerySet[Any]]
    at_first: str = ""

    def filtered(self, request: HttpRequest, query: QueryDict) -> Filters:
        """The filters as ``query`` sets them; their ``qs`` has the rows."""
        return self.filters(self._asked(query), self.rows(), request=request)

    def _asked(self, query: QueryDict) -> QueryDict:
        """What an address asks for: sorted or on another page only, it is what the table shows at first."""
        if query.keys() - {"sort", "page"}:
            return query
        asked = QueryDict(self.at_first, mutable=True)
        for name in query:
            asked.setlist(name, query.getlist(name))
        return asked

    def cleaned(self, request: HttpRequest, query: QueryDict) -> str:
        """What of an address makes sense here, as an address: no page, nothing unknown or mistyped."""
        form = self.filtered(request, query).form
        wrong, kept = form.errors, self._asked(query).copy()
        for name in list(kept):
            known = name == "sort" or (name in form.fields and name not in wrong)
            if not known or not (kept[name] or name == "state"):
                del kept[name]
        return kept.urlencode()


LISTS: dict[str, RowList] = {
    "articles": RowList(Article, ArticleFilters, articles),
    # "any state" is an address of its own, ?state=
    "claims": RowList(Claim, ClaimFilters, claims, "state=undecided"),
    "flags": RowList(Flag, FlagFilters, flags, "state=open"),
}
"""The tables whose rows can be edited together, by the name of their page."""
