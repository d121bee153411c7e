"""Lines and columns of offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.lint.report import FileReport


@given(st.text(st.sampled_from("ab\n\u2028\r🙂")), st.data())
def test_line_and_column_lead_back_to_the_character(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    report = FileReport("a.txt", text, ())
    place = report.place(offset)
    assert place.line == text[:offset].count("\n") + 1
    assert report.line(place.line) == text.split("\n")[place.line - 1]
    assert report.line(place.line)[: place.column - 1] == text[:offset].rsplit("\n", maxsplit=1)[-1]
