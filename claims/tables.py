"""The tables: which columns, which of them sort. What a cell shows is a partial of its page.

Only columns that the database sorts without counting anything are sortable.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import django_tables2 as tables
from django.core.paginator import EmptyPage
from django_tables2.paginators import LazyPaginator

from claims.actions.bulk.edit import BulkEdit
from claims.actions.bulk.running import may_undo_batch
from claims.actions.undo import can_undo
from claims.models import Article, Claim, Event, Flag
from claims.models.flag import FlagQuerySet
from claims.queries.activity import Line, line, names
from claims.queries.articles import reviewers_of
from claims.queries.search import Place, places_beside

PER_PAGE = 25
PAGE = re.compile(r"[0-9]{1,18}")
LAST_PAGE = 100_000
"""Further pages are not looked for: a database's offset is a number of limited size too."""


NUMBER = {"td": {"class": "number"}, "th": {"class": "number"}}


def cell(partial: str, **options: Any) -> tables.TemplateColumn:
    """A column whose cells are a partial, "page#partial", given the row as ``record``."""
    page, _, name = partial.partition("#")
    return tables.TemplateColumn(
        template_name=f"claims/{page}.html#{name}", **{"orderable": False, **options}
    )


class Table(tables.Table):  # type: ignore[misc]  # django_tables2 has no types
    """A page of rows. No row is ever counted: the next page is known by looking one row ahead."""

    class Meta:
        attrs = {"class": "table table-cards"}

    edits: Sequence[BulkEdit] = ()
    """What can be done to several rows at once, on the page of ``noun``: rows have a box to tick then."""
    noun = ""

    page_name = ""
    """Its page, by the name of the address."""

    typed = ""
    """What is searched for."""

    here = ""
    """The page that its links lead back to: a table can be shown in answer to a post, too."""

    def show(self, *, sort: list[str], page: str) -> None:
        """Sort by the columns named in ``sort`` and go to ``page``; nonsense leads to the first page."""
        if known := [name for name in sort if name.removeprefix("-") in self.columns]:
            self.order_by = known
        number = min(int(page), LAST_PAGE) if PAGE.fullmatch(page) else 1
        try:
            self.paginate(paginator_class=LazyPaginator, page=number, per_page=PER_PAGE)
        except EmptyPage:
            self.paginate(paginator_class=LazyPaginator, page=1, per_page=PER_PAGE)


class ArticleTable(Table):
    title = cell("articles#title", orderable=True, verbose_name="Headline")
    outlet = tables.Column()
    published = tables.DateColumn(format="j M Y")
    total = tables.Column(verbose_name="Claims", orderable=False, attrs=NUMBER)
    progress = cell("articles#progress", empty_values=())
    flags = cell("articles#flags", verbose_name="Open flags", empty_values=())
    reviewers = tables.Column(orderable=False, empty_values=())
    tags = cell("articles#tags", empty_values=())
    state = cell("articles#state", empty_values=())

    class Meta(Table.Meta):
        model = Article
        fields = ()

    @cached_property
    def _reviewers(self) -> Mapping[int, list[str]]:
        return reviewers_of([row.record.pk for row in self.paginated_rows])

    def render_reviewers(self, record: Article) -> str:
        return ", ".join(self._reviewers.get(record.pk, ())) or "—"


class ClaimTable(Table):
    text = cell(
        "claims#text",
        verbose_name="Claim",
        extra_context=lambda record, table: {
            "typed": table.typed,
            "beside": table.beside.get(record.pk, ()),
        },
    )
    article = cell("claims#article", orderable=True, order_by=("article", "position", "pk"))
    sourcing = tables.Column(orderable=False)
    score = cell(
        "claims#priority",
        orderable=True,
        verbose_name="Priority",
        order_by=("score", "article", "position"),
        initial_sort_descending=True,
    )
    verdict = cell("claims#verdict")
    assignee = tables.Column(verbose_name="For", orderable=False)

    class Meta(Table.Meta):
        model = Claim
        fields = ()

    @cached_property
    def beside(self) -> Mapping[int, Sequence[Place]]:
        """Where else the words were found, for the claims on this page."""
        return places_beside([row.record.pk for row in self.paginated_rows], self.typed, self.request.user)


class FlagTable(Table):
    severity = cell("flags#severity", orderable=True)
    code = cell("flags#rule", orderable=True, verbose_name="Rule")
    message = cell("flags#what", verbose_name="What was found")
    article = cell("flags#article", orderable=True, order_by=("version", "start"), empty_values=())
    state = cell("flags#state")

    class Meta(Table.Meta):
        model = Flag
        fields = ()

    def order_severity(self, flags: FlagQuerySet, is_descending: bool) -> tuple[FlagQuerySet, bool]:  # noqa: FBT001 - its signature
        """By how serious they are rather than by the word; errors first."""
        return flags.by_gravity(gravest_first=not is_descending), True


def _undo(record: Event, table: EventTable) -> dict[str, object]:
    """What the undo cell shows. A line that stands for a batch undoes the batch."""
    user, batch = table.request.user, None if table.in_batch else record.batch
    undoable = may_undo_batch(batch, user) if batch else can_undo(record, user)
    return {"event": record, "batch": batch, "undoable": undoable}


class EventTable(Table):
    at = cell("activity#when", verbose_name="When")
    actor = tables.Column(verbose_name="Who", orderable=False)
    what = cell(
        "activity#what", empty_values=(), extra_context=lambda record, table: {"line": table.line(record)}
    )
    article = cell("activity#where", verbose_name="Where")
    undo = cell("activity#undo", empty_values=(), extra_context=_undo, attrs={"td": {"class": "act"}})

    class Meta(Table.Meta):
        model = Event
        fields = ()

    in_batch = False
    """Whether each event of a batch has a row of its own."""

    @cached_property
    def _names(self) -> dict[int, str]:
        return names()

    def line(self, event: Event) -> Line:
        return line(event, self._names, in_batch=self.in_batch)
