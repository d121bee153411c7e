"""Articles: what is known of them, their tags, and new ones with their text."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from claims.actions.articles import DESCRIBES, describe_article, tag_article
from claims.actions.importing import import_article, source_hash
from claims.admin.sheets.cells import BETWEEN, day, several, whole
from claims.admin.sheets.sheet import Column, Sheet
from claims.models import Article, Version


def _nothing(article: Article) -> str:
    """A text goes in and never comes out of a table: a report carries it."""
    return ""


class ArticleSheet(Sheet):
    """A line without an id is a new article, read from its text or html; the text of one that is there stays."""

    makes_new = True

    id = Column("id", lambda article: article.pk)
    revision = Column("revision", lambda article: article.revision, whole)
    title = Column("title", lambda article: article.title, str)
    outlet = Column("outlet", lambda article: article.outlet, str)
    byline = Column("byline", lambda article: article.byline, str)
    published = Column("published", lambda article: article.published, day)
    url = Column("url", lambda article: article.url, str)
    tags = Column(
        "tags", lambda article: BETWEEN.join(sorted(tag.name for tag in article.tags.all())), several
    )
    language = Column("language", lambda article: article.language)
    state = Column("state", lambda article: article.state)
    reviewers_needed = Column("reviewers_needed", lambda article: article.reviewers_needed)
    created_at = Column("created_at", lambda article: article.created_at)
    text = Column("text", _nothing, str, out=False)
    html = Column("html", _nothing, str, out=False)

    class Meta:
        model = Article

    def rows(self) -> QuerySet[Article]:
        return Article.objects.prefetch_related("tags")

    def skip_row(self, instance: Any, original: Any, row: dict[str, Any], errors: Any = None) -> bool:
        """An article that was imported once is known by its source."""
        if instance.pk is None and not errors:
            known = Version.objects.filter(source_sha256=source_hash(_source(instance)[0]))
            return bool(_source(instance)[0]) and known.exists()
        return super().skip_row(instance, original, row, errors)

    def write(self, actor: User, row: Article, changes: dict[str, Any]) -> None:
        if row.pk is None:
            self._make(actor, row)
            return
        if "text" in changes or "html" in changes:
            raise ValidationError({"text": "The text of an article that is there stays: leave this empty."})
        described = {name: value for name, value in changes.items() if name in DESCRIBES}
        seen = self.seen(row)
        if described:
            seen = describe_article(actor=actor, article_id=row.pk, seen=seen, fields=described).revision
        if "tags" in changes:
            tag_article(actor=actor, article_id=row.pk, seen=seen, names=changes["tags"])

    def _make(self, actor: User, row: Any) -> None:
        source, format = _source(row)
        if not source:
            raise ValidationError({"text": "A new article needs its text, or its html."})
        url = row.wanted.get("url", "")
        made = import_article(actor=actor, source=source, format=format, url=url)
        given = {name: row.wanted[name] for name in DESCRIBES if row.wanted.get(name)}
        made = describe_article(actor=actor, article_id=made.pk, seen=made.revision, fields=given)
        tag_article(actor=actor, article_id=made.pk, seen=made.revision, names=row.wanted.get("tags", ()))
        row.pk = made.pk


def _source(row: Any) -> tuple[str, str]:
    """The text of a new article, "" where there is none, and its format."""
    html, text = (row.wanted.get(name, "") for name in ("html", "text"))
    return (html, "html") if html else (text, "text")
