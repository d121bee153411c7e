"""Which addresses belong to one site."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from claims.extraction.wordlists import words

_PLAIN_ADDRESS = re.compile(r"https?://([a-z0-9.-]+)(?:/|$)", re.IGNORECASE)
"""What nearly every link looks like; reading its host so is ten times as fast as ``urlsplit``."""

_ORIGIN = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)


def host(url: str) -> str:
    """The lower-case host of an address, or "" where it has none or cannot be read."""
    if plain := _PLAIN_ADDRESS.match(url):
        return plain[1].lower().rstrip(".")
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


@lru_cache(maxsize=1024)
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
    href = href.strip()
    if not base or _PLAIN_ADDRESS.match(href):
        return href
    if href[:1] == "/" and href[:2] != "//" and "/." not in href and (origin := _ORIGIN.match(base)):
        return origin[0] + href  # most links of a page: not worth taking apart and putting together
    try:
        return urljoin(base, href)
    except ValueError:
        return ""
