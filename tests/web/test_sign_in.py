from __future__ import annotations

import pytest
from django.test import Client


def sign_in(client: Client, name: str, password: str, **extra: str):
    return client.post("/login/", {"username": name, "password": password, **extra})


def test_whoever_is_not_signed_in_is_sent_to_sign_in_and_back(client, bob, repost):
    response = client.get(repost.get_absolute_url())
    assert response.status_code == 302
    assert response.url == f"/login/?next={repost.get_absolute_url()}"
    page = client.get(response.url).content.decode()
    assert f'name="next" value="{repost.get_absolute_url()}"' in page
    answer = sign_in(client, "bob", "a long enough password", next=repost.get_absolute_url())
    assert answer.url == repost.get_absolute_url()


def test_what_is_sent_after_the_session_has_ended_is_asked_for_after_signing_in(client, bob, claim):
    address = f"/claims/{claim.pk}/verdict/"
    typed = {"seen": claim.revision, "decision": "supported", "note": "Read <b>it</b>\nmyself."}
    page = client.post(address, typed, headers={"Referer": "http://testserver/articles/1/?claim=1"})
    assert page.status_code == 401
    carried = {"next": page.context["next"], "unsent": page.context["unsent"]}
    assert carried["next"] == "/articles/1/?claim=1"
    again = sign_in(client, "bob", "wrong", **carried)
    assert again.context["unsent"] == carried["unsent"]
    asked = sign_in(client, "bob", "a long enough password", **carried)
    assert "Read &lt;b&gt;it&lt;/b&gt;<br>myself." in asked.content.decode()
    unsent = asked.context["unsent"]
    assert client.post(unsent.path, dict(unsent.fields)).status_code == 303
    assert claim.verdicts.get().note == "Read <b>it</b>\nmyself."


def test_nobody_can_put_words_into_what_is_sent_after_signing_in(client, bob):
    assert sign_in(client, "bob", "a long enough password", unsent="forged:words").status_code == 302


def test_signing_in_never_leads_to_another_site(client, bob):
    assert sign_in(client, "bob", "a long enough password", next="https://elsewhere.example/").url == "/"


def test_a_wrong_password_is_answered_in_words(client, bob):
    response = sign_in(client, "bob", "wrong")
    assert "Please enter a correct username and password" in response.content.decode()


def test_the_ninth_wrong_password_locks_the_name_and_says_so(client, bob, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        response = sign_in(client, "bob", "wrong")
    assert response.status_code == 429
    assert "Too many attempts" in response.content.decode()
    assert sign_in(client, "bob", "a long enough password").status_code == 429


def test_behind_a_proxy_a_lock_is_for_the_address_that_the_proxy_saw(client, bob, settings):
    settings.AXES_CLIENT_IP_CALLABLE = "workbench.proxy.client_address"
    for at in range(settings.AXES_FAILURE_LIMIT):
        elsewhere = {"X-Forwarded-For": f"198.51.100.{at}, 203.0.113.7"}
        locked = client.post("/login/", {"username": "bob", "password": "wrong"}, headers=elsewhere)
    assert locked.status_code == 429
    right = {"username": "bob", "password": "a long enough password"}
    assert client.post("/login/", right, headers={"X-Forwarded-For": "203.0.113.8"}).status_code == 302


def test_everybody_changes_their_own_password(client, client_of, bob):
    page, new = client_of(bob), "tide tables for May"
    typed = {"old_password": "wrong", "new_password1": new, "new_password2": new}
    refused = page.post("/password/", typed)
    assert "entered incorrectly" in refused.text
    done = page.post("/password/", {**typed, "old_password": "a long enough password"}, follow=True)
    assert "Your password is changed." in done.text
    assert sign_in(client, "bob", new).status_code == 302


def test_signing_out_takes_a_post(client_of, bob):
    page = client_of(bob)
    assert page.get("/logout/").status_code == 405
    assert page.post("/logout/").status_code == 302
    assert page.get("/").status_code == 302


@pytest.mark.parametrize("address", ["/nowhere/", "/articles/999999/", "/claims/999999/", "/flags/999999/"])
def test_what_is_not_there_is_answered_with_a_page_of_ours(client_of, bob, settings, address):
    settings.DEBUG = False
    response = client_of(bob).get(address)
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_a_form_that_has_grown_stale_says_what_to_do(bob):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bob)
    response = strict.post("/claims/1/verdict/", {"decision": "supported"})
    assert response.status_code == 403
    assert "This page is out of date" in response.content.decode()
