"""The only reader of what htmx says about a request."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse


def wants_fragment(request: HttpRequest) -> bool:
    """Whether a fragment is wanted: htmx asks, and not for a whole page that it boosts or restores."""
    details = cast("Any", request).htmx
    return bool(details) and not details.boosted and not details.history_restore_request


def target(request: HttpRequest) -> str | None:
    """The id of the element that the answer is put into, None where it isn't said."""
    return cast("str | None", cast("Any", request).htmx.target)


def by_htmx(request: HttpRequest) -> bool:
    """Whether scripts ask, and the page that asked stays where it is."""
    return bool(cast("Any", request).htmx)


def signed_out(request: HttpRequest) -> HttpResponse:
    """The way to sign in for somebody whose session has ended, and back to the page they were on.

    htmx is sent there at once after something the person did, and only told so by what the page asks
    by itself: nobody is taken from what they are typing.
    """
    details = cast("Any", request).htmx
    if not details:
        here = request.get_full_path() if request.method == "GET" else page_before(request)
        return redirect_to_login(here)
    answer = HttpResponse(status=401)
    if request.method != "GET":
        page = details.current_url_abs_path or "/"
        answer.headers["HX-Redirect"] = redirect_to_login(page).url
    return answer


def page_before(request: HttpRequest) -> str:
    """The page of ours that a form was sent from, "/" where it isn't told."""
    before = urlsplit(request.headers.get("Referer", ""))
    return urlunsplit(("", "", before.path, before.query, "")) if before.netloc == request.get_host() else "/"
