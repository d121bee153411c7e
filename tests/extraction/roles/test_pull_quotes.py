from __future__ import annotations

import pytest

from claims.extraction import read

BODY = "The mill burned down on Monday night, the fire brigade said, and nobody was hurt.\n\nIt had stood for 140 years."


def roles_of(lines: str) -> list[str]:
    article = read(f"Mill burns down in Alder\n\n{BODY}\n\n{lines}\n\n{BODY}")
    return [block.role.value for block in article.blocks[3:-2]]


@pytest.mark.parametrize(
    "lines",
    [
        '"I lost everything but the dog."\nRuth Hale, miller',
        "“I lost everything but the dog.”\n\n— Ruth Hale, who ran the mill",
        "“We heard a thud”\nSecond mate Arjun Pillay",
        "What a night 💛 #alder pic.twitter.com/xYz12AbCdE\n— Alder FC (@alderfc) March 7, 2026",
    ],
)
def test_a_quotation_over_a_name_is_a_pull_quote(lines: str) -> None:
    assert roles_of(lines) == ["quote", "quote"]


@pytest.mark.parametrize(
    "lines",
    [
        '"I lost everything but the dog," she said.\nThe fire began at 9pm.',
        '"I lost everything but the dog."\nThe fire began at 9pm.',
        "“The Mill”\nHow it was built",
        "The mill was old.\nRuth Hale, miller",
    ],
)
def test_other_lines_in_a_row_are_none(lines: str) -> None:
    assert "quote" not in roles_of(lines)
