from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.faults.same_source import same_source

PASSED = [
    ("", "https://www.harbournews.example/repost"),
    ("Alder Courier", ""),
    ("Xinhua", "https://english.xinhua.example/story"),
]


@pytest.mark.parametrize(
    ("url", "publisher", "outlet"),
    [
        ("https://harbournews.example/other", "", "harbournews.example"),
        ("https://blog.harbournews.example/", "", "harbournews.example"),
        ("https://www.aldercourier.example/first", "", "Alder Courier"),
        ("", "The Alder Courier", "Alder Courier"),
        ("https://xinhua.example/2", "", "Xinhua"),
        ("https://port.example/accounts", "The port", ""),
        ("https://notharbournews.example/", "", ""),
        ("https://port.example/?from=aldercourier.example", "", ""),
        ("not an address", "", ""),
        ("", "", ""),
    ],
)
def test_evidence_on_a_site_that_the_text_went_through_is_the_same_source(url, publisher, outlet):
    assert same_source(url=url, publisher=publisher, passed=PASSED) == outlet


@given(url=st.text(), publisher=st.text(), passed=st.lists(st.tuples(st.text(), st.text())))
def test_any_text_is_judged_and_nothing_is_the_same_as_an_empty_chain(url, publisher, passed):
    assert isinstance(same_source(url=url, publisher=publisher, passed=passed), str)
    assert not same_source(url=url, publisher=publisher, passed=[("", "")])
