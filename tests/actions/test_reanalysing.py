from __future__ import annotations

import pytest

from claims.actions.editing import add_claim
from claims.actions.errors import Conflict
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.reanalysing import reanalyse
from claims.actions.verdicts import give_verdict
from claims.extraction import statements


def test_reading_again_makes_a_new_version_and_keeps_every_decision(repost, claim, alice, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    before = set(repost.claims.standing().values_list("pk", flat=True))
    version = reanalyse(actor=alice, article_id=repost.pk, seen=1)
    repost.refresh_from_db()
    claim.refresh_from_db()
    assert repost.current == version
    assert version.number == 2
    assert claim.verdict.value == "supported"
    assert claim.mentions.filter(version=version).exists()
    assert set(repost.claims.standing().values_list("pk", flat=True)) == before


def test_a_dismissed_flag_stays_dismissed(repost, alice, bob):
    flag = repost.current.flags.first()
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="Known.")
    version = reanalyse(actor=alice, article_id=repost.pk, seen=1)
    again = version.flags.get(code=flag.code, start=flag.start, end=flag.end)
    assert (again.state, again.reason) == ("dismissed", "Known.")
    assert version.flags.exclude(pk=again.pk).filter(state="dismissed").count() == 0


def test_a_claim_the_engine_no_longer_finds_goes_unless_somebody_worked_on_it(alice, bob, monkeypatch):
    source = "The ferry carried 4,120 people in May.\n\nThe mayor opened 12 new piers on 3 March 2024.\n"
    article = import_article(actor=alice, source=source)
    decided, untouched = article.claims.order_by("position")[:2]
    give_verdict(actor=bob, claim_id=decided.pk, seen=1, value="supported")
    by_hand = add_claim(
        actor=bob, article_id=article.pk, version_id=article.current_id, start=4, end=9, quote=source[4:9]
    )
    monkeypatch.setattr(
        statements, "find", lambda text, blocks, sentences, *rest: statements.Found((), tuple(sentences))
    )
    version = reanalyse(actor=alice, article_id=article.pk, seen=1)
    assert set(article.claims.standing()) == {decided, by_hand}
    assert decided.mentions.filter(version=version).count() == 1
    assert by_hand.mentions.get(version=version).quote == "ferry"
    untouched.refresh_from_db()
    assert untouched.removed_at is not None


def test_a_stale_page_does_not_start_an_analysis(repost, alice):
    reanalyse(actor=alice, article_id=repost.pk, seen=1)
    with pytest.raises(Conflict):
        reanalyse(actor=alice, article_id=repost.pk, seen=1)
    assert repost.versions.count() == 2
