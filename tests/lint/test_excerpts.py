"""Excerpts: the carets stand under what is meant, whatever stands before it."""

from __future__ import annotations

from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from claims.lint.excerpts import LEAD, WIDTH, columns, excerpt, printable

LINES = st.text(
    st.characters(exclude_characters="\n") | st.sampled_from("\t漢字é\u0301ａ\x1b\u202e"), max_size=300
)


def drawn(text: str) -> int:
    return sum(map(columns, text))


def test_carets_stand_under_the_words() -> None:
    assert excerpt("The weir is mended", 4, 8) == ("The weir is mended", "    ^^^^")


def test_a_wide_character_takes_two_carets_and_moves_those_after_it_by_two() -> None:
    assert excerpt("港の weir", 3, 7)[1] == "     ^^^^"
    assert excerpt("港の weir", 0, 1)[1] == "^^"


def test_a_combining_accent_takes_no_caret() -> None:
    assert excerpt("cafe\u0301 bar", 6, 9)[1] == "     ^^^"
    assert excerpt("cafe\u0301 bar", 0, 5)[1] == "^^^^"


def test_a_tab_stands_above_a_tab() -> None:
    shown, carets = excerpt("a\tb\tnull", 4, 8)
    assert (shown, carets) == ("a\tb\tnull", " \t \t^^^^")


def test_a_long_line_is_shortened_around_the_words() -> None:
    line = "before " * 60 + "HERE" + " after" * 60
    shown, carets = excerpt(line, line.index("HERE"), line.index("HERE") + 4)
    assert shown[0] == shown[-1] == "…"
    assert shown.index("HERE") == carets.index("^") == LEAD + 1
    assert carets.strip() == "^^^^"


def test_the_end_of_a_long_line_is_shown_whole() -> None:
    line = "before " * 60 + "end"
    shown, carets = excerpt(line, len(line) - 3, len(line))
    assert shown.endswith("before end")
    assert drawn(shown) == WIDTH + 1 == len(carets)


def test_what_spans_lines_has_carets_to_the_end_of_its_first_line() -> None:
    assert excerpt("null Icon", 5, 500)[1] == "     ^^^^"


@given(LINES, st.data())
def test_the_carets_begin_at_the_character_and_no_line_grows(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    shown, carets = excerpt(line, start, end)
    lead = "".join(takewhile(lambda character: character in " \t", carets))
    assert drawn(shown) <= WIDTH + 2
    assert carets.strip(" \t").strip("^") == ""
    assert lead.count("\t") <= shown.count("\t")
    if start < end:
        wanted = printable(line[start])
        at = next(at for at in range(len(shown) + 1) if drawn(shown[:at]) == drawn(lead))
        assert wanted in shown[at:]


@given(st.text())
def test_nothing_printable_moves_the_cursor(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & {"\x1b", "\r", "\n", "\x07", "\x9b", "\u202e", "\u2028"}
    shown.encode()
