"""The sources beside a claim: added by hand or from their page, kept as copies, taken off again.

Pages are fetched between a request and its action, never while a row is locked, and for a few seconds at most.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from claims.actions.errors import Refused
from claims.actions.evidence import add_evidence, keep_copy, remove_evidence
from claims.extraction.pages.source_page import SourcePage, read_source
from claims.fetching import FetchError, fetch
from claims.forms.evidence import EvidenceForm, filled_from
from claims.htmx import wants_fragment
from claims.models import Claim
from claims.permissions import authorise
from claims.queries.evidence import copy_of
from claims.queries.review import claim_for_review, evidence_for_review
from claims.views.answers import on_claim, show_draft
from claims.views.files import NOT_KEPT
from claims.views.http import person
from claims.views.outcomes import Done, Draft

SECONDS = 5.0
"""How long somebody waits for a page beside a form: shorter than for an article that they asked to import."""


@require_POST
def claim_evidence(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Add a source, and then keep a copy of its page if that was asked for and can be had."""

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        keep = data.pop("keep")
        evidence = add_evidence(actor=person(request), claim_id=claim_id, **data)
        if keep and evidence.url:
            try:
                _keep(request, evidence.pk, evidence.url)
            except Refused as refusal:
                messages.warning(request, f"No copy of the page was kept. {refusal}")
        return Done(f"Evidence added to {claim.label}.", claim_id)

    form = EvidenceForm(request.POST, auto_id="evidence-%s")
    return on_claim(
        request, claim_id, permission="claims.add_evidence", name="evidence", form=form, perform=perform
    )


@require_POST
def evidence_fill(request: HttpRequest, claim_id: int) -> HttpResponse:
    """The form again, with what the page at its link says of itself; nothing is stored."""
    authorise(request.user, "claims.add_evidence")
    claim = claim_for_review(claim_id)
    form = EvidenceForm(request.POST, auto_id="evidence-%s")
    draft = Draft("evidence", form)
    if "url" not in form.errors:
        try:
            typed, draft.told = filled_from(_fetched(form.cleaned_data["url"]), request.POST)
        except Refused as refusal:
            form.add_error("url", str(refusal))
        else:
            draft.form = EvidenceForm(typed, auto_id="evidence-%s")
    if wants_fragment(request):
        context = {"form": draft.form, "draft": draft}
        return render(request, "claims/panel/evidence_about.html", context, status=draft.status)
    return show_draft(request, claim.article_id, claim_id, draft)


@require_POST
def evidence_keep(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """Keep the text of the page as it is now."""
    evidence = evidence_for_review(evidence_id)

    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        _keep(request, evidence_id, evidence.url)
        return Done("A copy of the page’s text is kept.", claim.pk)

    return on_claim(
        request,
        evidence.claim_id,
        permission="claims.add_evidence",
        name="evidence_keep",
        form=Form(request.POST),
        perform=perform,
    )


@require_POST
def evidence_remove(request: HttpRequest, evidence_id: int) -> HttpResponse:
    def perform(claim: Claim, data: dict[str, Any]) -> Done:
        remove_evidence(actor=person(request), evidence_id=evidence_id)
        return Done(f"Evidence removed from {claim.label}; the log keeps it.", claim.pk)

    return on_claim(
        request,
        evidence_for_review(evidence_id).claim_id,
        permission="claims.add_evidence",
        name="evidence_remove",
        form=Form(request.POST),
        perform=perform,
    )


@require_GET
def evidence_copy(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """The kept text, as text: nothing in it is ever rendered."""
    authorise(request.user, "claims.read")
    return render(request, "claims/evidence_copy.html", {"copy": copy_of(evidence_id, person(request))})


@require_GET
def evidence_copy_download(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """The very characters that the checksum is of."""
    authorise(request.user, "claims.read")
    copy = copy_of(evidence_id, person(request))
    return HttpResponse(
        copy.text.encode(),
        content_type="text/plain; charset=utf-8",
        headers={**NOT_KEPT, "Content-Disposition": f'attachment; filename="evidence-{evidence_id}.txt"'},
    )


def _keep(request: HttpRequest, evidence_id: int, url: str) -> None:
    page = _fetched(url)
    keep_copy(actor=person(request), evidence_id=evidence_id, url=page.url, text=page.text)


def _fetched(url: str) -> SourcePage:
    """The page at ``url``. Raises Refused with a sentence where it can't be had."""
    if not url:
        raise Refused("Give the link first: there is no page to read.", field="url")
    try:
        found = fetch(url, seconds=SECONDS)
    except FetchError as error:
        raise Refused(str(error), field="url") from error
    return read_source(found.text, format=found.format, url=found.url)
