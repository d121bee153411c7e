from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_GET

from claims.filters import FlagFilters
from claims.queries import flags as queries
from claims.tables import FlagTable
from claims.views.listing import listing

OPEN = QueryDict("state=open")
"""What the table shows of itself; "any state" is an address of its own, ?state="""


@require_GET
def flags(request: HttpRequest) -> HttpResponse:
    """The flags of every article's current version."""
    filters = FlagFilters(request.GET or OPEN, queries.flags(), request=request)
    return listing(request, "flags", FlagTable(filters.qs), filters)
