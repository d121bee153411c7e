from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse



def article_reanalyse(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_add(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_decide(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_withdraw(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_evidence(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_comment(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_assign(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_edit(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_merge(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_split(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def claim_remove(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")


def evidence_remove(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    raise Http404("This page is being built.")
