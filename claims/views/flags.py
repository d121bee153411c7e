from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse



def flags(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")
