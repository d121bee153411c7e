"""Every rule stands any text, and what it finds lies inside it."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from claims.extraction import read
from claims.rules import check

_PIECES = (
    "{{", "}}", "{{ name }}", "{0}", "${", "%s", "%%", "<%=", "%>", "[[", "]]", "[name]", "*|A|*", "`", "“", "”", "null",
    "undefined", "NaN%", "--", ": TBA", "$", "£5m", "5", "5%", "from", "to", "of which", "a total of", "and", ",", "Monday",
    "31 June", "3 March 2025", "2030", "was built in", "The wall is 5 metres high.", "TKTK", "lorem ipsum dolor", "Ã©", "â€™",
    "\ufffd", "&amp;", "<b>", "t.co/abcDE1", "IMG_1234.jpg", "Loading…", "three things:", "\n", "\n\n", " ", ".", "é", "😀",
)  # fmt: skip

_TOKENS = [
    re.findall(r"\s+|\w+|[^\w\s]", path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))
]
_SLIPPED_IN = (
    ", ",
    ", , ",
    " and ",
    ". ",
    "“",
    "”",
    "\n",
    ": ",
    " (",
    ") ",
    " — ",
    " said ",
    " a total of ",
    " from ",
    "%",
)


@st.composite
def torn_articles(draw: st.DrawFn) -> str:
    """A passage of an article in which some words and marks are replaced by others."""
    tokens = draw(st.sampled_from(_TOKENS))
    start = draw(st.integers(0, len(tokens) - 1))
    passage = tokens[start : start + draw(st.integers(10, 200))]
    for place, piece in draw(
        st.lists(st.tuples(st.integers(0, 199), st.sampled_from(_SLIPPED_IN)), max_size=20)
    ):
        passage[place % len(passage)] = piece
    return "".join(passage)


@given(torn_articles())
@example("Ida Holm, , a vet, said that the yard closed.")
def test_findings_of_a_torn_article_lie_inside_it(text: str) -> None:
    _assert_sound(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
def test_findings_of_any_text_lie_inside_it(text: str) -> None:
    _assert_sound(text)


def _assert_sound(text: str) -> None:
    document = read(text, format="text")
    for rule, finding in check(document):
        assert 0 <= finding.start <= finding.end <= len(document.text), rule.code
        assert (finding.start, finding.end) == (0, 0) or finding.of(document.text).strip()
        assert finding.message.strip()
