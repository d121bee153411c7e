"""Who asks, where a proxy stands in front: see README, ``BEHIND_PROXY``."""

from __future__ import annotations

from ipaddress import ip_address

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address that the proxy itself saw, which it adds last: what stands before it anybody can have sent."""
    last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:  # no proxy of ours was passed
        return str(request.META["REMOTE_ADDR"])
