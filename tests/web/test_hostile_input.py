"""Whatever is sent, the answer is a page with a clear sentence: never a failure, never markup come alive."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import get_resolver, reverse

from claims.actions.discussion import comment
from claims.actions.evidence import add_evidence
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Event

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
ALIVE = ("<script>alert", "<img src=x", 'href="javascript:', "href='javascript:")
HUGE = "9" * 5000
"""More digits than Python turns into a number."""
NONSENSE = (
    "-1",
    f"{2**63}",
    HUGE,
    f"{HUGE}@1",
    "a\x00b",
    "\ud800",
    MARKUP,
    "x" * 60_000,
)
FERRY = "The ferry carried 12,000 people in 2024, Per Holm said."
CLEAR = {200, 204, 302, 303, 400, 403, 404, 409, 422}


def addresses(**parts: object) -> dict[str, str]:
    """Every page of the product by name, with ``parts`` in its address."""
    return {
        pattern.name: reverse(
            pattern.name, kwargs={key: parts[key] for key in pattern.pattern.regex.groupindex}
        )
        for pattern in get_resolver("claims.urls").url_patterns
    }


def encoded(**fields: str) -> str:
    """A form as a browser would send it, but with characters that no browser can."""
    return "&".join(
        f"{name}={''.join(f'%{byte:02X}' for byte in value.encode('utf-8', 'surrogatepass'))}"
        for name, value in fields.items()
    )


def post(client: Client, to: str, /, **fields: str) -> int:
    return client.post(to, encoded(**fields), content_type="application/x-www-form-urlencoded").status_code


@pytest.fixture
def ferry(alice) -> Article:
    """A short article: the pages below are drawn many times over."""
    return import_article(actor=alice, source=FERRY)


@pytest.fixture
def parts(ferry: Article, alice) -> dict[str, object]:
    claim = ferry.claims.get()
    evidence = add_evidence(actor=alice, claim_id=claim.pk, title="The minutes")
    return {
        "article_id": ferry.pk,
        "claim_id": claim.pk,
        "evidence_id": evidence.pk,
        "flag_id": ferry.current.flags.first().pk,
        "event_id": Event.objects.get(action="add_evidence").pk,
        "batch_id": 1,
        "job_id": 1,
        "noun": "claims",
        "page": "claims",
        "view_id": 1,
        "report_id": 1,
        "link_id": 1,
        "export_id": 1,
        "token": "nobody",
        "code": "S101",
        "format": "csv",
        "fold": "history",
    }


@pytest.fixture
def hostile(alice) -> Article:
    """An article that has markup wherever anybody can put some."""
    text = f"{MARKUP}\n\nBy {MARKUP}\n\nThe port moved 12% more {MARKUP} in 2024. Experts say {MARKUP} is 3 metres."
    article = import_article(actor=alice, source=text, format="text", url="javascript:alert(1)", title=MARKUP)
    Article.objects.update(byline=MARKUP, outlet=MARKUP)
    for claim in article.claims.all():
        give_verdict(actor=alice, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note=MARKUP)
        add_evidence(
            actor=alice,
            claim_id=claim.pk,
            url=f"https://evil.example/{MARKUP}",
            title=MARKUP,
            publisher=MARKUP,
            quote=MARKUP,
            note=MARKUP,
        )
        comment(actor=alice, claim_id=claim.pk, body=MARKUP)
    for flag in article.current.flags.all():
        dismiss_flag(actor=alice, flag_id=flag.pk, seen=1, reason=MARKUP)
    return article


def test_markup_is_shown_as_it_was_written_on_every_page(hostile, ada, client_of):
    browser = client_of(ada)
    claim, flag = hostile.claims.first(), hostile.current.flags.first()
    assert claim
    assert flag
    pages = [
        reverse("desk"),
        reverse("articles"),
        reverse("claims") + "?state=",
        reverse("claims") + f"?q={MARKUP}",
        reverse("flags") + "?state=",
        reverse("activity"),
        reverse("article", args=[hostile.pk]) + f"?claim={claim.pk}&flag={flag.pk}",
        reverse("report", args=[hostile.pk]),
        reverse("report_download", args=[hostile.pk, "html"]),
        *(
            reverse(f"admin:claims_{noun}_changelist")
            for noun in ("article", "claim", "flag", "comment", "evidence", "event", "verdict", "mention")
        ),
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_evidence_change", args=[claim.evidence.get().pk]),
        reverse("admin:claims_version_change", args=[hostile.current_id]),
        reverse("admin:claims_article_change", args=[hostile.pk]),
    ]
    for page in pages:
        answer = browser.get(page)
        assert answer.status_code == 200, page
        body = b"".join(answer).decode()
        assert not [alive for alive in ALIVE if alive in body], page


def test_the_preview_shows_markup_as_text_and_no_address_that_runs(alice, client_of):
    page = f"<title>{MARKUP}</title><link rel=canonical href='javascript:alert(1)'><h1>Ferry &lt;script&gt;alert(1)&lt;/script&gt;</h1><p>The ferry carried 12,000 people in 2024, the port said.</p>"
    browser = client_of(alice)
    answer = browser.post(reverse("article_import"), {"way": "paste", "text": page})
    assert answer.status_code == 200
    assert not [alive for alive in ALIVE if alive in answer.content.decode()]
    form = answer.context["confirm"].initial
    browser.post(reverse("article_import"), {"way": "confirm", **form, "url": "javascript:alert(1)"})
    article = Article.objects.get()
    assert article.url == ""
    body = browser.get(article.get_absolute_url()).content.decode()
    assert not [alive for alive in ALIVE if alive in body]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://evil.example/x", "https://"]
)
def test_evidence_links_lead_to_the_web_or_nowhere(claim, bob, client_of, address):
    answer = client_of(bob).post(
        reverse("claim_evidence", args=[claim.pk]), {"url": address, "stance": "supports"}
    )
    assert answer.status_code == 422
    assert not claim.evidence.exists()


def test_no_number_in_an_address_is_too_large(parts, ada, client_of):
    browser = client_of(ada)
    far = {name: 10**30 if isinstance(value, int) else "\x00" for name, value in parts.items()}
    for name, address in addresses(**far).items():
        if address == addresses(**parts)[name]:
            continue
        assert browser.get(address).status_code in {404, 405}, name
        assert post(browser, address, seen="1", decision="supported", body="x", title="x") in {
            404,
            405,
            422,
        }, name


FIELDS = {
    "claim_decide": ("seen", "decision", "note"),
    "claim_withdraw": ("seen",),
    "claim_evidence": (
        "url",
        "title",
        "publisher",
        "published",
        "accessed",
        "quote",
        "stance",
        "archive",
        "note",
    ),
    "evidence_fill": ("title", "publisher", "published", "accessed", "quote", "stance", "archive", "note"),
    "claim_comment": ("body",),
    "claim_assign": ("seen", "assignee"),
    "claim_edit": ("seen", "text", "scope"),
    "claim_move": ("seen", "mention", "move", "start", "end", "quote"),
    "claim_merge": ("seen", "into", "find", "look"),
    "claim_split": ("seen", "mentions"),
    "claim_remove": ("seen",),
    "claim_add": ("version", "start", "end", "quote", "claim"),
    "flag_resolve": ("seen", "state", "reason", "claim"),
    "flag_dismiss": ("seen", "reason", "claim"),
    "flag_reopen": ("seen", "claim"),
    "article_reanalyse": ("seen",),
    "article_undo": ("event", "claim"),
    "article_import": ("way", "text", "url", "address", "source", "format", "title"),
    "login": ("username", "password", "next"),
}


def sound(name: str, article: Article) -> dict[str, str]:
    """What makes sense beside the one field that doesn't."""
    fields = {
        "seen": "1",
        "decision": "supported",
        "reason": "A reason.",
        "state": "fixed",
        "stance": "supports",
        "version": str(article.current_id),
        "start": "0",
        "end": "9",
        "quote": "The ferry",
        "title": "A title",
        "way": "confirm",
        "format": "text",
        "source": FERRY,
        "username": "alice",
        "password": "wrong",
    }
    return {field: fields[field] for field in FIELDS[name] if field in fields}


@pytest.mark.parametrize("name", FIELDS)
def test_nonsense_in_a_form_is_answered_in_words(name, ferry, parts, alice, client_of):
    browser = Client() if name == "login" else client_of(alice)
    address = addresses(**parts)[name]
    for field in FIELDS[name]:
        for value in NONSENSE:
            answer = post(browser, address, **{**sound(name, ferry), field: value})
            assert answer in CLEAR | {429}, (field, value[:20])


LISTS = {
    "articles": ("q", "state", "outlet"),
    "claims": ("q", "state", "kind", "mine", "flagged", "unsourced", "high", "article"),
    "flags": ("code", "severity", "state", "scope", "article"),
    "activity": ("person", "action", "article", "claim", "batch"),
    "article": ("claim", "flag"),
    "article_progress": ("since", "claim"),
    "login": ("next",),
}


@pytest.mark.parametrize("name", LISTS)
def test_nonsense_in_an_address_is_answered_in_words(name, parts, alice, client_of):
    browser = client_of(alice)
    address = addresses(**parts)[name]
    for field in (*LISTS[name], "page", "sort", "nobody_knows_this"):
        for value in NONSENSE:
            answer = browser.get(f"{address}?{encoded(**{field: value})}")
            assert answer.status_code in CLEAR, (field, value[:20])
            assert not [alive for alive in ALIVE if alive in answer.content.decode()], (field, value[:20])


@pytest.mark.parametrize(
    "sort", ["verdict", "-actor__password", "article__created_by__password", "?", "pk,pk"]
)
def test_a_table_is_sorted_by_its_own_columns_only(sort, repost, alice, client_of):
    browser = client_of(alice)
    plain = browser.get(reverse("claims")).context["table"]
    asked = browser.get(reverse("claims"), {"sort": sort}).context["table"]
    assert [row.record.pk for row in asked.paginated_rows] == [row.record.pk for row in plain.paginated_rows]


@pytest.mark.parametrize("noun", ["article", "claim", "flag", "event", "verdict", "batch"])
def test_nonsense_in_the_admin_s_address_is_answered_in_words(noun, repost, ada, client_of):
    browser = client_of(ada)
    overview = reverse(f"admin:claims_{noun}_changelist")
    for query in (
        "p=99999",
        f"p={HUGE}",
        "o=99.-1.x",
        "q=%00",
        "nope=1",
        "pk__in=1,x",
        "verdict=%00",
        f"e={MARKUP}",
    ):
        assert browser.get(f"{overview}?{query}").status_code in CLEAR, query
    for pk in ("0", str(10**30), "x", "%00"):
        assert browser.get(f"{overview}{pk}/change/").status_code in CLEAR, pk


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


def test_every_form_wants_its_token(parts, ada):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada)
    events = Event.objects.count()
    for name in FIELDS:
        answer = browser.post(addresses(**parts)[name], {"seen": "1", "decision": "supported"})
        assert answer.status_code == 403, name
        assert "<h1>" in answer.content.decode()
    assert Event.objects.count() == events


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
    ],
)
def test_signing_in_leads_to_no_other_site(elsewhere, alice):
    browser = Client()
    answer = browser.post(
        reverse("login"),
        {"username": "alice", "password": "a long enough password", "next": elsewhere},
    )
    assert answer["Location"] == reverse("desk")
    assert "evil" not in Client().get(reverse("admin:login"), {"next": elsewhere})["Location"].split("?")[0]


def test_one_article_s_forms_reach_no_other_article(repost, claim, alice, bob, client_of):
    other = import_article(actor=alice, source=FERRY)
    theirs = other.claims.get()
    browser = client_of(alice)
    give_verdict(actor=alice, claim_id=theirs.pk, seen=1, value="supported")
    event = Event.objects.get(action="give_verdict")
    assert post(browser, reverse("article_undo", args=[repost.pk]), event=str(event.pk)) == 404
    into = f"{theirs.pk}@2"
    assert post(browser, reverse("claim_merge", args=[claim.pk]), seen="1", into=into) == 422
    mention = str(theirs.mentions.get().pk)
    assert post(browser, reverse("claim_split", args=[claim.pk]), seen="1", mentions=mention) == 422
    assert browser.get(reverse("article", args=[repost.pk]), {"claim": theirs.pk}).status_code == 404
    flagged = post(client_of(bob), reverse("event_undo", args=[event.pk]))
    assert flagged in {403, 422}
    theirs.refresh_from_db()
    assert theirs.verdict is not None


def test_a_formula_in_an_article_is_text_in_the_spreadsheet(alice, client_of):
    article = import_article(
        actor=alice,
        source='=HYPERLINK("http://evil.example") moved 12% more in 2024, Per Holm said.',
        title="=1+1",
    )
    body = b"".join(client_of(alice).get(reverse("report_download", args=[article.pk, "csv"]))).decode(
        "utf-8-sig"
    )
    assert "HYPERLINK" in body
    assert not [
        cell for line in body.splitlines() for cell in line.split(",") if cell.lstrip('"').startswith("=")
    ]
