from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims.queries import desk as queries
from claims.views.http import person


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for this person, and what goes on."""
    return render(request, "claims/desk.html", {"desk": queries.desk(person(request))})
