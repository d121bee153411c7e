from __future__ import annotations

from datetime import date
from html import unescape

import pytest

from claims.actions.verdicts import give_verdict
from claims.models import Claim, Event, Mention
from tests.web.test_decisions import HTMX, post


def select(article, quote):
    """What the browser sends for a selection of the first place where ``quote`` stands."""
    start = article.current.text.index(quote)
    return {"version": article.current_id, "start": start, "end": start + len(quote), "quote": quote}


@pytest.fixture
def repeated(repost) -> Claim:
    """A claim that stands in more than one place."""
    return next(
        claim
        for claim in repost.claims.in_scope()
        if claim.mentions.filter(version=repost.current).count() > 1
    )


def test_selected_words_become_a_claim_that_is_taken_in_hand(client_of, bob, repost):
    words = select(repost, "Discover what it means for fares")
    response = client_of(bob).post(f"/articles/{repost.pk}/claims/", words, headers=HTMX)
    new = response.context["hand"].claim
    assert new.text == "Discover what it means for fares"
    mention = Mention.objects.get(claim=new)
    assert repost.current.text[mention.start : mention.end] == mention.quote
    assert f'id="block-{mention.block_id}"' in response.content.decode()


def test_words_that_do_not_stand_there_are_refused_and_the_claim_in_hand_is_kept(
    client_of, bob, repost, claim
):
    words = select(repost, "Discover what it means for fares")
    shifted = {**words, "start": words["start"] + 1, "end": words["end"] + 1, "claim": claim.pk}
    before = repost.claims.count()
    for headers in ({}, HTMX):
        response = client_of(bob).post(f"/articles/{repost.pk}/claims/", shifted, headers=headers)
        assert response.status_code == 422
        assert "not what stands there" in unescape(response.content.decode())
        assert response.context["hand"].claim.pk == claim.pk
    assert repost.claims.count() == before


def test_a_selection_without_offsets_is_refused(client_of, bob, repost):
    assert client_of(bob).post(f"/articles/{repost.pk}/claims/", {"quote": "x"}).status_code == 422


def test_the_wording_of_a_claim_is_changed(client_of, alice, claim):
    post(client_of(alice), claim, "edit", {"text": "The port plans shore power.", "scope": "on"})
    claim.refresh_from_db()
    assert claim.text == "The port plans shore power."
    assert claim.scope


def test_an_edit_of_what_somebody_changed_meanwhile_is_kept_in_the_form(client_of, alice, bob, claim):
    give_verdict(actor=bob, claim_id=claim.pk, seen=claim.revision, value="supported")
    response = post(client_of(alice), claim, "edit", {"text": "My own wording.", "scope": "on"}, seen=1)
    assert response.status_code == 409
    assert unescape(response.content.decode()).count("My own wording.") >= 2
    claim.refresh_from_db()
    assert claim.text != "My own wording."


def test_an_empty_wording_is_refused_beside_its_field(client_of, alice, claim):
    response = post(client_of(alice), claim, "edit", {"text": " ", "scope": "on"}, headers=HTMX)
    assert response.status_code == 422
    assert 'id="edit-text_error">A claim needs words.' in unescape(response.content.decode())


def test_two_claims_that_say_the_same_are_merged(client_of, alice, repost, claim):
    into = repost.claims.in_scope().exclude(pk=claim.pk).order_by("position").first()
    response = post(client_of(alice), claim, "merge", {"into": f"{into.pk}@{into.revision}"}, headers=HTMX)
    assert response.context["hand"].claim.pk == into.pk
    claim.refresh_from_db()
    assert claim.merged_into == into


@pytest.mark.parametrize("into", ["", "nonsense", "1", "@"])
def test_a_merge_with_nothing_is_refused(client_of, alice, claim, into):
    response = post(client_of(alice), claim, "merge", {"into": into}, headers=HTMX)
    assert response.status_code == 422
    claim.refresh_from_db()
    assert claim.removed_at is None


def test_the_most_similar_claims_are_offered_for_a_merge_first(client_of, alice, repost, claim):
    text = "Larkhaven adopts a 2026-2035 harbour plan that puts shore power on most quays"
    Claim.objects.create(article=repost, number=990, text=text, position=10**6)
    Claim.objects.filter(pk=claim.pk).update(text=text)
    response = client_of(alice).get(f"/claims/{claim.pk}/", headers=HTMX)
    assert response.context["hand"].candidates[0].number == 990


@pytest.mark.parametrize("look", ["c{}", "{}", "C{} "])
def test_a_claim_to_merge_with_is_found_by_its_number_and_both_texts_are_shown(
    client_of, alice, repost, claim, look
):
    other = repost.claims.in_scope().exclude(pk=claim.pk).last()
    for headers in ({}, HTMX):
        data = {"look": "1", "find": look.format(other.number)}
        response = post(client_of(alice), claim, "merge", data, headers=headers)
        html = unescape(response.content.decode())
        assert response.status_code == 200
        assert [found.pk for found in response.context["hand"].candidates] == [other.pk]
        assert f'value="{other.pk}@{other.revision}"' in html
        assert claim.text in html
        assert other.text in html


def test_a_claim_to_merge_with_is_found_by_words_and_never_itself(client_of, alice, repost, claim):
    word = claim.text.split()[0].upper()
    response = post(client_of(alice), claim, "merge", {"look": "1", "find": word}, headers=HTMX)
    found = response.context["hand"].candidates
    assert all(word.lower() in other.text.lower() and other.pk != claim.pk for other in found)
    nothing = post(client_of(alice), claim, "merge", {"look": "1", "find": "zzqx"}, headers=HTMX)
    assert "Try another number" in unescape(nothing.content.decode())


def test_an_edge_is_moved_by_a_word_and_the_text_shows_it(client_of, alice, claim):
    mention = claim.mentions.first()
    data = {"mention": mention.pk, "move": "end:word:back"}
    response = post(client_of(alice), claim, "move", data, headers=HTMX)
    before, mention = mention.end, Mention.objects.get(pk=mention.pk)
    assert response.status_code == 200
    assert mention.end < before
    html = unescape(response.content.decode())
    assert f"stands on “{mention.quote}” now" in html
    assert f'id="block-{mention.block_id}"' in html
    history = client_of(alice).get(f"/claims/{claim.pk}/fold/history/", headers=HTMX)
    assert f"→ “{mention.quote}”" in unescape(history.content.decode())


def test_edges_are_set_by_their_numbers_without_scripts(client_of, alice, claim):
    mention = claim.mentions.first()
    data = {"mention": mention.pk, "start": mention.start, "end": mention.end - 2, "move": ""}
    assert post(client_of(alice), claim, "move", data).status_code == 303
    assert Mention.objects.get(pk=mention.pk).end == mention.end - 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({}, "Give the numbers of both edges"),
        ({"start": "5", "end": "4"}, "begins before it ends"),
        ({"start": "0", "end": "99999999"}, "beyond it"),
        ({"move": "end:page:on"}, "not one of the available choices"),
        ({"start": "0", "end": "4", "quote": "zzzz"}, "not what stands there"),
    ],
)
def test_edges_that_do_not_fit_are_refused_in_words(client_of, alice, claim, data, why):
    mention = claim.mentions.first()
    for headers in ({}, HTMX):
        response = post(client_of(alice), claim, "move", {"mention": mention.pk, **data}, headers=headers)
        assert response.status_code == 422
        assert why in unescape(response.content.decode())
    assert Mention.objects.get(pk=mention.pk).end == mention.end


def test_a_mention_is_split_off_as_a_claim_of_its_own(client_of, alice, repeated):
    last = repeated.mentions.order_by("-start").first()
    response = post(client_of(alice), repeated, "split", {"mentions": [last.pk]}, headers=HTMX)
    last.refresh_from_db()
    assert response.context["hand"].claim.pk == last.claim_id != repeated.pk


def test_a_split_of_nothing_is_refused(client_of, alice, repeated):
    response = post(client_of(alice), repeated, "split", {"mentions": []}, headers=HTMX)
    assert response.status_code == 422
    assert "Choose some of the claim" in unescape(response.content.decode())


def test_a_claim_is_removed_and_the_next_one_taken_in_hand(client_of, alice, claim):
    response = post(client_of(alice), claim, "remove", headers=HTMX)
    assert response.context["hand"].claim.pk != claim.pk
    claim.refresh_from_db()
    assert claim.removed_at is not None


def test_an_article_is_read_again_and_keeps_its_decisions(client_of, alice, repost, claim):
    give_verdict(actor=alice, claim_id=claim.pk, seen=claim.revision, value="supported")
    page = client_of(alice)
    response = page.post(f"/articles/{repost.pk}/reanalyse/", {"seen": repost.revision})
    assert response.status_code == 303
    repost.refresh_from_db()
    assert repost.current.number == 2
    assert page.get(response.url).context["progress"].article.supported == 1


def test_reading_again_what_was_read_again_meanwhile_is_a_conflict(client_of, alice, repost):
    page = client_of(alice)
    page.post(f"/articles/{repost.pk}/reanalyse/", {"seen": repost.revision})
    response = page.post(f"/articles/{repost.pk}/reanalyse/", {"seen": repost.revision})
    assert response.status_code == 409
    assert "Somebody changed this article" in response.content.decode()


def test_outlet_byline_and_date_are_corrected_on_the_page_by_editors(client_of, alice, bob, repost, claim):
    address = f"/articles/{repost.pk}/describe/"
    page = client_of(alice).get(claim.get_absolute_url()).text
    assert address in page
    assert address not in client_of(bob).get(repost.get_absolute_url()).text
    sent = {"title": repost.title, "outlet": "The Tide", "byline": "Per Holm", "published": "2025-03-14"}
    answer = client_of(alice).post(address, {**sent, "seen": repost.revision, "claim": claim.pk})
    assert (answer.status_code, answer.url) == (303, claim.get_absolute_url())
    event = Event.objects.get(action="edit_article")
    assert (event.actor, event.after["published"]) == (alice, "2025-03-14")
    repost.refresh_from_db()
    assert (repost.outlet, repost.byline, repost.published) == ("The Tide", "Per Holm", date(2025, 3, 14))
    assert client_of(bob).post(address, {**sent, "seen": repost.revision}).status_code == 403


def test_a_correction_that_cannot_be_stored_comes_back_with_what_was_typed(client_of, alice, repost):
    address, seen = f"/articles/{repost.pk}/describe/", repost.revision
    sent = {"title": "", "outlet": "The Tide", "byline": "", "published": "2025-02-30", "seen": seen}
    answer = client_of(alice).post(address, sent)
    assert answer.status_code == 422
    assert "The Tide" in answer.text
    assert "Enter a valid date" in answer.text
    repost.refresh_from_db()
    assert (repost.revision, Event.objects.filter(action="edit_article").count()) == (seen, 0)
    answer = client_of(alice).post(address, {**sent, "title": "A", "published": "", "seen": seen + 7})
    assert answer.status_code == 409
    assert "Somebody changed this article in the meantime" in answer.text
    assert "The Tide" in answer.text
