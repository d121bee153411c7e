"""The cast: Victor views, Bob and Carol review, Alice edits, Ada administers, Nobody has no role."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.actions.importing import store_article
from claims.contract import analyse
from claims.models import Article, Claim

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
QUERY_COUNTS = Path(__file__).with_name("query_counts.json")


def make_person(name: str, role: str | None) -> User:
    user = User.objects.create_user(name, f"{name}@desk.example", "a long enough password")
    if role:
        user.groups.add(Group.objects.get(name=role))
    if role == "admin":
        user.is_staff = True
        user.save()
    return user


@pytest.fixture
def victor(db: None) -> User:
    return make_person("victor", "viewer")


@pytest.fixture
def bob(db: None) -> User:
    return make_person("bob", "reviewer")


@pytest.fixture
def carol(db: None) -> User:
    return make_person("carol", "reviewer")


@pytest.fixture
def alice(db: None) -> User:
    return make_person("alice", "editor")


@pytest.fixture
def ada(db: None) -> User:
    return make_person("ada", "admin")


@pytest.fixture
def nobody(db: None) -> User:
    """Signed in, but in no role."""
    return make_person("nobody", None)


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    """A browser in which this person is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@cache
def reading_of(path: Path) -> dict[str, Any]:
    """The analysis of a text file. The same text reads the same: most tests want the same one."""
    return analyse(path.read_bytes(), format="text")


@pytest.fixture
def repost(alice: User) -> Article:
    """The fixture repost, imported by Alice."""
    path = ARTICLES / "repost.txt"
    text, analysis = path.read_text(encoding="utf-8"), reading_of(path)
    return store_article(actor=alice, source=text, format="text", url="", analysis=analysis, given={})


@pytest.fixture
def claim(repost: Article) -> Claim:
    """The first claim of the fixture repost that counts."""
    first = repost.claims.in_scope().order_by("position").first()
    assert first is not None
    return first


@pytest.fixture
def reviewed_twice(repost: Article) -> Article:
    """The fixture repost, to be decided by two reviewers independently."""
    Article.objects.filter(pk=repost.pk).update(reviewers_needed=2)
    repost.refresh_from_db()
    return repost


@pytest.fixture
def query_count(request: pytest.FixtureRequest) -> Callable[[str], object]:
    """``with query_count("desk"):`` holds the number of queries to the one in query_counts.json.

    RECORD_QUERY_COUNTS=1 writes what was counted instead, so that a change shows up as a diff.
    """

    @contextmanager
    def counted(name: str) -> Iterator[None]:
        with CaptureQueriesContext(connection) as queries:
            yield
        # Savepoints and BEGIN differ from one database to the other and cost next to nothing.
        sent = [
            query["sql"]
            for query in queries
            if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN"))
        ]
        known = json.loads(QUERY_COUNTS.read_text(encoding="utf-8")) if QUERY_COUNTS.exists() else {}
        if os.environ.get("RECORD_QUERY_COUNTS"):
            known[name] = len(sent)
            QUERY_COUNTS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        assert len(sent) == known.get(name), f"{name}: {len(sent)} queries\n" + "\n".join(sent)

    return counted
