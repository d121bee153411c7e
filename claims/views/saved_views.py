from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims.actions.errors import Refused
from claims.actions.saved_views import change_view, delete_view, save_view
from claims.filters import LISTS
from claims.forms.saved_views import SavedViewForm
from claims.models import SavedView
from claims.permissions import authorise
from claims.queries.saved_views import view_by_id
from claims.views.http import SeeOther, person


@require_POST
def view_save(request: HttpRequest, page: str) -> HttpResponse:
    """Keep the filters of a table under a name, and show the table with them."""
    authorise(request.user, "claims.read")
    if page not in LISTS:
        raise Http404(f"There is no table of “{page}”.")
    query = LISTS[page].cleaned(request, QueryDict(request.POST.get("query", "")))
    form = SavedViewForm(request.POST)
    try:
        if form.is_valid():
            view = save_view(actor=person(request), page=page, query=query, **form.cleaned_data)
            messages.success(request, f"Saved as “{view}”.")
        else:
            messages.error(request, form.problem)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return SeeOther(f"{reverse(page)}?{query}")


@require_POST
def view_change(request: HttpRequest, view_id: int) -> HttpResponse:
    """Rename or share a view."""
    view = _view(request, view_id)
    form = SavedViewForm(request.POST)
    try:
        if form.is_valid():
            view = change_view(actor=person(request), view_id=view_id, **form.cleaned_data)
            messages.success(
                request, f"“{view}” is {'for everybody' if view.shared else 'for its owner only'}."
            )
        else:
            messages.error(request, form.problem)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return SeeOther(view.get_absolute_url())


@require_POST
def view_delete(request: HttpRequest, view_id: int) -> HttpResponse:
    """Forget a view; what it showed stays."""
    view = _view(request, view_id)
    delete_view(actor=person(request), view_id=view_id)
    messages.success(request, f"Deleted the view “{view}”.")
    return SeeOther(reverse(view.page))


def _view(request: HttpRequest, view_id: int) -> SavedView:
    authorise(request.user, "claims.read")
    view = view_by_id(view_id, person(request))
    if not view.changeable_by(person(request)):
        raise PermissionDenied(f"“{view}” is {view.owner}'s: they or an editor can change it.")
    return view
