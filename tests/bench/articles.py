"""What is read for the benchmarks: our fixture articles, and texts that grow to any length."""

from __future__ import annotations

import gzip
from itertools import cycle, islice
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
NEWS_PAGES = Path(__file__).parents[3] / "shared" / "data" / "news_html_dev"
"""Pages of news sites as they were fetched, where somebody put them beside the project."""


def plain() -> list[str]:
    """The fixture articles in plain text."""
    return [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]


def pages() -> list[bytes]:
    """The fixture pages."""
    return [path.read_bytes() for path in sorted(FIXTURES.glob("*.html"))]


def news_pages() -> list[bytes]:
    """Pages of news sites; none where they are not there."""
    return [gzip.decompress(path.read_bytes()) for path in sorted(NEWS_PAGES.glob("*.html.gz"))]


def long_text(length: int) -> str:
    """The fixture articles one after another, again and again, up to ``length`` code points."""
    paragraphs = [paragraph for article in plain() for paragraph in article.split("\n\n")]
    return "\n\n".join(islice(cycle(paragraphs), length // 40))[:length]


def on_one_line(text: str) -> str:
    """``text`` as one block."""
    return " ".join(text.split())


def series(count: int) -> str:
    """So many sentences from one mould, a line each: every one gives other figures."""
    return "\n".join(
        f"The yard in district {n} built {10 + n * 37 % 991} boats in 2024, up from {9 + n * 31 % 877}, it said."
        for n in range(count)
    )


def apart(count: int) -> str:
    """So many paragraphs of few moulds, no two of which tell of the same names, things or figures."""
    moulds = (
        "The {a} of {b} was signed on {day} {month} {year} and {c} was founded in {past}.",
        "Sales of {a}s in {b} fell by {day}% to {n} from {m} in the second quarter of {year}.",
        "The {a} board of {b} will open {n} {c}s on {day} {month}.",
        "The {a} cost {day}.3 million kroner (${day}.1 million) in {b}, {c} said.",
    )
    months = ("May", "June", "July", "August", "October")
    return "\n\n".join(
        moulds[n % len(moulds)].format(
            a=f"t{n}er", b=f"Bor{n}um", c=f"Vil{n}a", n=10 + n * 37 % 991, m=9 + n * 31 % 877,
            day=1 + n % 28, month=months[n % len(months)], year=1990 + n % 36, past=1800 + n % 190,
        )
        for n in range(count)
    )  # fmt: skip


def hostile() -> dict[str, str]:
    """Texts of 100,000 code points that patterns and scans have choked on, by what they are made of."""
    pieces = {
        "one long word": "a",
        "digits": "7",
        "open quotation marks": "“a ",
        "brackets": "([{",
        "capitals": "Ab ",
        "commas": "a, ",
        "white space": " \n",
        "bare figures": "5 ",
        "fractions": "1/2 ",
        "prices": "$5 ",
        "measures": "5 km ",
        "numbered lines": "1. a\n",
        "bulleted lines": "- a b\n",
        "numbers and hyphens": "1-",
        "lines of one letter": "a\n\n",
        "rows of a table": "a\t5\n",
        "number words": "twenty-one ",
        "telephone numbers": "+1 212 555 0199 ",
        "years and dashes": "2019–2020, ",
        "quotations": "“A b,” he said. ",
        "open quotation marks alone": "“",
        "names and colons": "Ann Lee: ",
        "appositions": "Ann Lee, the largest, ",
        "shares": "5% ",
        "figures held against one another": "from 5 to 6 days, ",
        "dates": "5 May 5 ",
        "addresses without end": "a@",
        "conjunctions": "and ",
        "one sentence again and again": "The ferry carried 412,000 people in 2024. ",
    }
    return {name: (piece * 100_000)[:100_000] for name, piece in pieces.items()}
