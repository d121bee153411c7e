from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.copies.rounding import is_rounded_to


def rounded(exact: str, other: str) -> bool:
    one, two = read(f"The port has {exact}.\n\nThe port has {other}.", format="text").quantities
    return is_rounded_to(one, two)


@pytest.mark.parametrize(
    ("exact", "other"),
    [
        ("1,904 boats", "about 1,900 boats"),
        ("1,904 boats", "1,900 boats"),
        ("61,870 boats", "nearly 62,000 boats"),
        ("€2.43 million", "more than €2.4 million"),
        ("31 boats", "some 30 boats"),
    ],
)
def test_a_copy_may_round(exact: str, other: str) -> None:
    assert rounded(exact, other)
    assert not rounded(other, exact)


@pytest.mark.parametrize(
    ("exact", "other"),
    [
        ("1,904 boats", "2,000 boats"),
        ("1,940 boats", "1,900 boats"),
        ("36 boats", "about 30 boats"),
        ("31 boats", "30 boats"),
        ("1,904 boats", "1,906 boats"),
        ("1,904 boats", "1,904 boats"),
    ],
)
def test_what_is_no_rounding(exact: str, other: str) -> None:
    assert not rounded(exact, other)
