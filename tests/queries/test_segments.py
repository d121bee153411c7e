from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from claims.queries.segments import cut


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    name: str = ""


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, int, int, list[Span]]:
    text = draw(st.text(max_size=40))
    edges = st.integers(0, len(text))
    start, end = sorted((draw(edges), draw(edges)))
    pairs = draw(st.lists(st.tuples(edges, edges), max_size=8))
    return text, start, end, [Span(min(pair), max(pair), str(n)) for n, pair in enumerate(pairs)]


@given(marked_texts())
def test_segments_joined_are_the_text_and_never_overlap(case: tuple[str, int, int, list[Span]]) -> None:
    text, start, end, marks = case
    segments = cut(text, start, end, marks)
    assert "".join(segment.text for segment in segments) == text[start:end]
    at = start
    for segment in segments:
        assert segment.start == at < segment.end
        assert segment.text == text[segment.start : segment.end]
        at = segment.end
    assert at == end


@given(marked_texts())
def test_every_character_knows_exactly_the_marks_over_it(case: tuple[str, int, int, list[Span]]) -> None:
    text, start, end, marks = case
    for segment in cut(text, start, end, marks):
        for place in range(segment.start, segment.end):
            over = {mark for mark in marks if mark.start <= place < mark.end}
            assert set(segment.marks) == over
            assert len(segment.marks) == len(over)


@given(marked_texts())
def test_every_visible_mark_opens_and_closes_once(case: tuple[str, int, int, list[Span]]) -> None:
    text, start, end, marks = case
    segments = cut(text, start, end, marks)
    visible = sorted(mark.name for mark in marks if max(mark.start, start) < min(mark.end, end))
    assert sorted(mark.name for segment in segments for mark in segment.opening) == visible
    assert sorted(mark.name for segment in segments for mark in segment.closing) == visible


def test_an_overlap_becomes_a_segment_of_its_own_with_the_shorter_mark_first() -> None:
    long, short = Span(0, 8, "long"), Span(5, 10, "short")
    segments = cut("one two three", 0, 13, [long, short])
    assert [(segment.text, [mark.name for mark in segment.marks]) for segment in segments] == [
        ("one t", ["long"]),
        ("wo ", ["short", "long"]),
        ("th", ["short"]),
        ("ree", []),
    ]


def test_offsets_count_code_points_so_an_emoji_is_one() -> None:
    segments = cut("👩‍👧 costs €2bn", 0, 14, [Span(10, 14)])
    assert [segment.text for segment in segments if segment.marks] == ["€2bn"]


def test_no_text_gives_no_segments() -> None:
    assert cut("abc", 2, 2, [Span(0, 3)]) == []
