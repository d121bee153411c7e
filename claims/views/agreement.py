from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims.forms.agreement import AgreementForm
from claims.permissions import authorise
from claims.queries.agreement import FEW, Agreement
from claims.queries.agreement import agreement as agreement_of
from claims.queries.articles import article_title
from claims.reports.agreement_csv import write_agreement
from claims.reports.as_csv import CSV
from claims.views.files import streamed


@require_GET
def agreement(request: HttpRequest) -> HttpResponse:
    """How far reviewers agree. A filter that makes no sense is named (422) and nothing is computed."""
    authorise(request.user, "claims.read")
    form = AgreementForm(request.GET)
    context = {"form": form, "agreement": _asked(form), "article_title": _title(form), "few": FEW}
    return render(request, "claims/agreement.html", context, status=200 if form.is_valid() else 422)


@require_GET
def agreement_download(request: HttpRequest) -> HttpResponseBase:
    """The same figures as CSV, for the same filter."""
    authorise(request.user, "claims.read")
    found = _asked(AgreementForm(request.GET))
    if found is None:
        return agreement(request)
    return streamed(write_agreement(found), name="agreement.csv", content_type=CSV.content_type)


def _asked(form: AgreementForm) -> Agreement | None:
    if not form.is_valid():
        return None
    asked = form.cleaned_data
    return agreement_of(article_id=asked["article"], since=asked["since"], until=asked["until"])


def _title(form: AgreementForm) -> str | None:
    article_id = form.cleaned_data.get("article") if form.is_valid() else None
    return article_title(article_id) if article_id else None
