from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims.queries.catalogue import catalogue, entry


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule and how it fared here."""
    return render(request, "claims/rules.html", {"entries": catalogue()})


@require_GET
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule with its examples."""
    return render(request, "claims/rule.html", {"entry": entry(code)})
