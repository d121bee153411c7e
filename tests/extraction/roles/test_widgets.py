from __future__ import annotations

import pytest

from claims.extraction.pages import markup, plain
from claims.extraction.roles import widgets
from tests.extraction.reading import roles_of_text


def boxes(text: str) -> list[str]:
    page = plain.read_page(text)
    return [box.of(text) for box in widgets.null_boxes(page)]


@pytest.mark.parametrize(
    "box",
    [
        "null Logo\nnull Price(null)\n--\n----\nUSD\nnull (null) Live Price Chart",
        "undefined\nPrice: NaN\nChange: --\n24h high: --\nEUR",
        "NaN%\nPrice undefined\nVolume undefined",
    ],
)
def test_a_box_of_labels_without_values_is_found_whole(box: str) -> None:
    assert boxes(
        f"Tin rose on Tuesday, the exchange said.\n\nLive tin\n{box}\n\nTraders expect more, a broker said."
    ) == [box]


@pytest.mark.parametrize(
    "text",
    [
        "A column that is null holds no value. A query may return null, undefined or NaN, she said.",
        "There are three:\n\n- null\n- undefined\n- NaN",
        "null\nundefined\nNaN",
        "Model: Pilo\nWeight: 9 kg\nNoise: -- dB\nRuntime: TBA\nColour: red",
        "Hall 7\nBrandt 6\nKerr --\nOduya 8\nLane --\nPark --",
        "BERGEN, May 3 /NordWire/ -- The board met.\n\nOSLO -- The board met again.\n\nBATH -- It met.",
    ],
)
def test_placeholders_among_values_or_in_prose_are_no_box(text: str) -> None:
    assert boxes(text) == []


def test_a_box_in_a_page_is_found_by_the_same_shape() -> None:
    page = markup.read_page(
        "<main><p>Tin rose on Tuesday, the exchange said.</p><div><span>Live tin</span><div>null Logo</div>"
        "<div>Price: NaN</div><div>--</div><div>EUR</div></div></main>"
    )
    assert [box.of(page.text) for box in widgets.null_boxes(page)] == ["null Logo\nPrice: NaN\n--\nEUR"]


def test_a_market_box_with_its_values_is_a_price_box() -> None:
    page = plain.read_page("Tin today\n\nPrice\n$6.40\n+12.3%\nMarket Cap\n$3.2B\n\nTin rose, she said.")
    assert [box.of(page.text) for box in widgets.price_boxes(page)] == [
        "Price\n$6.40\n+12.3%\nMarket Cap\n$3.2B"
    ]


def test_figures_without_a_market_label_are_no_price_box() -> None:
    page = plain.read_page("By the numbers\n1.2m\npeople moved\n64%\nwere under 30")
    assert widgets.price_boxes(page) == []


def test_a_heading_below_is_none_of_the_box() -> None:
    box = "null panels\nPrice: NaN\nDelivery: --"
    assert boxes(f"Kits sell well.\n\n{box}\nFAQ\nHow much is one? Ann Lee says that it is 40 euros.") == [
        box
    ]


def test_a_ticker_with_price_and_chart_buttons_is_one_box() -> None:
    box = "KST\n£4.18\n-7.02%\n1D 5D 1M 1Y"
    page = plain.read_page(f"Kestrel shares fell on Monday.\n\n{box}")
    assert [span.of(page.text) for span in widgets.price_boxes(page)] == [box]


def test_two_lines_of_undefined_under_a_ticker_are_a_box() -> None:
    box = "KST\nundefined\nundefined (undefined%)"
    assert boxes(f"Kestrel shares fell on Monday, and so did all others.\n\n{box}") == [box]
    assert boxes("The call returns\nundefined\nundefined") == []


def test_the_line_right_over_unfilled_values_names_their_box() -> None:
    story = "Kestrel shares fell on Monday.\n\nThey had risen for a week, brokers said.\n\n"
    box = "Kestrel Tugs (KST)\n${quote.last}\nLoading chart…"
    assert [role for role, _ in roles_of_text(story + box)][-3:] == ["widget"] * 3
    apart = box.replace("(KST)\n", "(KST)\n\n")
    assert [role for role, _ in roles_of_text(story + apart)][-3:] != ["widget"] * 3


def test_a_byline_right_over_a_box_is_none_of_its_labels() -> None:
    page = "Kestrel shares fall\n\nBy Ruth Hale\nPrice: --\nVolume: undefined\nnull views\n\nThey fell on Monday."
    assert [role for role, _ in roles_of_text(page)][1:3] == ["byline", "widget"]
