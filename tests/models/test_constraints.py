"""What the database refuses, whoever asks."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from claims.actions.discussion import comment
from claims.actions.reporting import hand_out_report
from claims.models import (
    Article,
    Block,
    Comment,
    Event,
    HistoryIsFixed,
    Mention,
    Report,
    Verdict,
    Version,
)


def refused(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def test_a_mention_is_as_long_as_its_quote(claim):
    mention = claim.mentions.first()
    refused(lambda: Mention.objects.filter(pk=mention.pk).update(end=mention.end + 1))
    refused(lambda: Mention.objects.filter(pk=mention.pk).update(quote=mention.quote + "🛶"))


def test_length_is_counted_in_code_points(claim):
    mention = claim.mentions.first()
    Mention.objects.filter(pk=mention.pk).update(end=mention.start + 3, quote="🛶é𝄞")


def test_a_flag_is_as_long_as_its_quote_and_raised_once(repost):
    flag = repost.current.flags.exclude(quote="").first()
    flag.pk = None
    refused(flag.save)
    flag.start, flag.end = flag.start + 1, flag.end + 2
    refused(flag.save)


def test_a_dismissed_flag_has_a_reason(repost):
    flags = repost.current.flags.filter(pk=repost.current.flags.first().pk)
    refused(lambda: flags.update(state="dismissed"))


def test_version_numbers_and_block_positions_are_unique(repost):
    version = repost.current
    refused(
        lambda: Version.objects.create(
            article=repost,
            number=1,
            text="",
            sha256="",
            source="",
            format="text",
            engine="",
            created_by=repost.created_by,
        )
    )
    refused(lambda: Block.objects.create(version=version, position=0, role="body", start=0, end=1))
    refused(lambda: Block.objects.create(version=version, position=9999, role="body", start=5, end=1))


def test_one_verdict_per_reviewer_claim_and_round(claim, bob):
    def give(**fields):
        values = {"value": "supported", "reason": "", **fields}
        return Verdict.objects.create(claim=claim, version=claim.article.current, reviewer=bob, **values)

    first = give()
    refused(give)
    second = give(supersedes=first)
    refused(lambda: give(supersedes=first))
    refused(lambda: give(supersedes=second, value="disputed"))
    refused(lambda: give(supersedes=second, value="maybe"))
    give(round=2)


def test_a_claim_number_is_given_once_and_a_score_is_a_share(claim):
    claims = claim.article.claims.filter(pk=claim.pk)
    other = claim.article.claims.exclude(pk=claim.pk).first()
    refused(lambda: claims.update(number=other.number))
    refused(lambda: claims.update(score=1.5))
    refused(lambda: claims.update(merged_into=other))


@pytest.mark.parametrize("model", [Version, Event, Comment, Report])
def test_history_is_neither_changed_nor_deleted(repost, claim, alice, model):
    comment(actor=alice, claim_id=claim.pk, body="Ask the board.")
    told = {"format": "csv", "counts": {}, "sha256": "0" * 64}
    hand_out_report(actor=alice, article=repost, version=repost.current, **told)
    row = model.objects.first()
    for attempt in (row.save, row.delete, model.objects.all().delete, lambda: model.objects.update(pk=1)):
        with pytest.raises(HistoryIsFixed):
            attempt()
    assert Article.objects.get().current_id is not None
