from __future__ import annotations

import pytest

from claims.actions.importing import import_article
from claims.models import Flag, Mention
from claims.queries.flag_rows import flags_of
from claims.queries.proof import ClaimMark, FlagMark, blocks_at, blocks_of_claims, proof_blocks, proof_of


@pytest.fixture
def version(alice):
    source = "Ferry fares rise\n\nFares rose 12% in 2024.\n\nThe port said so.\n\nNobody else did."
    article = import_article(actor=alice, source=source)
    article.current.flags.all().delete()
    return article.current


def raise_flag(version, start, end, **more):
    return Flag.objects.create(
        version=version,
        code="P201",
        rule="null-widget",
        severity="error",
        start=start,
        end=end,
        quote=version.text[start:end],
        message="It shows nothing.",
        **more,
    )


def all_blocks(proof):
    return [block for run in proof.runs for block in run.blocks]


def test_a_flag_over_several_blocks_marks_all_of_them_and_is_noted_once(version):
    second, third = list(version.blocks.all())[1:3]
    raise_flag(version, second.start + 6, third.start + 8)
    blocks = all_blocks(proof_of(version, flags_of(version), {}))
    marked = [
        "".join(
            segment.text
            for segment in block.segments
            if any(isinstance(mark, FlagMark) for mark in segment.marks)
        )
        for block in blocks
    ]
    assert marked == ["", "rose 12% in 2024.", "The port", ""]
    assert [len(block.flags) for block in blocks] == [0, 1, 0, 0]


def test_further_places_of_a_fault_are_marked_too(version):
    text = version.text
    first, last = text.index("Fares"), text.index("port")
    raise_flag(version, first, first + 5, data={"spans": [[first, first + 5], [last, last + 4]]})
    marks = [
        (mark.start, mark.end)
        for block in all_blocks(proof_of(version, flags_of(version), {}))
        for segment in block.segments
        for mark in segment.opening
        if isinstance(mark, FlagMark)
    ]
    assert marks == [(first, first + 5), (last, last + 4)]


def test_a_flag_about_the_whole_article_stands_in_no_block(version):
    raise_flag(version, 0, 0)
    proof = proof_of(version, flags_of(version), {})
    assert [flag.code for flag in proof.document_flags] == ["P201"]
    assert not any(block.flags for block in all_blocks(proof))


def test_some_blocks_are_cut_as_they_are_on_the_whole_page(version):
    second, third = list(version.blocks.all())[1:3]
    raise_flag(version, second.start, third.end)
    flags = flags_of(version)
    whole = {block.block.pk: block for block in all_blocks(proof_of(version, flags, {}))}
    [alone] = proof_blocks(version, [third.pk], flags, {})
    assert alone == whole[third.pk]
    assert proof_blocks(version, [], flags, {}) == []


def test_a_span_touches_the_blocks_it_reaches_into(version):
    first, second = list(version.blocks.all())[:2]
    assert blocks_at(version, first.start, second.start + 1) == {first.pk, second.pk}
    assert blocks_at(version, first.start, first.end) == {first.pk}
    assert blocks_at(version, 0, 0) == set()


def test_the_blocks_of_a_claim_are_those_it_stands_in(version):
    mention = Mention.objects.filter(version=version).first()
    assert mention.block_id in blocks_of_claims(version, [mention.claim_id])
    assert blocks_of_claims(version, []) == set()


def test_every_claim_mark_knows_its_verdict(version):
    marks = [
        mark
        for block in all_blocks(proof_of(version, flags_of(version), {}))
        for segment in block.segments
        for mark in segment.opening
        if isinstance(mark, ClaimMark)
    ]
    assert marks
    assert {mark.verdict for mark in marks} == {"undecided"}


def test_a_block_counts_its_claims_that_nobody_stands_behind(alice):
    source = "Ferry fares rise\n\nFares rose 12% in 2024. Fuel rose by 4% in May, Ann Lee said.\n\nIt rained."
    version = import_article(actor=alice, source=source).current
    blocks = all_blocks(proof_of(version, [], {}))
    assert [(block.unsourced, len(block.claim_ids)) for block in blocks if block.claim_ids] == [
        (0, 1),  # the headline, which the text below it sources
        (1, 2),
    ]
