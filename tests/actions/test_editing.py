from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.editing import (
    add_claim,
    edit_claim,
    merge_claims,
    remove_claim,
    split_claim,
)
from claims.actions.errors import Conflict, Refused
from claims.models import Claim, Mention


def first_body_block(article):
    return article.current.blocks.filter(role="body").first()


def test_selected_words_become_a_claim_where_they_stand(repost, bob):
    block = first_body_block(repost)
    text = repost.current.text
    start, end = block.start, block.start + 7
    claim = add_claim(
        actor=bob,
        article_id=repost.pk,
        version_id=repost.current_id,
        start=start,
        end=end,
        quote=text[start:end],
    )
    mention = claim.mentions.get()
    assert (mention.quote, mention.block) == (text[start:end], block)
    assert claim.origin == "person"
    assert claim.number == max(repost.claims.values_list("number", flat=True))


def test_a_quote_that_does_not_stand_there_is_refused(repost, bob):
    count = Claim.objects.count()
    with pytest.raises(Refused, match="not what stands there"):
        add_claim(
            actor=bob, article_id=repost.pk, version_id=repost.current_id, start=0, end=5, quote="wrong"
        )
    assert Claim.objects.count() == count


def test_a_claim_does_not_cross_paragraphs(repost, bob):
    block = first_body_block(repost)
    start, end = block.start, block.end + 5
    with pytest.raises(Refused, match="inside one paragraph"):
        add_claim(
            actor=bob,
            article_id=repost.pk,
            version_id=repost.current_id,
            start=start,
            end=end,
            quote=repost.current.text[start:end],
        )


def test_editing_changes_only_what_is_named(claim, alice):
    edit_claim(actor=alice, claim_id=claim.pk, seen=1, text="Clearer words.")
    claim.refresh_from_db()
    assert claim.text == "Clearer words."
    assert claim.scope is True
    assert claim.revision == 2


def test_an_edit_that_changes_nothing_leaves_no_trace(claim, alice):
    edit_claim(actor=alice, claim_id=claim.pk, seen=1, text=claim.text)
    claim.refresh_from_db()
    assert claim.revision == 1


def test_merging_moves_the_mentions_and_retires_the_claim(repost, alice):
    one, two = repost.claims.in_scope().order_by("position")[:2]
    total = one.mentions.count() + two.mentions.count()
    stands = merge_claims(actor=alice, claim_id=two.pk, seen=1, into_id=one.pk, into_seen=1)
    two.refresh_from_db()
    assert stands == one
    assert one.mentions.count() == total
    assert two.merged_into == one
    assert two not in repost.claims.standing()


def test_claims_of_two_articles_are_not_merged(repost, alice, claim):
    from claims.actions.importing import import_article

    other = import_article(actor=alice, source="The ferry carried 4,120 people in May.").claims.first()
    with pytest.raises(Refused, match="one article"):
        merge_claims(actor=alice, claim_id=claim.pk, seen=1, into_id=other.pk, into_seen=1)


def test_splitting_gives_some_mentions_a_claim_of_their_own(repost, alice):
    claim = next(claim for claim in repost.claims.in_scope() if claim.mentions.count() > 1)
    going = claim.mentions.last()
    new = split_claim(actor=alice, claim_id=claim.pk, seen=1, mention_ids=[going.pk])
    assert Mention.objects.get(pk=going.pk).claim == new
    assert new.text == going.quote
    assert new.verdict is None


def test_a_split_leaves_something_behind(claim, alice):
    with pytest.raises(Refused):
        split_claim(
            actor=alice,
            claim_id=claim.pk,
            seen=1,
            mention_ids=list(claim.mentions.values_list("pk", flat=True)),
        )


def test_a_removed_claim_no_longer_counts_and_is_not_decided(repost, claim, alice, bob):
    from claims.actions.verdicts import give_verdict

    remove_claim(actor=alice, claim_id=claim.pk, seen=1)
    assert claim not in repost.claims.in_scope()
    with pytest.raises(Refused, match="merged or removed"):
        give_verdict(actor=bob, claim_id=claim.pk, seen=2, value="supported")
    with pytest.raises(Refused, match="merged or removed"):
        split_claim(actor=alice, claim_id=claim.pk, seen=2, mention_ids=[claim.mentions.get().pk])


@pytest.mark.parametrize("edit", [edit_claim, remove_claim])
def test_a_reviewer_does_not_edit_claims_and_a_stale_editor_gets_a_conflict(claim, alice, bob, edit):
    with pytest.raises(PermissionDenied):
        edit(actor=bob, claim_id=claim.pk, seen=1)
    with pytest.raises(Conflict):
        edit(actor=alice, claim_id=claim.pk, seen=7)
