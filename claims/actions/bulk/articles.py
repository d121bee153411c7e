"""Having many articles read again, and putting tags on many or taking them off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.contrib.auth.models import User
from django.db.models import Exists, F, OuterRef, Q, Value

from claims.actions.articles import tag_called
from claims.actions.bulk.edit import BulkEdit, Change, Parameters, Skip
from claims.actions.bulk.insert_select import insert_select
from claims.actions.errors import Refused
from claims.actions.reanalysing import reanalyse
from claims.models import Action, Article

_Tagged = Article.tags.through


def _reanalyse(change: Change) -> None:
    for article in change.rows:
        reanalyse(actor=change.actor, article_id=article.pk, seen=article.revision, batch=change.batch)


def _check_tag(parameters: Parameters) -> None:
    if not parameters["tag"].strip():
        raise Refused("Name the tag.", field="tag")


def _tag_skips(actor: User, parameters: Parameters, *, tagged: bool) -> Sequence[Skip]:
    if "tag" not in parameters:
        return ()
    has_it = Exists(
        _Tagged.objects.filter(article=OuterRef("pk"), tag__name__iexact=parameters["tag"].strip())
    )
    return [Skip("tagged already", Q(has_it)) if tagged else Skip("without this tag", ~Q(has_it))]


def _tag(change: Change, *, action: str, tagged: bool) -> None:
    tag = tag_called(change.parameters["tag"])
    change.log(
        action,
        before={"tag": Value(tag.pk), "name": Value(tag.name), "tagged": Value(not tagged)},
        after={"tag": Value(tag.pk), "name": Value(tag.name), "tagged": Value(tagged)},
    )
    if tagged:
        insert_select(_Tagged, change.rows, article=F("pk"), tag=tag.pk)
    else:
        _Tagged.objects.filter(tag=tag, article__in=change.rows).delete()
    change.rows.update(revision=F("revision") + 1)


def _tag_edit(name: str, title: str, action: str, *, tagged: bool) -> BulkEdit:
    return BulkEdit(
        name=name,
        title=title,
        action=action,
        noun=Article,
        skips=partial(_tag_skips, tagged=tagged),
        check=_check_tag,
        apply=partial(_tag, action=action, tagged=tagged),
    )


EDITS = (
    _tag_edit("add_tag", "Add a tag", Action.TAG_ARTICLE, tagged=True),
    _tag_edit("remove_tag", "Remove a tag", Action.UNTAG_ARTICLE, tagged=False),
    BulkEdit(
        name="reanalyse",
        title="Analyse again",
        action=Action.REANALYSE,
        noun=Article,
        permission="claims.reanalyse",
        apply=_reanalyse,
        chunk=1,  # one takes as long as a thousand rows of anything else
        inline=5,
    ),
)
