"""What is known of an article besides its text: its headline, where it came from, its tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.fields import checked
from claims.actions.record import record
from claims.actions.seen import as_seen, save_changed
from claims.models import Action, Article, Tag
from claims.permissions import authorise

DESCRIBES = ("title", "outlet", "byline", "published", "url")
"""The fields that say what an article is and where it came from."""


@transaction.atomic
def describe_article(*, actor: User, article_id: int, seen: int, fields: Mapping[str, Any]) -> Article:
    """Set those of ``DESCRIBES`` that ``fields`` names; a text where a day is expected is refused.

    Raises PermissionDenied, Refused for what a field can't hold, Conflict.
    """
    authorise(actor, "claims.edit_article")
    article = as_seen(Article, article_id, seen)
    was = {name: getattr(article, name) for name in fields}
    for name, value in fields.items():
        setattr(article, name, checked(Article, name, value))
    changed = [name for name in fields if getattr(article, name) != was[name]]
    if not changed:
        return article
    save_changed(article, *changed)
    record(
        actor,
        Action.EDIT_ARTICLE,
        article=article,
        before={name: _told(was[name]) for name in changed},
        after={**{name: _told(getattr(article, name)) for name in changed}, "revision": article.revision},
    )
    return article


def _told(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@transaction.atomic
def tag_article(*, actor: User, article_id: int, seen: int, names: Iterable[str]) -> Article:
    """Let the article have these tags and no others, whatever their case. One event for each that changes.

    Raises PermissionDenied, Refused for a tag that is too long, Conflict.
    """
    authorise(actor, "claims.bulk")
    article = as_seen(Article, article_id, seen)
    wanted = {name.casefold(): name for name in names}
    held = {tag.name.casefold(): tag for tag in article.tags.all()}
    for key in held.keys() - wanted.keys():
        article.tags.remove(held[key])
        _log_tag(actor, article, held[key], tagged=False)
    for key in sorted(wanted.keys() - held.keys()):
        tag = tag_called(wanted[key])
        article.tags.add(tag)
        _log_tag(actor, article, tag, tagged=True)
    return article


def tag_called(name: str) -> Tag:
    """The tag of that name in whatever case, made where there is none. Raises Refused."""
    name = name.strip()
    longest = Tag._meta.get_field("name").max_length or 0
    if not name:
        raise Refused("Name the tag.", field="tag")
    if len(name) > longest:
        raise Refused(f"A tag has at most {longest} characters.", field="tag")
    # Of two who name it at once one makes it, and the other finds it there.
    return Tag.objects.get_or_create(name__iexact=name, defaults={"name": name})[0]


def _log_tag(actor: User, article: Article, tag: Tag, *, tagged: bool) -> None:
    save_changed(article)
    which = {"tag": tag.pk, "name": tag.name}
    record(
        actor,
        Action.TAG_ARTICLE if tagged else Action.UNTAG_ARTICLE,
        article=article,
        before={**which, "tagged": not tagged},
        after={**which, "tagged": tagged, "revision": article.revision},
    )
