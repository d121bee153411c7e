from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from claims.tables import FlagTable
from claims.views.listing import choosable


@require_GET
def flags(request: HttpRequest) -> HttpResponse:
    """The flags of every article's current version."""
    return choosable(request, "flags", FlagTable)
