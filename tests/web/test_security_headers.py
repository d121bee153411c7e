"""What every answer says to the browser, and how a server's settings keep a session."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.conftest import ROOT

PRODUCTION = {
    "DEBUG": "false",
    "SECRET_KEY": "only-for-this-test-and-long-enough-to-please-it-0123456789",
    "ALLOWED_HOSTS": "desk.example",
    "DATABASE_URL": "sqlite://:memory:",
}


def policy(answer: HttpResponse) -> dict[str, str]:
    """The Content-Security-Policy by directive."""
    parts = (part.strip().partition(" ") for part in answer["Content-Security-Policy"].split(";"))
    return {name: sources for name, _, sources in parts}


def is_strict(answer: HttpResponse) -> None:
    said = policy(answer)
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert said["default-src"] == said["script-src"] == said["style-src"] == "'self'"
    assert said["object-src"] == said["base-uri"] == said["frame-ancestors"] == "'none'"
    assert said["form-action"] == "'self'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"


def test_pages_the_admin_and_downloads_carry_the_policy(repost, claim, ada, client_of):
    browser = client_of(ada)
    for address in (
        reverse("desk"),
        reverse("articles"),
        reverse("article_import"),
        reverse("article", args=[repost.pk]),
        reverse("report", args=[repost.pk]),
        reverse("report_download", args=[repost.pk, "html"]),
        reverse("admin:index"),
        reverse("admin:claims_claim_changelist"),
        reverse("admin:claims_claim_change", args=[claim.pk]),
    ):
        answer = browser.get(address)
        assert answer.status_code == 200, address
        is_strict(answer)
        b"".join(answer)  # a download is closed at its end
    is_strict(Client().get(reverse("login")))


def test_so_does_every_refusal(repost, claim, bob, victor, client_of):
    form = {"seen": 1, "decision": "nonsense"}
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bob)
    answers = {
        302: Client().get(reverse("desk")),
        400: Client(headers={"host": "elsewhere.example"}).get("/"),
        403: client_of(victor).get(reverse("article_import")),
        404: client_of(bob).get("/nowhere/"),
        405: client_of(bob).get(reverse("claim_decide", args=[claim.pk])),
        409: client_of(bob).post(
            reverse("claim_decide", args=[claim.pk]), {"seen": 9, "decision": "supported"}
        ),
        422: client_of(bob).post(reverse("claim_decide", args=[claim.pk]), form),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        is_strict(answer)
    stale = strict.post(reverse("claim_decide", args=[claim.pk]), form)
    assert stale.status_code == 403
    is_strict(stale)


def test_so_does_a_failure_of_the_server(bob, client_of, monkeypatch):
    def fail(_user: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("claims.views.desk.queries.desk", fail)
    browser = client_of(bob)
    browser.raise_request_exception = False
    answer = browser.get(reverse("desk"))
    assert answer.status_code == 500
    assert "Nothing was saved" in answer.content.decode()
    is_strict(answer)


def test_no_page_asks_for_what_the_policy_forbids(repost, claim, ada, client_of):
    browser = client_of(ada)
    for address in (
        reverse("article", args=[repost.pk]),
        reverse("report", args=[repost.pk]),
        reverse("desk"),
    ):
        body = browser.get(address).content.decode()
        assert " style=" not in body, address
        assert " onclick=" not in body, address
        assert "<style" not in body, address
        assert "<script>" not in body, address


def test_a_lock_shows_its_page_under_the_policy_and_is_for_that_name_alone(bob, carol, settings):
    browser = Client()
    wrong = {"username": "bob", "password": "wrong"}
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = browser.post(reverse("login"), wrong)
    assert answer.status_code == 429
    assert "Too many attempts" in answer.content.decode()
    is_strict(answer)
    right = {"username": "carol", "password": "a long enough password"}
    assert browser.post(reverse("login"), right).status_code == 302


def settings_of_a_server(**environment: str) -> subprocess.CompletedProcess[str]:
    names = "SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SESSION_COOKIE_HTTPONLY SESSION_COOKIE_SAMESITE SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS DEBUG"
    code = f"import json; from django.conf import settings; print(json.dumps({{n: getattr(settings, n) for n in {names.split()!r}}}))"
    known = {name: value for name, value in os.environ.items() if name not in PRODUCTION}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**known, "DJANGO_SETTINGS_MODULE": "workbench.settings", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_server_s_session_travels_encrypted_and_out_of_reach_of_scripts():
    known = json.loads(settings_of_a_server(**PRODUCTION).stdout)
    assert known == {
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "DEBUG": False,
    }


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [("SECRET_KEY", "Set SECRET_KEY"), ("ALLOWED_HOSTS", "Set ALLOWED_HOSTS")],
)
def test_a_server_does_not_start_without(missing, sentence):
    rest = {name: value for name, value in PRODUCTION.items() if name != missing}
    failed = settings_of_a_server(**rest)
    assert failed.returncode != 0
    assert sentence in failed.stderr


@pytest.mark.parametrize(
    "nonsense", [{"BEHIND_PROXY": "perhaps"}, {"DATABASE_URL": "mysql://desk"}, {"TIME_ZONE": "Mars"}]
)
def test_a_setting_that_makes_no_sense_stops_the_start_with_one_sentence(nonsense):
    failed = settings_of_a_server(**{**PRODUCTION, **nonsense})
    assert failed.returncode != 0
    assert "ImproperlyConfigured: " in failed.stderr.strip().splitlines()[-1]
