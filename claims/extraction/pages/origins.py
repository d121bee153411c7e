"""Where a page's JSON-LD says that its article comes from: ``isBasedOn``, and a publisher on another site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claims.extraction.pages.json_ld import names, text
from claims.extraction.sites import host, same_site
from claims.extraction.types import Hop

_BASES = ("isBasedOn", "isBasedOnUrl")
_PUBLISHERS = ("publisher", "sourceOrganization")


def origins(linked: Mapping[str, object], *, here: str) -> Iterator[Hop]:
    """What the article's node says, for a page on the host ``here``: hops with an empty span: only the markup says so.

    A publisher counts where its own address is on another site than the page: a parent company and a
    second name of the house have none, or the same.
    """
    for key, kind in [*((key, "publisher") for key in _PUBLISHERS), *((key, "based_on") for key in _BASES)]:
        for item in _items(linked.get(key)):
            address = _address(item)
            there = host(address)
            outlet = names(item) if kind == "publisher" else ""
            if here and there and not same_site(here, there):
                yield Hop(0, 0, kind=kind, outlet=outlet or there.removeprefix("www."), url=address)


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _address(item: object) -> str:
    """The address that a node or a plain text gives."""
    if not isinstance(item, dict):
        return text(item)
    return next((text(item[key]) for key in ("url", "sameAs", "@id") if host(text(item.get(key)))), "")
