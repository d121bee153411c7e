"""Full-text search over claims, the articles they stand in, notes, remarks and evidence.

All words must be found in one place: in a claim, in its article's headline, in a note on it, and so on.
On PostgreSQL an index of words answers, and a word is found by how it begins; SQLite looks through the
texts, and finds words inside others too. What others say of a claim in blind review is not searched.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import Model, Q, QuerySet

from claims.models import Article, Claim, Comment, Evidence, Verdict
from claims.models.claim import ClaimQuerySet, open_to
from claims.models.full_text import words_of

MOST = 8
"""Words that are looked for; further ones are left out."""
WORD = re.compile(r"\w+")
SIGNS = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where else than in the claim itself the words are: ``kind`` says what, ``text`` is what stands there."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A table whose rows are about claims, the columns that are searched, and who wrote them."""

    kind: str
    model: type[Model]
    columns: tuple[str, ...]
    author: str
    live: Q

    def rows(self, typed: str, user: AbstractBaseUser | AnonymousUser) -> QuerySet[Any]:
        theirs: QuerySet[Any] = self.model._default_manager.filter(self.live).filter(
            open_to(user, self.author)
        )
        return holding(theirs, typed, self.columns).order_by()


BESIDE = (
    Beside("note", Verdict, ("note",), "reviewer", Q(superseded_by=None)),
    Beside("remark", Comment, ("body",), "author", Q()),
    Beside("evidence", Evidence, ("title", "publisher", "quote", "note"), "added_by", Q(removed_at=None)),
)


def terms(typed: str) -> list[str]:
    """What is looked for, word by word, without the signs around each."""
    words = (SIGNS.sub("", word) for word in typed.split())
    return [word for word in words if word][:MOST]


def holding(rows: QuerySet[Any], typed: str, columns: Collection[str]) -> QuerySet[Any]:
    """Those of ``rows`` in whose ``columns`` every word of ``typed`` is found."""
    if connection.vendor == "postgresql":
        query = reduce(and_, [_query(term) for term in terms(typed)])
        return rows.alias(words=words_of(*columns)).filter(words=query)  # type: ignore[no-any-return]
    for term in terms(typed):
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__icontains": term})
        rows = rows.filter(anywhere)
    return rows


def _query(term: str) -> SearchQuery:
    """A plain word by how it begins; “3.5” and “plug-first” as PostgreSQL takes them apart in a text."""
    if WORD.fullmatch(term):
        return SearchQuery(f"'{term}':*", config="simple", search_type="raw")
    return SearchQuery(term, config="simple", search_type="phrase")


def found(claims: ClaimQuerySet, typed: str, user: AbstractBaseUser | AnonymousUser) -> ClaimQuerySet:
    """Those of ``claims`` with the words in them or in what is beside them."""
    if not terms(typed):
        return claims.none() if typed.strip() else claims
    headlines = holding(Article.objects.order_by(), typed, ("title", "byline", "outlet"))
    ids = holding(Claim.objects.order_by(), typed, ("text", "speaker")).values("pk")
    others = [beside.rows(typed, user).values("claim") for beside in BESIDE]
    in_articles = Claim.objects.order_by().filter(article__in=headlines.values("pk")).values("pk")
    return claims.filter(pk__in=ids.union(in_articles, *others, all=True))


def places_beside(
    claim_ids: Collection[int], typed: str, user: AbstractBaseUser | AnonymousUser
) -> dict[int, list[Place]]:
    """Claim → the notes, remarks and evidence with the words in them, of these claims. A query each."""
    places: dict[int, list[Place]] = {}
    for beside in BESIDE if terms(typed) else ():
        rows = beside.rows(typed, user).filter(claim__in=claim_ids).order_by("pk")
        for claim_id, *texts in rows.values_list("claim", *beside.columns):
            text = " · ".join(filter(None, texts))
            places.setdefault(claim_id, []).append(Place(beside.kind, text))
    return places
