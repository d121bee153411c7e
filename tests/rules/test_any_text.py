"""Every rule stands any text, and what it finds lies inside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read
from claims.rules import check

_PIECES = (
    "{{", "}}", "{{ name }}", "{0}", "${", "%s", "%%", "<%=", "%>", "[[", "]]", "[name]", "*|A|*", "`", "“", "”", "null",
    "undefined", "NaN%", "--", ": TBA", "$", "£5m", "5", "5%", "from", "to", "of which", "a total of", "and", ",", "Monday",
    "31 June", "3 March 2025", "2030", "was built in", "The wall is 5 metres high.", "TKTK", "lorem ipsum dolor", "Ã©", "â€™",
    "\ufffd", "&amp;", "<b>", "t.co/abcDE1", "IMG_1234.jpg", "Loading…", "three things:", "\n", "\n\n", " ", ".", "é", "😀",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
def test_findings_of_any_text_lie_inside_it(text: str) -> None:
    document = read(text, format="text")
    for rule, finding in check(document):
        assert 0 <= finding.start <= finding.end <= len(document.text), rule.code
        assert (finding.start, finding.end) == (0, 0) or finding.of(document.text).strip()
        assert finding.message.strip()
