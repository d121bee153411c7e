"""The review page, its claim panel, and what others did to it meanwhile."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from claims.actions.leases import arrive
from claims.forms.decisions import LARGEST
from claims.htmx import signed_out, wants_fragment
from claims.permissions import authorise
from claims.queries.event_words import in_words
from claims.queries.live import live
from claims.queries.review import alone_in_hand, changes, claim_for_review, claim_in_hand, news
from claims.views.answers import fragment, pieces, review_url, whole_page
from claims.views.http import person, whole_number
from claims.views.panel import FOLDS, panel


@require_GET
def article(request: HttpRequest, article_id: int) -> HttpResponse:
    """The article as it was read beside the claim in hand, which ``?claim=`` names.

    ``?flag=`` opens a flag's note, ``?open=`` a fold of the panel.
    """
    authorise(request.user, "claims.read")
    return whole_page(
        request,
        article_id,
        whole_number(request.GET.get("claim")),
        open_flag_id=whole_number(request.GET.get("flag")),
        fold=request.GET.get("open", ""),
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
def claim_fold(request: HttpRequest, claim_id: int, fold: str) -> HttpResponse:
    """What is in a fold of the claim's panel, for htmx; the page with the fold open for everybody else."""
    authorise(request.user, "claims.read")
    if fold not in FOLDS:
        raise Http404("There is no such fold.")
    found = claim_for_review(claim_id)
    if not wants_fragment(request):
        address = reverse("article", args=[found.article_id])
        return redirect(f"{address}?claim={claim_id}&open={fold}#opened")
    hand = alone_in_hand(found, person(request))
    return render(request, f"claims/panel/{fold}.html#body", panel(hand, person(request), fold=fold))


@login_not_required  # all it lets through unasked is "nothing new" to whoever was here half a minute ago
@require_GET
def article_progress(request: HttpRequest, article_id: int) -> HttpResponse:
    """The progress, with every block that was changed after the event ``?since=`` by anybody, and who is here.

    304 where nothing happened since the answer that If-None-Match names: two queries, of which one
    is for the session. ``?claim=`` is the claim in hand: the page is told if others changed that.
    """
    if article_id > LARGEST:
        raise Http404("There is no such article.")
    etag = request.headers.get("If-None-Match")
    if etag:
        now, in_hand = live(article_id), whole_number(request.GET.get("claim"))
        if etag == now.etag and now.is_fresh(request.session.get(SESSION_KEY), in_hand):
            return HttpResponseNotModified()
    if not request.user.is_authenticated:
        return signed_out(request)
    authorise(request.user, "claims.read")
    return _progress(request, article_id, etag)


def _progress(request: HttpRequest, article_id: int, etag: str | None) -> HttpResponse:
    user, since = person(request), whole_number(request.GET.get("since"))
    in_hand = claim_in_hand(article_id, whole_number(request.GET.get("claim")))
    lease = arrive(actor=user, article_id=article_id, claim=in_hand)
    now = live(article_id)
    if etag == now.etag:
        return HttpResponseNotModified()
    found = news(article_id=article_id, since=since, user=user) if since is not None else None
    what = changes(
        user=user,
        article_id=article_id,
        changed_claims=found.claims if found else (),
        changed_flags=found.flags if found else (),
    )
    context = {
        **pieces(what),
        "in_hand_id": in_hand.pk if in_hand else None,
        "told": in_words(found.latest.get(in_hand.pk)) if found and in_hand else None,
        "claim": in_hand,
        "lease": lease,
        "live": now,
        "others": now.others(user.pk),
    }
    return render(request, "claims/article.html#news", context)
