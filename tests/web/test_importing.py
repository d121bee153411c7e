from __future__ import annotations

import json
from datetime import date

import pytest

from claims.fetching import Fetched, FetchError
from claims.models import Article, Event, Version
from tests.web.previews import PAGE, TRAM, URL, confirmed


@pytest.fixture
def browser(alice, client_of):
    return client_of(alice)


def test_the_page_offers_three_ways_in(browser):
    page = browser.get(URL)
    assert [way in page.text for way in ("Paste it", "Upload a file", "From its address")] == [True] * 3


def test_the_gravest_flags_of_a_preview_come_first(browser):
    text = "Up 4% again\n\nProfit rose 5.5% to 12 million euros, sources said.\n\nDear {{ first_name }}, call us.\n"
    found = browser.post(URL, {"way": "paste", "text": text}).context["found"]
    ranks = [["error", "warning", "info"].index(flag["severity"]) for flag in found.flags]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1
    assert found.analysis["flags"][0]["severity"] != "error"


def test_only_editors_bring_articles_in(bob, victor, client_of):
    for person in (bob, victor):
        assert client_of(person).get(URL).status_code == 403
        assert client_of(person).post(URL, {"way": "paste", "text": TRAM}).status_code == 403
    assert not Article.objects.exists()


def test_a_preview_shows_what_was_found_and_stores_nothing(browser):
    page = browser.post(URL, {"way": "paste", "text": TRAM})
    assert page.status_code == 200
    found = page.context["found"]
    assert found.title == "Trams return to Vessen"
    assert ("headline", 1) in found.roles
    assert len(found.claims) >= 1
    assert [flag["code"] for flag in found.flags if flag["severity"] == "error"] == ["P202"]
    assert "12 million euros" in page.text
    assert not Article.objects.exists()
    assert not Event.objects.exists()


def test_a_confirmed_preview_becomes_the_article_that_was_shown(browser, alice):
    preview = browser.post(URL, {"way": "paste", "text": TRAM, "url": "https://vessen.example/trams"})
    response = browser.post(URL, confirmed(preview))
    article = Article.objects.get()
    assert (response.status_code, response.url) == (303, article.get_absolute_url())
    assert article.current.sha256 == preview.context["found"].analysis["sha256"]
    assert article.current.text == TRAM
    assert article.current.url == "https://vessen.example/trams"
    assert article.created_by == alice
    assert article.claims.count() == len(preview.context["found"].analysis["claims"])
    assert "Imported “Trams return to Vessen”" in browser.get(response.url).text


def test_the_headline_can_be_corrected_before_it_is_stored(browser):
    preview = browser.post(URL, {"way": "paste", "text": TRAM})
    browser.post(URL, {**confirmed(preview), "title": "Vessen gets its trams back"})
    assert Article.objects.get().title == "Vessen gets its trams back"


def test_what_was_found_of_its_origin_can_be_corrected_before_it_is_stored(browser):
    preview = browser.post(URL, {"way": "paste", "text": TRAM})
    known = {"outlet": "The Vessen Observer", "byline": "", "published": "2026-03-14"}
    browser.post(URL, {**confirmed(preview), **known})
    article = Article.objects.get()
    assert (article.outlet, article.byline, article.published) == (
        "The Vessen Observer",
        "",
        date(2026, 3, 14),
    )


def test_what_was_found_is_there_to_be_corrected(browser):
    source = PAGE.replace("<h1>", '<meta name="author" content="Ann Lee"><h1>')
    preview = browser.post(URL, {"way": "paste", "text": source})
    assert preview.context["confirm"].initial["byline"] == "Ann Lee"
    assert 'name="byline" value="Ann Lee"' in preview.text
    browser.post(URL, {**confirmed(preview), "byline": ""})
    assert Article.objects.get().byline == ""


def test_a_correction_that_cannot_be_stored_comes_back_with_the_preview(browser):
    preview = browser.post(URL, {"way": "paste", "text": TRAM})
    page = browser.post(URL, {**confirmed(preview), "outlet": "The Tide", "published": "14 March"})
    assert page.status_code == 422
    assert not Article.objects.exists()
    assert 'value="The Tide"' in page.text
    assert "Enter a valid date." in page.text
    assert "12 million euros" in page.text


@pytest.mark.parametrize(
    "text", ["\n\n  Trams return\n", "Trams 🚋 return\r\nto Vessen\r\n", "a\u2028b\u00a0c\n"]
)
def test_the_text_survives_the_way_through_the_preview(browser, text):
    preview = browser.post(URL, {"way": "paste", "text": text})
    browser.post(URL, confirmed(preview))
    assert Article.objects.get().current.text == text.replace("\r\n", "\n")


def test_the_preview_sends_the_text_again_without_losing_a_first_empty_line(browser):
    page = browser.post(URL, {"way": "paste", "text": "\nTrams return\n"})
    assert 'hidden required id="id_source">\n\nTrams return' in page.text.replace("\r\n", "\n")


def test_a_text_that_is_here_already_is_said_to_be(browser):
    browser.post(URL, confirmed(browser.post(URL, {"way": "paste", "text": TRAM})))
    twin = Article.objects.get()
    page = browser.post(URL, {"way": "paste", "text": TRAM})
    assert page.context["found"].twin == twin
    assert f'<a href="{twin.get_absolute_url()}">article {twin.pk}' in page.text
    other = browser.post(URL, {"way": "paste", "text": f"{TRAM}More."})
    assert other.context["found"].twin is None


def test_a_form_that_is_sent_empty_says_what_is_missing(browser):
    for way, sentence in (
        ("paste", "Paste the text first."),
        ("upload", "Choose a file first."),
        ("address", "Give the address first."),
    ):
        page = browser.post(URL, {"way": way})
        assert page.status_code == 422
        assert sentence in page.text


def test_what_was_typed_is_kept_when_it_is_refused(browser):
    page = browser.post(URL, {"way": "paste", "text": TRAM, "url": "not an address"})
    assert page.status_code == 422
    assert "The city will spend 12 million euros" in page.text
    assert "not an address" in page.text


@pytest.mark.parametrize("way", ["", "carrier pigeon"])
def test_there_is_no_fourth_way(browser, way):
    page = browser.post(URL, {"way": way})
    assert page.status_code == 422
    assert "Choose one of the three ways" in page.text


def test_an_address_is_fetched_and_the_last_one_kept(browser, monkeypatch):
    asked = []

    def fetch(address):
        asked.append(address)
        return Fetched("https://vessen.example/trams", PAGE, "html")

    monkeypatch.setattr("claims.forms.importing.fetch", fetch)
    preview = browser.post(URL, {"way": "address", "address": "vessen.example/t"})
    assert asked == ["https://vessen.example/t"]
    assert preview.context["found"].title == "Trams return to Vessen"
    browser.post(URL, confirmed(preview))
    version = Version.objects.get()
    assert (version.url, version.format, version.source) == ("https://vessen.example/trams", "html", PAGE)


def test_a_page_that_cannot_be_fetched_says_why_beside_its_address(browser, monkeypatch):
    def fetch(address):
        raise FetchError("The site answered 404 Not Found.")

    monkeypatch.setattr("claims.forms.importing.fetch", fetch)
    page = browser.post(URL, {"way": "address", "address": "https://vessen.example/gone"})
    assert page.status_code == 422
    assert page.context["ways"]["address"].errors == {"address": ["The site answered 404 Not Found."]}
    assert 'value="https://vessen.example/gone"' in page.text


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/", "http://localhost:8000/", "http://169.254.169.254/latest/"]
)
def test_addresses_inside_are_never_fetched(browser, address):
    page = browser.post(URL, {"way": "address", "address": address})
    assert page.status_code == 422
    assert "Only public" in page.text or "private or reserved network" in page.text


def test_an_incomplete_confirmation_stores_nothing(browser):
    for data in ({}, {"source": TRAM}, {"source": TRAM, "format": "pdf"}, {"source": " ", "format": "text"}):
        assert browser.post(URL, {"way": "confirm", **data}).status_code == 422
    assert not Article.objects.exists()


def test_the_text_of_an_article_is_never_markup(browser):
    page = browser.post(URL, {"way": "paste", "text": "Trams </textarea><script>alert(1)</script> return.\n"})
    assert "<script>alert(1)" not in page.text


@pytest.fixture
def in_german():
    return (
        "Vessen baut einen Kai\n\nDie Stadt zahlt für den neuen Kai 4,1 Mio. €, und das ist nicht wenig für eine Stadt "
        "mit so vielen Schulden.\n\nDer Hafen wird im Mai mit dem Bau beginnen, sagte die Bürgermeisterin.\n"
    )


@pytest.fixture
def carried():
    """A page that prints the opening of its article and carries the rest in its data."""
    opening = (
        "The harbour board closed the north pier on Tuesday after divers found cracks in four of its piles."
    )
    rest = (
        "The repair takes until the end of May and costs 2.4 million euros, twice the estimate, the board said. "
        "Two ferries a day now leave from the fish market, and 600 people a week travel on them, the line said."
    )
    data = {"@type": "NewsArticle", "articleBody": f"{opening}\n\n{rest}"}
    return (
        f"<!doctype html><html lang=en><head><title>North pier closed</title><script type='application/ld+json'>"
        f"{json.dumps(data)}</script></head><body><h1>North pier closed</h1><p>{opening}</p></body></html>"
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("in_german", ["The article is in German, which is read only in part.", "opinions, what a number"]),
        ("carried", ["The page prints only a part of the article"]),
    ],
)
def test_what_an_editor_must_know_of_the_reading_stands_in_the_preview_on_the_page_and_in_the_report(
    browser, request, source, told
):
    preview = browser.post(URL, {"way": "paste", "text": request.getfixturevalue(source)})
    page = browser.post(URL, confirmed(preview), follow=True)
    article = Article.objects.get()
    report = browser.get(f"/articles/{article.pk}/report/")
    for response in (preview, page, report):
        assert [words for words in told if words not in response.text] == []


def test_an_article_in_english_has_no_such_note(browser):
    assert "Only what needs no knowledge" not in browser.post(URL, {"way": "paste", "text": TRAM}).text
