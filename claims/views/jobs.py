from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from claims.actions.bulk.running import cancel_batch
from claims.actions.errors import Refused
from claims.actions.jobs import cancel_job, retry_job
from claims.htmx import wants_fragment
from claims.permissions import authorise
from claims.queries.batches import job_for_page, nobody_works
from claims.views.http import person


@require_GET
def job(request: HttpRequest, job_id: int) -> HttpResponse:
    """How far a job is; a reload, or another day, shows it again."""
    authorise(request.user, "claims.read")
    found = job_for_page(job_id)
    context = {"job": found, "here": found.get_absolute_url(), "nobody_works": nobody_works(found)}
    template = "claims/job.html#standing" if wants_fragment(request) else "claims/job.html"
    return render(request, template, context)


@require_POST
def job_cancel(request: HttpRequest, job_id: int) -> HttpResponse:
    authorise(request.user, "claims.read")
    found = job_for_page(job_id)
    try:
        if hasattr(found, "batch"):
            cancel_batch(actor=person(request), batch_id=found.batch.pk)
        else:
            cancel_job(actor=person(request), job_id=job_id)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found.result_url or found)


@require_POST
def job_retry(request: HttpRequest, job_id: int) -> HttpResponse:
    """Go on with a job that failed."""
    authorise(request.user, "claims.read")
    found = job_for_page(job_id)
    try:
        retry_job(actor=person(request), job_id=job_id)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(found.result_url or found)
