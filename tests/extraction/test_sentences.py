from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries

from claims.extraction import sentences
from claims.extraction.types import Block


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences.split(text, Block(0, len(text)), 0)]


@pytest.mark.parametrize(
    "whole",
    [
        "The show starts at 5 p.m. Tuesday in the old hall.",
        "It opened at 9:30 a.m. ET and closed early.",
        "It cost approx. $3.5m to build.",
        "The office at No. 5 was empty.",
        "Mr. Hale met Dr. Osei in St. Louis.",
        "“It is closed,” said Ms. Brandt of the port.",
        "Holm wrote to Cllr. Hale and to Amb. Osei.",
        "The U.S. Army bought 1.5 million tents.",
        "J. K. Hale wrote it.",
        "“Is it safe?” Hale asked.",
        "“Is it safe?” she asked.",
        '"Why not?" said Ruth Alder.',
        "The firm, Node.js Ltd, grew.",
        "See https://a.example/b.Html for the list.",
        "The firm was est. 1990 in Bath.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["The mill burned.", "Nobody was hurt."],
        ["It has burned since Nov. 8.", "That took its share to 31.4%."],
        ["He moved to the U.S.", "The firm grew."],
        ["“Pilots are short,” Hale said.", "“They cost too much.”", "The firm agreed."],
        ["He has moved.", '"It is" fine, he said.'],
        ["It rose 5%.", "3 firms fell."],
        ["He said no.", "The vote was lost."],
        ["The owner may say no.", "Courts have heard 90 of them."],
        ["It grew in the wood, says the report.1", "It was felled in 1312."],
        ["The mill burned in May.", "A neighbour saw it."],
        ["The mill opens in Jan.", "A week later the shop follows.", "It pays in Oct.", "The town waits."],
        [
            "It sat on 4 May.",
            "Lier sold it.",
            "It left on Dec. 4.",
            "Lund grew.",
            "It ends in Sept.",
            "Orby fell.",
        ],
        ["He moved to Orby, CA.", "Lund fell.", "They told me.", "Lier sold boats, ropes etc.", "Orby fell."],
        ["She left at 5 p.m.", "He stayed."],
        ["Is it safe?", "Nobody knows!", "We asked 😀 twice."],
        ["1. Turn the tap.", "2. Wait."],
        ["东京很大。", "真的吗？", "是的！"],
        ["هل هذا صحيح؟", "نعم."],
    ],
)
def test_sentences_end_where_they_should(parts: list[str]) -> None:
    separator = "" if parts[0].endswith("。") else " "
    assert split(separator.join(parts)) == parts


def test_a_list_item_without_a_full_stop_is_a_sentence() -> None:
    assert split("Rents up by a tenth") == ["Rents up by a tenth"]


def test_a_line_end_inside_a_wrapped_paragraph_is_no_boundary() -> None:
    assert split("The mill\nburned. Nobody\nwas hurt.") == ["The mill\nburned.", "Nobody\nwas hurt."]


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "Over it.\n\nThe mill burned. All left."
    found = sentences.split(text, Block(10, len(text)), 3)
    assert [(sentence.of(text), sentence.block) for sentence in found] == [
        ("The mill burned.", 3),
        ("All left.", 3),
    ]


def test_a_block_too_long_to_be_handed_on_at_once_is_split_like_a_short_one() -> None:
    parts = ["“The mill burned,” Hale said.", "It cost approx. $3.5m to build."] * 200
    assert split(" ".join(parts)) == parts


@given(st.text(alphabet=st.sampled_from("aA1 .!?\n“”\"'’()…。-—😀\u0301\u200f")) | st.text())
def test_sentences_lie_inside_the_block_apart_and_cover_it(text: str) -> None:
    block = Block(0, len(text))
    covered = [False] * len(text)
    last = 0
    for sentence in sentences.split(text, block, 0):
        assert last <= sentence.start < sentence.end <= block.end
        assert sentence.of(text) == sentence.of(text).strip()
        covered[sentence.start : sentence.end] = [True] * len(sentence)
        last = sentence.end
    assert all(was or character.isspace() for was, character in zip(covered, text, strict=True))


KNOWN = "".join(map(chr, (*range(0x80), 0xA0, *range(0xC0, 0x250)))) + "‘’“”–—€"


@given(
    st.text(
        st.sampled_from(sorted(set(KNOWN) - set(".!?\n"))) | st.sampled_from("a B,“”()\"':; 1"), max_size=60
    ),
    st.sampled_from(["", ".", "!", "?", "…", "”"]),
    st.sampled_from(["en", "da", "de", "es", "fr", "it", "nl", "pl", "pt", "sv"]),
)
def test_where_no_mark_stands_inside_the_library_finds_no_boundary(
    text: str, end: str, language: str
) -> None:
    bare = (text + end).strip()
    ends = [boundary["end_index"] for boundary in get_sentence_boundaries(language, bare)] if bare else []
    assert [each for each in ends if 0 < each < len(bare)] == []


def test_a_paragraph_of_one_sentence_is_not_searched_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "_boundaries", None)
    text = "  “Ferries – all 12 – are late”, Åse Økland said. "
    (only,) = sentences.split(text, Block(0, len(text)), 0)
    assert only.of(text) == text.strip()
