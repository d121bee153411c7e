"""Bringing an article in, and having it read again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.analysis_rows import KEPT, describe_claim, fit, flags_of, mentions_of, store_blocks
from claims.actions.errors import Refused
from claims.actions.record import record
from claims.actions.store_rows import store_rows
from claims.contract import analyse
from claims.extraction.text import decode, looks_like_html, normalise
from claims.models import Action, Article, Claim, Policy, RuleSetting, Version
from claims.models.links import web_address
from claims.permissions import authorise


def readable(source: str | bytes) -> str:
    """The source as text. Raises Refused where there is nothing to read or to store."""
    text = decode(source) if isinstance(source, bytes) else source
    if not text.strip():
        raise Refused("There is no text in it.", field="source")
    if "\x00" in text:
        place = text.index("\x00") + 1
        raise Refused(f"Character {place} is a NUL byte: this is not a text file.", field="source")
    return text


def source_hash(source: str) -> str:
    """What a source is known by, whatever is made of it and whichever way it came: a browser sends other line ends."""
    return hashlib.sha256(normalise(source).encode()).hexdigest()


def make_version(
    article: Article,
    number: int,
    *,
    actor: User,
    source: str,
    format: str,
    url: str,
    analysis: dict[str, Any],
) -> Version:
    """Store one analysed text, without its blocks, mentions and flags."""
    return Version.objects.create(
        article=article,
        number=number,
        text=analysis["text"],
        sha256=analysis["sha256"],
        source=source,
        source_sha256=source_hash(source),
        format=format,
        url=url,
        engine=analysis["engine"],
        rules=analysis["rules"],
        analysis={key: analysis[key] for key in KEPT},
        created_by=actor,
    )


def import_article(
    *,
    actor: User,
    source: str | bytes,
    format: str = "auto",
    url: str = "",
    title: str = "",
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
) -> Article:
    """Read ``source`` and store the article with its first version.

    ``format`` is "auto", "html" or "text"; ``title`` overrides the headline found, and so do the others
    what was found, emptied ones too; ``published`` is a day as in 2026-03-14; a ``url`` that is no web
    address is dropped. Raises PermissionDenied, or Refused where nothing readable is in it.
    """
    authorise(actor, "claims.import_article")
    text, url = readable(source), web_address(url)
    if format == "auto":
        format = "html" if looks_like_html(text) else "text"
    analysis = analyse(source, format=format, url=url, ruleset=RuleSetting.objects.ruleset())
    given = {"title": title or None, "outlet": outlet, "byline": byline, "published": published}
    return store_article(actor=actor, source=text, format=format, url=url, analysis=analysis, given=given)


@transaction.atomic
def store_article(
    *,
    actor: User,
    source: str,
    format: str,
    url: str,
    analysis: dict[str, Any],
    given: Mapping[str, str | None],
) -> Article:
    """Store an article that was read already; ``analysis`` is the contract's for ``source``.

    What is ``given`` (title, outlet, byline, published) and not None goes before what was found.
    Raises PermissionDenied, or Refused where nothing readable was in it.
    """
    authorise(actor, "claims.import_article")
    if not analysis["text"].strip():
        raise Refused("There is no visible text on this page.", field="source")
    meta = {**analysis["meta"], **{name: value for name, value in given.items() if value is not None}}
    first_line = analysis["text"].strip().splitlines()[0]
    article = Article.objects.create(
        title=fit(meta["title"] or first_line, 500),
        outlet=fit(meta["outlet"], 200),
        byline=fit(meta["byline"], 300),
        published=date.fromisoformat(meta["published"]) if meta["published"] else None,
        url=fit(web_address(meta["url"]) or url, 2000),
        language=fit(analysis["language"], 16),
        created_by=actor,
        reviewers_needed=Policy.current().reviewers_needed,
    )
    version = make_version(article, 1, actor=actor, source=source, format=format, url=url, analysis=analysis)
    blocks = store_blocks(version, analysis)
    claims = store_rows(
        describe_claim(Claim(article=article, number=number), found)
        for number, found in enumerate(analysis["claims"], start=1)
    )
    store_rows(
        mention
        for claim, found in zip(claims, analysis["claims"], strict=True)
        for mention in mentions_of(claim, found, version, blocks)
    )
    store_rows(flags_of(version, analysis))
    article.current = version
    article.save(update_fields=["current"])
    record(actor, Action.IMPORT_ARTICLE, article=article, after={"version": 1, "claims": len(claims)})
    return article
