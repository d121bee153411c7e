"""Whether what is cited for a claim stands on a site that the article itself went through."""

from __future__ import annotations

from collections.abc import Iterable

from claims.extraction.faults.source_chain import outlet_key
from claims.extraction.sites import host, registrable, same_site


def same_source(*, url: str, publisher: str, passed: Iterable[tuple[str, str]]) -> str:
    """The first of the outlets in ``passed`` that ``url`` or ``publisher`` belongs to, "" for none.

    ``passed`` holds (name, address) of this copy and of every hop of its chain; either may be empty.
    A copy, an agency and whoever published first tell one story: they don't confirm each other.
    """
    site = host(url)
    keys = {outlet_key(registrable(site)), outlet_key(publisher)} - {""}
    for name, address in passed:
        if same_site(site, host(address)) or outlet_key(name) in keys:
            return name or registrable(host(address))
    return ""
