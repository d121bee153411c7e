"""The chain of copies behind an article: which hops lead on, which lead back to where it started."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.sites import host, same_site
from claims.extraction.types import Document, Hop
from claims.extraction.values import value

_DECORATION = re.compile(
    r"^(?:www|en|m|amp|news)\.|\.(?:com|org|net|io|info|example|co\.\w\w|\w\w)$|\bthe\b|[^a-z0-9]+"
)


@value(frozen=True, slots=True)
class Step:
    """One hop as it stands in the chain.

    ``loops``: it names the site that hosts this copy, or an outlet named before with another between.
    ``to_itself``: its address is on the site of this copy.
    """

    hop: Hop
    loops: bool
    to_itself: bool

    def as_data(self) -> dict[str, object]:
        """JSON-ready, offsets as in ``Hop``: 0, 0 for what only the markup says."""
        return {
            "kind": self.hop.kind,
            "outlet": self.hop.outlet,
            "url": self.hop.url,
            "start": self.hop.start,
            "end": self.hop.end,
            "loop": self.loops,
            "self": self.to_itself,
        }


def steps(document: Document) -> Iterator[Step]:
    """The hops of ``document`` in the chain's order, from this copy backwards."""
    here = hosts(document)
    own = _own_host(document)
    passed: list[str] = []
    for hop in document.hops:
        key = outlet_key(hop.outlet)
        back = key in passed[:-1] and key != passed[-1]
        names_host = hop.kind not in {"repost", "canonical", "wire", "publisher", "based_on"} and key in here
        yield Step(
            hop,
            loops=bool(key) and (back or names_host),
            to_itself=hop.kind in {"notice", "source_line"} and same_site(host(hop.url), own),
        )
        if key:
            passed.append(key)


def outlet_key(outlet: str) -> str:
    """An outlet's name so that "Riverside Courier" and "www.riversidecourier.example" are one."""
    name = outlet.lower().strip()
    while (bare := _DECORATION.sub("", name)) != name:
        name = bare
    return name


def hosts(document: Document) -> set[str]:
    """Keys of the site that hosts this copy, by every name that the page or its disclaimer gives it.

    In plain text the outlet beside the date is the first publication's, which the copy carries along.
    """
    names = {document.meta.outlet if document.meta.url else "", _own_host(document)}
    names |= {hop.outlet for hop in document.hops if hop.kind == "repost"}
    return {outlet_key(name) for name in names} - {""}


def _own_host(document: Document) -> str:
    """The host of this copy; "" where the page's canonical address is another site's.

    It is another's, too, where a notice links to it as the first publication and the page gives its own
    site another name.
    """
    own = host(document.meta.url)
    calls_itself = outlet_key(document.meta.outlet)
    is_elsewhere = any(
        hop.kind == "canonical"
        or (
            hop.kind == "notice"
            and calls_itself
            and hop.url == document.meta.url
            and not _alike(calls_itself, own)
        )
        for hop in document.hops
    )
    return "" if is_elsewhere else own


def _alike(key: str, site: str) -> bool:
    other = outlet_key(site)
    return key in other or other in key
