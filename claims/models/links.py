"""Which addresses may be stored and linked to: those that run nothing when somebody follows them."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Whether ``url`` is an absolute http or https address."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that hold no IPv6 address
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def web_address(url: str | None) -> str:
    """``url`` if it is a web address, else empty: what an article says of itself is not to be believed."""
    return url if url and is_web_address(url) else ""
