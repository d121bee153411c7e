"""PDFs to HTML, made with typst."""

from __future__ import annotations

import pytest

from claims.file_formats.pdf import read_pdf
from claims.file_formats.unreadable import Unreadable
from tests.office_files import pdf

BOARD = (
    "The harbour board handled 4.2 million tonnes of cargo in 2025, which is 12 per cent more than the year "
    "before, according to the national statistics office, and expects considerable internationalisation."
)
SECOND = (
    "A second paragraph says how many of the 600 employees work in the control room. It was built in 1998."
)

THIRD = "Two ferries a day leave from the fish market, and 600 people a week travel on them, the line said."


def lines(markup):
    return read_pdf(pdf(markup)).html.splitlines()


@pytest.mark.parametrize(
    "settings",
    [
        "",
        "#set par(justify: true)",
        '#set page(width: 9cm)\n#set text(hyphenate: true, lang: "en")',
        "#set page(columns: 2, height: 12cm)",
        "#set par(first-line-indent: 1em, spacing: 0.65em)",
        "#set page(width: 10cm, height: 5cm)",
    ],
    ids=["ragged", "justified", "hyphenated", "columns", "indented", "over pages"],
)
def test_lines_are_joined_to_the_paragraphs_that_were_written(settings):
    assert lines(f"{settings}\n{BOARD}\n\n{SECOND}\n\n{THIRD}") == [
        f"<p>{text}</p>" for text in (BOARD, SECOND, THIRD)
    ]


def test_a_hyphen_stays_where_the_compound_is_written_with_it_elsewhere():
    found = lines("#set page(width: 6cm)\nThe well-known pier is one of the most\\ well-\\ known piers.")
    assert found == ["<p>The well-known pier is one of the most well-known piers.</p>"]


def test_headings_items_tables_and_links_are_told_by_their_form():
    assert lines(
        "= Trams return to Vessen, which had none for forty years\n== Key figures\n"
        "- It costs 12 million euros.\n- It takes 3 years.\n\n"
        f"{BOARD}\n\n*About the city*\n\n"
        "#table(columns: (5cm, 5cm), [Year], [Lines], [2026], [4])\n"
        'So says #link("https://vessen.example/report")[the report] of the city.'
    ) == [
        "<h1>Trams return to Vessen, which had none for forty years</h1>",
        "<h2>Key figures</h2>",
        "<ul>",
        "<li>It costs 12 million euros.</li>",
        "<li>It takes 3 years.</li>",
        "</ul>",
        f"<p>{BOARD}</p>",
        "<h3>About the city</h3>",
        "<table>",
        "<tr><td>Year</td><td>Lines</td></tr>",
        "<tr><td>2026</td><td>4</td></tr>",
        "</table>",
        '<p>So says <a href="https://vessen.example/report">the report</a> of the city.</p>',
    ]


def test_running_heads_and_page_numbers_are_left_out_and_counted():
    found = read_pdf(
        pdf(
            "#set page(height: 8cm, header: [Vessen Harbour Board], footer: context [Page "
            f"#counter(page).display() of 3])\n{BOARD}\n#pagebreak()\n{SECOND}\n#pagebreak()\nThe end."
        )
    )
    assert found.html.splitlines() == [f"<p>{BOARD}</p>", f"<p>{SECOND}</p>", "<p>The end.</p>"]
    assert found.read_as == "PDF of 3 pages, 6 lines of running heads and page numbers left out"


def test_figures_at_the_same_place_of_every_page_are_no_page_numbers():
    found = lines(
        "#set page(height: 6cm, margin: 5mm)\n812 calls\n#pagebreak()\n901 calls\n#pagebreak()\n650 calls"
    )
    assert found == ["<p>812 calls</p>", "<p>901 calls</p>", "<p>650 calls</p>"]


def test_the_number_of_the_only_page_is_left_out():
    assert lines(f'#set page(numbering: "1")\n{BOARD}') == [f"<p>{BOARD}</p>"]


def test_a_line_that_begins_with_a_number_is_no_item_inside_a_sentence():
    assert lines("The board met in the old town hall on the evening of\\ 14. March, as every year.") == [
        "<p>The board met in the old town hall on the evening of 14. March, as every year.</p>"
    ]


def test_a_script_that_runs_leftward_is_refused(monkeypatch):
    monkeypatch.setattr("claims.file_formats.pdf._LEFTWARD", {"L"})
    with pytest.raises(Unreadable, match="from right to left"):
        lines(BOARD)


def test_markup_in_the_text_stays_text():
    assert lines('#"<script>1 & 2</script> on the quay"') == [
        "<p>&lt;script&gt;1 &amp; 2&lt;/script&gt; on the quay</p>"
    ]
