"""Looking up spans, against looking at every one of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Span


@st.composite
def disjoint(draw: st.DrawFn) -> list[Span]:
    edges = sorted(set(draw(st.lists(st.integers(0, 60), max_size=16))))
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]


@given(disjoint(), st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted))
def test_the_index_finds_what_a_full_search_finds(spans: list[Span], edges: list[int]) -> None:
    outer = Span(*edges)
    index = SpanIndex(spans)
    assert list(index.inside(outer)) == [span for span in spans if outer.contains(span)]
    assert list(index.touching(outer)) == [span for span in spans if span.overlaps(outer)]
