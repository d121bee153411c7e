from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions.errors import Refused
from claims.actions.preferences import end_tour, set_keys
from claims.forms.preferences import KeysForm
from claims.htmx import wants_fragment
from claims.models.preferences import Preferences
from claims.permissions import authorise
from claims.views.http import SeeOther, person


@require_http_methods(["GET", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """The person's own keys; they are kept on the server and so the same on every device."""
    authorise(request.user, "claims.read")
    own = Preferences.of(person(request))
    if request.method == "GET":
        return render(request, "claims/keys.html", {"form": KeysForm(preferences=own)})
    form = KeysForm(request.POST, preferences=own)
    reset = "reset" in request.POST
    if reset or form.is_valid():
        try:
            set_keys(actor=person(request), keys={} if reset else form.cleaned_data)
        except Refused as refusal:
            form.add_error(refusal.field, str(refusal))
        else:
            messages.success(request, "Your keys are saved.")
            return SeeOther(reverse("keys"))
    return render(request, "claims/keys.html", {"form": form}, status=422)


@require_POST
def tour_end(request: HttpRequest) -> HttpResponse:
    """Dismiss the tour for good; without scripts, back to where one was."""
    end_tour(actor=person(request))
    if wants_fragment(request):
        return HttpResponse()
    article = request.POST.get("article", "")
    known = article.isdecimal() and len(article) < 10
    return SeeOther(reverse("article", args=[int(article)]) if known else reverse("desk"))
