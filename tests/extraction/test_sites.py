from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.sites import host, registrable, resolve, same_site


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("www.courier.example", "courier.example"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("courier.example", "courier.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("a.b.gov.au", "b.gov.au"),
    ],
)
def test_the_registrable_part_of_a_host(name: str, expected: str) -> None:
    assert registrable(name) == expected


def test_hosts_of_one_outlet_are_one_site_and_unknown_hosts_are_none() -> None:
    assert same_site("www.courier.example", "shop.courier.example")
    assert not same_site("courier.example", "ledger.example")
    assert not same_site("", "")


@given(st.text(), st.text())
def test_no_address_breaks_the_reading(base: str, href: str) -> None:
    assert isinstance(host(resolve(base, href)), str)
