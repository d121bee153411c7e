"""Every address × every role, generated from the URLconf: a new URL can't be forgotten.

A page that is missing in the table below fails; so does one that lets anybody below its role in,
or keeps somebody of its role out, or writes on GET.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from claims.actions.evidence import add_evidence, keep_copy
from claims.actions.exporting import finish_export, order_export
from claims.actions.importing import import_article
from claims.actions.jobs import enqueue
from claims.actions.publishing import share_report
from claims.actions.saved_views import save_view
from claims.models import Event
from claims.reports.publish import publish
from tests.batches import bulk
from tests.conftest import make_person

ROLES = ("anonymous", "nobody", "viewer", "reviewer", "editor", "admin")

GET, POST = ("GET",), ("POST",)
PAGES: dict[str, tuple[tuple[str, ...], str]] = {
    # name: (methods, least role)
    "login": (("GET", "POST"), "anonymous"),
    "logout": (POST, "nobody"),
    "desk": (GET, "viewer"),
    "articles": (GET, "viewer"),
    "article": (GET, "viewer"),
    "article_progress": (GET, "viewer"),
    "report": (GET, "viewer"),
    "report_download": (GET, "viewer"),
    "export": (GET, "viewer"),
    "export_ticked": (POST, "viewer"),
    "export_download": (GET, "viewer"),
    "export_order": (POST, "viewer"),
    "export_file": (GET, "viewer"),
    "report_publish": (POST, "editor"),
    "report_share": (POST, "editor"),
    "link_revoke": (POST, "editor"),
    "published": (GET, "anonymous"),
    "published_document": (GET, "anonymous"),
    "claims": (GET, "viewer"),
    "claim": (GET, "viewer"),
    "claim_fold": (GET, "viewer"),
    "flags": (GET, "viewer"),
    "flag": (GET, "viewer"),
    "rules": (GET, "viewer"),
    "rule": (GET, "viewer"),
    "activity": (GET, "viewer"),
    "keys": (("GET", "POST"), "viewer"),
    "tour_end": (POST, "viewer"),
    "agreement": (GET, "viewer"),
    "agreement_download": (GET, "viewer"),
    "claim_next": (GET, "viewer"),
    "password_change": (("GET", "POST"), "viewer"),
    "claim_decide": (POST, "reviewer"),
    "adjudication": (GET, "viewer"),
    "claim_adjudicate": (POST, "editor"),
    "claim_send_back": (POST, "editor"),
    "article_policy": (POST, "editor"),
    "article_describe": (POST, "editor"),
    "default_policy": (POST, "editor"),
    "claim_take": (POST, "reviewer"),
    "claim_withdraw": (POST, "reviewer"),
    "claim_evidence": (POST, "reviewer"),
    "evidence_remove": (POST, "reviewer"),
    "evidence_fill": (POST, "reviewer"),
    "evidence_keep": (POST, "reviewer"),
    "evidence_copy": (GET, "viewer"),
    "evidence_copy_download": (GET, "viewer"),
    "claim_comment": (POST, "reviewer"),
    "claim_add": (POST, "reviewer"),
    "flag_resolve": (POST, "reviewer"),
    "flag_dismiss": (POST, "reviewer"),
    "flag_reopen": (POST, "reviewer"),
    "event_undo": (POST, "reviewer"),
    "article_undo": (POST, "reviewer"),
    "article_import": (("GET", "POST"), "editor"),
    "article_reanalyse": (POST, "editor"),
    "claim_assign": (POST, "editor"),
    "claim_edit": (POST, "editor"),
    "claim_move": (POST, "editor"),
    "claim_merge": (POST, "editor"),
    "claim_split": (POST, "editor"),
    "claim_remove": (POST, "editor"),
    "batch": (GET, "viewer"),
    "batch_skipped": (GET, "viewer"),
    "batch_new": (POST, "editor"),
    "batch_confirm": (POST, "editor"),
    "batch_undo": (POST, "editor"),
    "view_save": (POST, "viewer"),
    # of what somebody else shares
    "view_change": (POST, "editor"),
    "view_delete": (POST, "editor"),
    "job": (GET, "viewer"),
    "job_cancel": (POST, "editor"),
    "job_retry": (POST, "editor"),
}
RECORDED = {"report_download", "export_download"}
ADMIN_FOR_ALL = {"admin:login", "admin:logout"}


def every_url(resolver: URLResolver, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from every_url(pattern, inner)
        else:
            yield f"{namespace}{pattern.name}", pattern


def product_urls() -> list[str]:
    return sorted({name for name, _ in every_url(get_resolver()) if ":" not in name and name != "None"})


def admin_urls() -> list[tuple[str, tuple[str, ...]]]:
    """Each named admin page, with the parameters it takes."""
    return sorted(
        (name, keys)
        for name, keys in parameters().items()
        if name.startswith("admin:") and name[6:] != "None"
    )


@pytest.fixture
def people(db: None) -> dict[str, User | None]:
    roles = {role: make_person(f"the_{role}", role) for role in ROLES[2:]}
    return {"anonymous": None, "nobody": make_person("nobody_at_all", None), **roles}


STORY = "Experts say the ferry carried 12,000 people in 2024."
"""Short, for it is drawn for each role on each page that shows an article."""


@pytest.fixture
def ids(alice, people) -> dict[str, object]:
    article = import_article(actor=alice, source=STORY)
    claim = article.claims.get()
    evidence = add_evidence(actor=people["reviewer"], claim_id=claim.pk, url="https://port.example/")
    keep_copy(actor=people["reviewer"], evidence_id=evidence.pk, url=evidence.url, text="The port's page")
    batch = bulk(alice, "assign", [claim.pk], assignees=[])
    report = publish(actor=alice, article_id=article.pk)
    link = report.links.get()
    export = order_export(actor=alice, query="", format="csv", claims=1)
    finish_export(export, claims=1, size=0, sha256="0" * 64)
    shared = save_view(actor=alice, page="claims", name="Ferries", query="q=ferry", shared=True)
    return {
        "report_id": report.pk,
        "link_id": share_report(actor=alice, report_id=report.pk).pk,
        "token": link.token,
        "export_id": export.pk,
        "article_id": article.pk,
        "claim_id": claim.pk,
        "evidence_id": evidence.pk,
        "flag_id": article.current.flags.first().pk,
        "event_id": Event.objects.get(action="add_evidence").pk,
        "batch_id": batch.pk,
        "job_id": enqueue(actor=alice, kind="batch", parameters={"batch": batch.pk}).pk,
        "noun": "claims",
        "page": "claims",
        "view_id": shared.pk,
        "code": "S101",
        "format": "csv",
        "fold": "history",
    }


@cache
def parameters() -> dict[str, tuple[str, ...]]:
    """What each page's address is made of."""
    return {name: tuple(pattern.pattern.regex.groupindex) for name, pattern in every_url(get_resolver())}


def address(name: str, ids: dict[str, object]) -> str:
    return reverse(name, kwargs={key: ids[key] for key in parameters()[name]})


def browser(user: User | None) -> Client:
    client = Client(raise_request_exception=True)
    if user is not None:
        client.force_login(user)
    return client


def test_every_page_has_a_least_role():
    assert set(product_urls()) == set(PAGES)


def judge(role: str, name: str, method: str, client: Client, url: str) -> str | None:
    """What is wrong with how ``role`` was answered, None if nothing is."""
    events = Event.objects.count()
    response = client.generic(method, url)
    if response.streaming:
        b"".join(response)  # whoever takes a download closes it by reading to its end
    status, to_login = response.status_code, response.headers.get("Location", "").startswith("/login/?next")
    wrote = Event.objects.count() != events
    if ROLES.index(role) >= ROLES.index(PAGES[name][1]):
        if status in {401, 403, 404, 405} or status >= 500 or to_login:
            return f"{method} {name} answers {status} to {role}"
        # A download is put on record; nothing else that is read may leave a trace.
        return f"{method} {name} writes" if wrote and method == "GET" and name not in RECORDED else None
    kept_out = status == 302 and to_login if role == "anonymous" else status == 403
    return None if kept_out and not wrote else f"{method} {name} answers {status} to {role}"


@pytest.mark.parametrize("role", ROLES)
def test_each_page_lets_in_exactly_its_roles(role, people, ids):
    client = browser(people[role])
    pages = sorted(PAGES, key=lambda name: name == "logout")  # that one last
    wrong = [
        judge(role, name, method, client, address(name, ids)) for name in pages for method in PAGES[name][0]
    ]
    assert not [fault for fault in wrong if fault]


def test_each_page_takes_no_other_method(people, ids):
    client, other = browser(people["admin"]), {GET: "POST", POST: "GET"}
    answers = {
        name: client.generic(other[methods], address(name, ids)).status_code
        for name, (methods, _) in PAGES.items()
        if methods in other and name != "logout"
    }
    assert set(answers.values()) == {405}, answers


def test_every_write_needs_the_csrf_token(people, ids):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["admin"])
    answers = {
        name: client.post(address(name, ids)).status_code for name, page in PAGES.items() if "POST" in page[0]
    }
    assert set(answers.values()) == {403}, answers


PARAMETERS = {
    "batch_id": "1",
    "object_id": "1",
    "id": "1",
    "app_label": "claims",
    "content_type_id": "1",
    "url": "nowhere",
}


@pytest.mark.parametrize("role", ROLES)
def test_the_admin_is_for_admins(role, people, ids):
    client, wrong = browser(people[role]), []
    for name, keys in admin_urls():
        if name in ADMIN_FOR_ALL:
            continue
        status = client.get(reverse(name, kwargs={key: PARAMETERS[key] for key in keys})).status_code
        if role != "admin":
            right = status in {302, 403}
        elif name.endswith("_changelist"):
            right = status == 200
        else:
            right = status < 500
        if not right:
            wrong.append(f"{name} answers {status}")
    assert not wrong
