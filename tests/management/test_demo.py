from __future__ import annotations

import io
import socket

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from claims.management.commands.demo import HOST, free_port
from claims.management.demo_articles import FIXTURES, demo_story
from claims.management.demo_people import PEOPLE, demo_password, ensure_people
from claims.models import Article, Claim, Comment, Evidence, Flag, Verdict
from claims.permissions import ROLES, role_of


@pytest.fixture(autouse=True)
def own_desk(settings):
    """The demo is for a desk on one's own machine; the test runner turns DEBUG off."""
    settings.DEBUG = True


def run(*args):
    out = io.StringIO()
    call_command("demo", "--no-serve", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def demo(db):
    return run()


def test_there_is_somebody_in_every_role_who_can_sign_in_as_printed(demo, client):
    assert {role_of(User.objects.get(username=person.username)) for person in PEOPLE} == set(ROLES)
    for person in PEOPLE:
        assert person.username in demo
    assert demo_password() in demo
    answer = client.post("/login/", {"username": "bob", "password": demo_password()})
    assert answer.headers["Location"] == "/"


def test_the_desk_has_something_to_show(demo):
    assert Article.objects.count() == len(demo_story())
    decided = Claim.objects.in_scope().decided()
    assert {claim.verdict.value for claim in decided.select_related("verdict")} == {
        "supported",
        "disputed",
        "unverified",
    }
    assert Claim.objects.in_scope().undecided().exists()
    assert Claim.objects.filter(assignee__username="bob").undecided().exists()
    assert set(Flag.objects.values_list("state", flat=True)) == {"open", "fixed", "confirmed", "dismissed"}
    assert Evidence.objects.exists()
    assert Comment.objects.exists()
    claims = [
        {verdict.value for verdict in Verdict.objects.live().filter(claim=claim)}
        for claim in Claim.objects.decided()
    ]
    assert any(len(values) > 1 for values in claims), "two reviewers disagree somewhere"


def test_running_it_again_keeps_what_was_done(demo, client):
    bob = User.objects.get(username="bob")
    Comment.objects.create(claim=Claim.objects.first(), author=bob, body="Mine.")
    before = {model: model.objects.count() for model in (Article, Verdict, Comment, Evidence, User)}
    again = run()
    assert "imported" not in again
    assert {model: model.objects.count() for model in before} == before


def test_a_changed_password_is_left_alone_and_told(demo):
    bob = User.objects.get(username="bob")
    bob.set_password("my own long secret")
    bob.save()
    assert "not bob" in run()
    bob.refresh_from_db()
    assert bob.check_password("my own long secret")


def test_the_password_differs_from_one_machine_and_database_to_the_next(settings):
    here = demo_password()
    assert demo_password() == here
    settings.SECRET_KEY = "another machine's"
    assert demo_password() != here


def test_it_refuses_to_run_on_a_server(db, settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG=true"):
        run()
    assert not User.objects.exists()


def test_it_adds_nobody_to_a_database_with_people_of_its_own(db):
    User.objects.create_user("the_editor", password="their own secret")
    with pytest.raises(CommandError, match="people of its own"):
        ensure_people()
    assert User.objects.count() == 1


def test_every_story_names_an_article_that_is_there():
    assert all((FIXTURES / "articles" / told["file"]).exists() for told in demo_story())


def test_a_taken_port_is_passed_over_unless_it_was_asked_for():
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"port {taken} is taken"):
            free_port(taken)
    assert free_port(None) >= 8000
