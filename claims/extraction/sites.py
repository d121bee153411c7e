"""Which addresses belong to one site."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from claims.extraction.wordlists import words


def host(url: str) -> str:
    """The lower-case host of an address, or "" where it has none or cannot be read."""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def registrable(name: str) -> str:
    """The part of a host that can be registered: "www.news.example.co.uk" gives "example.co.uk"."""
    labels = name.split(".")
    if len(labels) <= 2 or labels[-1].isdigit():
        return name
    public = 2 if len(labels[-1]) == 2 and labels[-2] in words("second_level_domains") else 1
    return ".".join(labels[-public - 1 :])


def same_site(one: str, other: str) -> bool:
    """Whether two hosts belong to one registrable domain."""
    return bool(one and other) and registrable(one) == registrable(other)


def resolve(base: str, href: str) -> str:
    """``href`` as an absolute address where ``base`` is known, else as it stands; "" where it cannot be read."""
    try:
        return urljoin(base, href.strip()) if base else href.strip()
    except ValueError:
        return ""
