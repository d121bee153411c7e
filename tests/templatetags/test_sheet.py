from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from claims.models import Block
from claims.queries.flag_rows import FlagRow
from claims.queries.proof import ClaimMark, FlagMark, PlaceMark, ProofBlock
from claims.queries.segments import cut
from claims.templatetags.sheet import Words

TEXT = "Fares <rose> 12% in 2024."


def drawn(*marks: ClaimMark | FlagMark, in_hand: int | None = None) -> str:
    block = ProofBlock(Block(pk=1), cut(TEXT, 0, len(TEXT), marks), [], new_role=True)
    return Words(in_hand).of(block)


def claim(start: int, end: int, claim_id: int, verdict: str = "undecided") -> ClaimMark:
    return ClaimMark(start, end, claim_id, claim_id, verdict, sourced=True)


def flag(start: int, end: int, *, is_open: bool = True) -> FlagMark:
    state = "open" if is_open else "dismissed"
    row = FlagRow(
        7, "S101", "unsourced", "warning", "No <source>.", start, end, ((start, end),), {}, state, "", None, 1
    )
    return FlagMark(start, end, row)


def test_plain_text_is_escaped_and_knows_where_it_begins() -> None:
    assert drawn() == '<p class="words"><span data-start="0">Fares &lt;rose&gt; 12% in 2024.</span></p>'


def test_a_mention_is_a_link_to_its_claim_with_its_verdict_in_words() -> None:
    html = drawn(claim(0, 5, 3, "disputed"))
    assert 'href="?claim=3#claim-panel"' in html
    assert 'title="c3, disputed"' in html
    assert "<a " in html


def test_a_flag_without_a_claim_is_no_link_and_its_message_is_escaped() -> None:
    html = drawn(flag(0, 5))
    assert "<a " not in html
    assert 'class="flagged"' in html
    assert 'data-codes="S101"' in html
    assert "No &lt;source&gt;." in html


def test_a_code_stands_once_behind_its_place_and_not_behind_the_sentence_around_it() -> None:
    own = flag(6, 12)
    sentence = FlagMark(0, 25, own.flag)
    html = drawn(own, sentence)
    assert html.count("data-codes") == 1
    assert html.count('data-flags="7"') == 3
    apart = replace(own.flag, pk=8)
    assert 'data-codes="S101×2"' in drawn(own, FlagMark(6, 12, apart))
    assert drawn(own, FlagMark(16, 19, own.flag)).count('data-codes="S101"') == 2


def test_a_settled_flag_carries_no_code_in_the_text() -> None:
    html = drawn(flag(0, 5, is_open=False))
    assert 'class="settled"' in html
    assert "data-codes" not in html


def test_shared_words_name_every_claim_and_lead_to_the_one_that_is_not_in_hand() -> None:
    html = drawn(claim(0, 12, 3), claim(6, 25, 4), in_hand=3)
    assert 'data-claims="3 4"' in html
    assert html.count('href="?claim=4#claim-panel"') == 2
    assert html.count('aria-current="true"') == 2


def test_only_the_first_piece_of_a_mention_takes_the_tab_key() -> None:
    html = drawn(claim(0, 12, 3), flag(6, 10))
    assert html.count("<a ") == 3
    assert html.count('tabindex="-1"') == 2


def test_words_that_say_who_says_so_are_marked_and_places_have_an_anchor() -> None:
    html = drawn(PlaceMark(0, 5, cue=True), PlaceMark(6, 10))
    assert '<span id="at-0" data-start="0" class="cue">' in html
    assert '<span id="at-6" data-start="6">' in html


@given(st.text(st.sampled_from("<>&\"'a\u2028🛶"), min_size=1, max_size=20))
def test_whatever_the_text_and_the_message_a_browser_reads_them_as_they_are(text: str) -> None:
    row = FlagRow(7, "S101", "x", "warning", text, 0, len(text), ((0, len(text)),), {}, "open", "", None, 1)
    block = ProofBlock(Block(pk=1), cut(text, 0, len(text), [FlagMark(0, len(text), row)]), [], new_role=True)
    (span,) = fromstring(Words(None).of(block)).iter("span")
    assert span.text == text
    assert span.get("title") == f"S101 {text}"
