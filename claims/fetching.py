"""Fetching a page that somebody named, and nothing else that the server can reach.

Every hop is resolved once, every answer is checked against the policy, and the connection goes to
the address that was checked: a name that moves between the check and the connection moves nothing.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import httpx
from ssrfguard import BlockedAddressError, Policy, Resolver, SSRFGuardError, TooManyRedirectsError
from ssrfguard.httpx import AsyncClient

from claims.extraction.pages.charset import decode_html

PUBLIC = Policy()
"""http and https on their own ports, public addresses only, no credentials, at most five redirects."""

MOST_BYTES = 5 * 1024 * 1024
"""Of a page after decompression; an article is rarely over a fiftieth of it."""

SECONDS = 20.0
"""For the whole fetch, redirects included, so that a page that drips in cannot hold a worker."""

FORMATS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
}
"""Content types that are read, and as what."""

HEADERS = {"User-Agent": "claim-workbench", "Accept": ", ".join(FORMATS)}


class FetchError(Exception):
    """The page can't be had. The message is one sentence for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: ``url`` is where the redirects ended, ``format`` is "html" or "text"."""

    url: str
    text: str
    format: str


def fetch(
    url: str, *, policy: Policy | None = None, resolver: Resolver | None = None, seconds: float = SECONDS
) -> Fetched:
    """Fetch the page at ``url``. Raises FetchError.

    ``resolver`` stands in for ``socket.getaddrinfo``; what it answers is checked all the same.
    """
    try:
        return asyncio.run(_fetch_in_time(url, policy or PUBLIC, resolver, seconds))
    except SSRFGuardError as error:
        raise FetchError(_refusal(error)) from error
    except (TimeoutError, httpx.TimeoutException) as error:
        raise FetchError("The site took too long to answer.") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise FetchError("Nothing could be fetched there: check the address.") from error


async def _fetch_in_time(url: str, policy: Policy, resolver: Resolver | None, seconds: float) -> Fetched:
    client = AsyncClient(
        policy=policy,
        resolver=resolver,
        follow_redirects=True,
        headers=HEADERS,
        timeout=seconds,
        # A proxy named in the environment would resolve the name itself, past every check.
        trust_env=False,
    )
    async with asyncio.timeout(seconds), client, client.stream("GET", url) as response:
        _check_status(response)
        format = _format_of(response)
        body = await _body(response)
    text = decode_html(body, stated=response.charset_encoding or "")
    return Fetched(str(response.url), text, format)


def _check_status(response: httpx.Response) -> None:
    if response.status_code in {401, 402, 403, 451}:
        raise FetchError(
            f"The site does not hand out this page ({_status(response)}): paste its text instead."
        )
    if not response.is_success:
        raise FetchError(f"The site answered {_status(response)}.")


def _status(response: httpx.Response) -> str:
    return f"{response.status_code} {httpx.codes.get_reason_phrase(response.status_code)}".strip()


def _format_of(response: httpx.Response) -> str:
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in FORMATS:
        what = f"“{media_type[:80]}”" if media_type else "of no stated type"
        raise FetchError(f"What stands at this address is {what}, not a web page or plain text.")
    return FORMATS[media_type]


async def _body(response: httpx.Response) -> bytes:
    body = bytearray()
    # Counted as it comes in: what a server says of its length is not to be believed.
    async for part in response.aiter_bytes():
        body += part
        if len(body) > MOST_BYTES:
            raise FetchError(f"This page is larger than {MOST_BYTES // 1024**2} MB.")
    return bytes(body)


def _refusal(error: SSRFGuardError) -> str:
    if isinstance(error, TooManyRedirectsError):
        return "This address redirects too often."
    if isinstance(error, BlockedAddressError) or isinstance(error.__cause__, BlockedAddressError):
        return "This address leads into a private or reserved network: only public pages are fetched."
    return (
        "Only public http:// and https:// addresses on the usual ports are fetched, "
        "without a user name or password in them."
    )
