"""Very many claims, made without reading very many articles."""

from __future__ import annotations

from django.contrib.auth.models import Group, User

from claims.actions.importing import import_article
from claims.models import Article, Claim

EACH = 1_000
"""Claims an article."""


def editor() -> User:
    """Somebody who may edit in bulk."""
    person, made = User.objects.get_or_create(username="edith")
    if made:
        person.groups.add(Group.objects.get(name="editor"))
    return person


def many_claims(number: int) -> None:
    """So many undecided claims, a thousand an article; their texts differ."""
    for at in range(0, number, EACH):
        article = import_article(actor=editor(), source=f"Report {at}\n\nIt rained.\n")
        Article.objects.filter(pk=article.pk).update(title=f"Report {at}")
        Claim.objects.filter(article=article).update(scope=False, removed_at="2026-01-01T00:00:00Z")
        Claim.objects.bulk_create(
            Claim(article=article, number=n + 100, text=f"Yard {at + n} built {n} boats.", position=n)
            for n in range(min(EACH, number - at))
        )
