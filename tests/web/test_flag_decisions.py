from __future__ import annotations

from html import unescape

import pytest

from claims.actions.flags import dismiss_flag
from claims.models import Flag

HTMX = {"HX-Request": "true"}


@pytest.fixture
def flag(repost) -> Flag:
    """A flag that stands somewhere in the text."""
    return repost.current.flags.filter(end__gt=0, in_scope=True).first()


def test_a_flag_is_dismissed_with_a_reason_and_the_page_comes_back_to_it(client_of, bob, flag, claim):
    data = {"seen": 1, "reason": "A quotation.", "claim": claim.pk}
    response = client_of(bob).post(f"/flags/{flag.pk}/dismiss/", data)
    assert response.status_code == 303
    assert response.url == f"/articles/{flag.version.article_id}/?claim={claim.pk}#flag-{flag.pk}"
    flag.refresh_from_db()
    assert (flag.state, flag.reason, flag.decided_by) == ("dismissed", "A quotation.", bob)


def test_htmx_gets_the_notes_the_blocks_and_the_count_and_no_panel(client_of, bob, flag):
    response = client_of(bob).post(
        f"/flags/{flag.pk}/dismiss/",
        {"seen": 1, "reason": "Known.", "beside": f"{flag.pk} {flag.pk + 1}"},
        headers=HTMX,
    )
    html = response.content.decode()
    assert f'id="panel-flag-{flag.pk}"' in html
    assert f'id="flag-{flag.pk}"' in html
    assert 'id="progress"' in html
    assert 'id="claim-panel"' not in html


def test_a_note_beside_the_claim_is_sent_only_where_one_stands(client_of, bob, flag):
    response = client_of(bob).post(
        f"/flags/{flag.pk}/dismiss/",
        {"seen": 1, "reason": "Known.", "beside": flag.pk + 1},
        headers=HTMX,
    )
    assert f'id="flag-{flag.pk}"' in response.text
    assert "panel-flag-" not in response.text


def test_a_dismissal_without_a_reason_is_refused_where_it_was_pressed(client_of, bob, flag):
    for headers in ({}, HTMX):
        response = client_of(bob).post(
            f"/flags/{flag.pk}/dismiss/", {"seen": 1, "reason": " "}, headers=headers
        )
        assert response.status_code == 422
        assert "Say why this flag is dismissed" in unescape(response.content.decode())
    flag.refresh_from_db()
    assert flag.state == "open"


@pytest.mark.parametrize("state", ["confirmed", "fixed"])
def test_a_flag_is_resolved(client_of, bob, flag, state):
    client_of(bob).post(f"/flags/{flag.pk}/resolve/", {"seen": 1, "state": state})
    flag.refresh_from_db()
    assert flag.state == state


def test_a_flag_is_not_resolved_as_anything_else(client_of, bob, flag):
    response = client_of(bob).post(f"/flags/{flag.pk}/resolve/", {"seen": 1, "state": "dismissed"})
    assert response.status_code == 422


def test_a_settled_flag_is_opened_again(client_of, bob, flag):
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="Known.")
    client_of(bob).post(f"/flags/{flag.pk}/reopen/", {"seen": 2})
    flag.refresh_from_db()
    assert flag.state == "open"


def test_a_flag_that_somebody_settled_meanwhile_is_a_conflict_that_keeps_the_reason(
    client_of, bob, carol, flag
):
    dismiss_flag(actor=carol, flag_id=flag.pk, seen=1, reason="Carol's reason.")
    response = client_of(bob).post(
        f"/flags/{flag.pk}/resolve/", {"seen": 1, "state": "fixed", "reason": "Bob's reason."}, headers=HTMX
    )
    html = unescape(response.content.decode())
    assert response.status_code == 409
    assert "Carol's reason." in html
    assert "Bob's reason." in html
    flag.refresh_from_db()
    assert flag.reason == "Carol's reason."


def test_a_flag_about_the_whole_article_is_settled_in_its_own_list(client_of, bob, repost):
    whole = repost.current.flags.filter(end=0).first()
    response = client_of(bob).post(
        f"/flags/{whole.pk}/dismiss/", {"seen": 1, "reason": "Known."}, headers=HTMX
    )
    assert 'id="document-flags"' in response.content.decode()


def test_an_unknown_flag_is_not_found(client_of, bob, repost):
    assert client_of(bob).post("/flags/999999/dismiss/", {"seen": 1, "reason": "x"}).status_code == 404


def test_a_flags_own_address_opens_its_note_on_the_page(client_of, bob, flag):
    page = client_of(bob)
    response = page.get(f"/flags/{flag.pk}/")
    assert response.status_code == 302
    assert response.url == f"/articles/{flag.version.article_id}/?flag={flag.pk}#flag-{flag.pk}"
    html = page.get(response.url).content.decode()
    assert f'id="flag-{flag.pk}-reason"' in html


def test_htmx_fetches_a_notes_forms_when_it_is_opened(client_of, bob, victor, flag):
    html = client_of(bob).get(f"/flags/{flag.pk}/", headers=HTMX).content.decode()
    assert f'action="/flags/{flag.pk}/dismiss/"' in html
    assert "<html" not in html
    assert "<form" not in client_of(victor).get(f"/flags/{flag.pk}/", headers=HTMX).content.decode()
