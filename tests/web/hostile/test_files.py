"""Files and requests that are odd or too large."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.models import Article

SURROGATE = b"<h1>Ferry &#xD800; fares &#0; rise</h1><p>The ferry carried 12,000 people &#55296; in 2024.</p>"


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("story.txt", b"A NUL \x00 byte in 2024.", 422),
        ("story.txt", b"\xff\xfe\x00\xd8 The ferry.", 200),
        ("story.html", SURROGATE, 200),
        ("story.html", b"<html></html>", 422),
        ("story.txt", b"\xed\xa0\x80 The ferry carried 12,000 people in 2024.", 200),
        ("x" * 300 + ".txt", b"The ferry carried 12,000 people in 2024.", 200),
        ("../../story.txt", b"The ferry carried 12,000 people in 2024.", 200),
        ("story.exe", b"MZ", 422),
    ],
)
def test_an_odd_file_is_read_or_refused(name, content, status, alice, client_of):
    browser = client_of(alice)
    file = SimpleUploadedFile(name, content)
    answer = browser.post(reverse("article_import"), {"way": "upload", "file": file})
    assert answer.status_code == status
    if status == 200:
        confirmed = browser.post(
            reverse("article_import"), {"way": "confirm", **answer.context["confirm"].initial}
        )
        assert confirmed.status_code == 303
        assert browser.get(confirmed["Location"]).status_code == 200


def test_a_headline_longer_than_its_column_is_cut_not_refused(alice, client_of):
    browser = client_of(alice)
    page = f"<h1>{'Ferry ' * 200}</h1><p>The ferry carried 12,000 people in 2024, the port said.</p>"
    answer = browser.post(reverse("article_import"), {"way": "paste", "text": page})
    assert answer.status_code == 200
    confirmed = browser.post(
        reverse("article_import"), {"way": "confirm", **answer.context["confirm"].initial}
    )
    assert confirmed.status_code == 303
    assert len(Article.objects.get().title) <= 500


def test_more_than_a_request_may_hold_is_one_sentence(claim, bob, client_of):
    browser = client_of(bob)
    address = reverse("claim_comment", args=[claim.pk])
    for body in ({"body": "x" * 7_000_000}, {f"field{n}": "x" for n in range(2000)}):
        answer = browser.post(address, body)
        assert answer.status_code == 400
        assert "<h1>" in answer.content.decode()
