"""What hostile requests are made of."""

from __future__ import annotations

from urllib.parse import urlencode

from django.test import Client
from django.urls import get_resolver, reverse

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
ALIVE = ("<script>alert", "<img src=x", 'href="javascript:', "href='javascript:")
HUGE = "9" * 60_000
"""More digits than Python turns into a number, and longer than any field."""
NONSENSE = ("-1", f"{2**63}", HUGE, "a\x00b", f"{MARKUP}\ud800")
FERRY = "The ferry carried 12,000 people in 2024, Per Holm said."
CLEAR = {200, 204, 302, 303, 400, 403, 404, 409, 422}


def addresses(**parts: object) -> dict[str, str]:
    """Every page of the product by name, with ``parts`` in its address."""
    return {
        pattern.name: reverse(
            pattern.name, kwargs={key: parts[key] for key in pattern.pattern.regex.groupindex}
        )
        for pattern in get_resolver("claims.urls").url_patterns
    }


def encoded(**fields: str) -> str:
    """A form as a browser would send it, but with characters that no browser can."""
    return urlencode(fields, errors="surrogatepass")


def post(client: Client, to: str, headers: dict[str, str] | None = None, /, **fields: str) -> int:
    form = "application/x-www-form-urlencoded"
    return client.post(to, encoded(**fields), content_type=form, headers=headers).status_code
