from __future__ import annotations

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from claims.actions.errors import Refused
from claims.actions.importing import import_article, readable
from claims.forms.importing import WAYS, ConfirmForm, ImportForm
from claims.permissions import authorise
from claims.queries.preview import Preview, preview
from claims.views.http import SeeOther, person


@require_http_methods(["GET", "POST"])
def article_import(request: HttpRequest) -> HttpResponse:
    """Three ways in, each with a preview; nothing is stored before the preview is confirmed."""
    authorise(request.user, "claims.import_article")
    if request.method == "GET":
        return _page(request)
    if request.POST.get("way") == "confirm":
        return _confirm(request)
    way = WAYS.get(request.POST.get("way", ""))
    if way is None:
        return _page(request, problem="Choose one of the three ways to bring an article in.", status=422)
    return _preview(request, way(request.POST, request.FILES))


def _preview(request: HttpRequest, form: ImportForm) -> HttpResponse:
    if not form.is_valid():
        return _page(request, form, status=422)
    source = form.source
    try:
        found = preview(readable(source.text), format=source.format, url=source.url)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, form, status=422)
    if not found.title:
        form.add_error(None, "There is no visible text in it.")
        return _page(request, form, status=422)
    meta = found.analysis["meta"]
    confirm = ConfirmForm(
        initial={
            "source": source.text,
            "format": source.format,
            "url": source.url,
            "title": found.title[:500],
            "outlet": (meta["outlet"] or "")[:200],
            "byline": (meta["byline"] or "")[:300],
            "published": meta["published"] or "",
        }
    )
    return _page(request, form, found=found, confirm=confirm, read_as=source.read_as)


def _confirm(request: HttpRequest) -> HttpResponse:
    form = ConfirmForm(request.POST)
    problem, found = "The preview was incomplete: bring the article in again.", None
    try:
        if form.is_valid():
            article = import_article(actor=person(request), **form.cleaned_data)
            messages.success(request, f"Imported “{article.title}”.")
            return SeeOther(article.get_absolute_url())
        kept = form.cleaned_data
        if {"source", "format", "url"} <= kept.keys():
            found = preview(readable(kept["source"]), format=kept["format"], url=kept["url"])
            problem = "Nothing is stored yet: something below is not as it can be stored."
    except Refused as refusal:
        problem = str(refusal)
    return _page(request, found=found, confirm=form if found else None, problem=problem, status=422)


def _page(
    request: HttpRequest,
    filled: Form | None = None,
    *,
    found: Preview | None = None,
    confirm: ConfirmForm | None = None,
    read_as: str = "",
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page with every way in; ``filled`` is the one that was used, as it was filled in."""
    ways = {name: filled if isinstance(filled, way) else way() for name, way in WAYS.items()}
    context = {"ways": ways, "found": found, "confirm": confirm, "read_as": read_as, "problem": problem}
    return render(request, "claims/article_import.html", context, status=status)
