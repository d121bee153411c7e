"""Python's search for reference cycles: paused while an article is read, because it would find nothing."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from claims.extraction import read
from claims.extraction.garbage import collection_paused

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


def test_runs_again_after_the_block_and_after_an_error_in_it() -> None:
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), collection_paused():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_stays_paused_where_it_was_paused_before() -> None:
    with collection_paused():
        with collection_paused():
            pass
        assert not gc.isenabled()


@pytest.mark.parametrize("form", ["text", "html"])
def test_reading_leaves_no_reference_cycle_behind(form: str) -> None:
    articles = sorted(FIXTURES.glob("*.txt" if form == "text" else "*.html"))
    documents = [read(articles[0].read_bytes(), format=form)]
    gc.collect()
    with collection_paused():
        documents += [read(article.read_bytes(), format=form) for article in articles]
        assert gc.collect() == 0
