"""The review page, its claim panel, and what others did to it meanwhile."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from claims.htmx import wants_fragment
from claims.permissions import authorise
from claims.queries.review import changes, claim_for_review, news
from claims.views.answers import fragment, person, pieces, review_url, whole_number, whole_page


@require_GET
def article(request: HttpRequest, article_id: int) -> HttpResponse:
    """The article as it was read beside the claim in hand, which ``?claim=`` names; ``?flag=`` opens a flag's note."""
    authorise(request.user, "claims.read")
    return whole_page(
        request,
        article_id,
        whole_number(request.GET.get("claim")),
        open_flag_id=whole_number(request.GET.get("flag")),
    )


@require_GET
def claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    """The claim's panel for htmx; its place on the review page for everybody else."""
    authorise(request.user, "claims.read")
    found = claim_for_review(claim_id)
    if not wants_fragment(request):
        return redirect(review_url(found.article_id, claim_id))
    return fragment(request, found.article_id, claim_id)


@require_GET
def article_progress(request: HttpRequest, article_id: int) -> HttpResponse:
    """The progress, with every block that was changed after the event ``?since=`` by anybody.

    204 where nothing happened. ``?claim=`` is the claim in hand: the page is told if that changed.
    """
    authorise(request.user, "claims.read")
    since, in_hand = whole_number(request.GET.get("since")), whole_number(request.GET.get("claim"))
    found = news(article_id=article_id, since=since) if since is not None else (set[int](), set[int]())
    if found is None:
        return HttpResponse(status=204)
    claims, flags = found
    what = changes(user=person(request), article_id=article_id, changed_claims=claims, changed_flags=flags)
    context = {
        **pieces(what),
        "in_hand_id": in_hand,
        "in_hand_changed": in_hand in claims,
    }
    return render(request, "claims/article.html#news", context)
