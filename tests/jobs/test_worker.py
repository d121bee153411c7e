from __future__ import annotations

import os
import socket
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from claims.actions.bulk import EDITS
from claims.actions.bulk.running import cancel_batch, undo_batch
from claims.actions.errors import Refused
from claims.actions.jobs import cancel_job, enqueue, retry_job
from claims.jobs import KINDS, Kind
from claims.jobs.hold import Hold, Lost
from claims.jobs.worker import MOST_ATTEMPTS, Worker, sweep
from claims.models import Claim, Event, Job
from tests.batches import bulk

CHUNK = 3


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch):
    """Every batch is a job, three rows at a time."""
    for name, edit in EDITS.items():
        monkeypatch.setitem(EDITS, name, replace(edit, chunk=CHUNK, inline=0))


@pytest.fixture
def ids(repost):
    return list(repost.claims.in_scope().order_by("pk").values_list("pk", flat=True))[:8]


@pytest.fixture
def batch(ids, alice):
    return bulk(alice, "set_verdict", ids, value="supported")


def until(worker, done):
    """Let the worker stop by itself once the job has got so far."""
    worker._stop.is_set = lambda: Job.objects.filter(done__gte=done).exists()
    return worker


def test_a_large_batch_waits_for_a_worker_and_is_done_by_one(batch, ids):
    assert (batch.job.state, batch.job.total, Claim.objects.decided().count()) == ("queued", len(ids), 0)
    call_command("work", "--until-idle", verbosity=0)
    batch.refresh_from_db()
    job = Job.objects.get()
    assert (job.state, job.done, batch.changed) == ("done", len(ids), len(ids))
    assert set(Claim.objects.filter(pk__in=ids).values_list("verdict__value", flat=True)) == {"supported"}


def test_a_worker_that_is_told_to_stop_finishes_its_chunk_and_another_goes_on(batch, ids):
    until(worker := Worker(), CHUNK).do(worker.take())
    job = Job.objects.get()
    assert (job.state, job.done, job.holder) == ("queued", CHUNK, "")
    assert Claim.objects.decided().count() == CHUNK
    Worker().work(until_idle=True)
    assert Event.objects.filter(batch=batch).count() == len(ids)


def test_a_batch_is_cancelled_between_chunks_and_what_was_done_is_undone(batch, ids, alice):
    worker = Worker()
    job = worker.take()
    with Hold(job.pk, worker.name, lambda: False).chunk():
        pass
    until(worker, CHUNK).do(job)
    cancel_batch(actor=alice, batch_id=batch.pk)
    batch.refresh_from_db()
    assert (batch.changed, batch.skipped) == (CHUNK, {"cancelled before its turn": len(ids) - CHUNK})
    assert Job.objects.get().state == "cancelled"
    undo_batch(actor=alice, batch_id=batch.pk)
    Worker().work(until_idle=True)
    assert not Claim.objects.decided().exists()


def test_a_running_batch_stops_at_the_next_chunk(batch, ids, alice):
    worker = Worker()
    job = worker.take()
    cancel_batch(actor=alice, batch_id=batch.pk)
    assert Job.objects.get().cancelling
    worker.do(job)
    batch.refresh_from_db()
    assert (Job.objects.get().state, batch.changed) == ("cancelled", 0)
    with pytest.raises(Refused, match="nothing to cancel"):
        cancel_batch(actor=alice, batch_id=batch.pk)


def test_a_silent_worker_loses_its_job_and_finds_out(batch, ids):
    slow, quick = Worker(), Worker()
    job = slow.take()
    sweep()
    assert quick.take() is None, "a living worker keeps its job"
    Job.objects.update(heartbeat=timezone.now() - timedelta(minutes=5))
    quick.work(until_idle=True)
    assert Job.objects.get().state == "done"
    with pytest.raises(Lost), Hold(job.pk, slow.name, lambda: False).chunk():
        pass
    slow.do(job)
    assert Event.objects.filter(batch=batch).count() == len(ids)


def test_a_worker_gone_from_this_machine_is_not_waited_for(batch):
    Worker().take()
    gone = f"{socket.gethostname()}:{2**22 + 1}:abc"  # above the highest number a process can have
    Job.objects.update(holder=gone)
    sweep()
    assert Job.objects.get().state == "queued"
    assert os.getpid() != 2**22 + 1


def test_a_job_that_workers_die_of_is_given_up_with_a_reason_and_can_be_tried_again(batch, alice, bob):
    for _ in range(MOST_ATTEMPTS):
        Worker().take()
        Job.objects.update(heartbeat=timezone.now() - timedelta(minutes=5))
        sweep()
    job = Job.objects.get()
    assert (job.state, job.reason) == ("failed", f"The worker died {MOST_ATTEMPTS} times at the same place.")
    with pytest.raises(PermissionDenied):
        retry_job(actor=bob, job_id=job.pk)
    retry_job(actor=alice, job_id=job.pk)
    Worker().work(until_idle=True)
    assert Job.objects.get().state == "done"
    with pytest.raises(Refused):
        retry_job(actor=alice, job_id=job.pk)


def test_what_goes_wrong_is_written_down_and_the_worker_goes_on(alice, monkeypatch, caplog):
    def fail(hold):
        with hold.chunk() as job:
            job.done = 1
        raise ValueError("no paper left")

    monkeypatch.setitem(KINDS, "print", Kind(run=fail))
    enqueue(actor=alice, kind="print", parameters={}, total=2)
    enqueue(actor=alice, kind="print", parameters={}, total=2)
    Worker().work(until_idle=True)
    assert (
        list(Job.objects.values_list("state", "reason", "done"))
        == [("failed", "ValueError: no paper left", 1)] * 2
    )
    assert "failed" in caplog.text


def test_a_job_of_a_newer_version_fails_with_a_reason_and_the_worker_goes_on(batch, alice):
    unknown = enqueue(actor=alice, kind="translate", parameters={})
    call_command("work", "--until-idle", verbosity=0)
    unknown.refresh_from_db()
    batch.job.refresh_from_db()
    assert (unknown.state, batch.job.state) == ("failed", "done")
    assert "translate" in unknown.reason


def test_one_stops_ones_own_job_and_editors_anybodys(alice, bob, carol):
    job = enqueue(actor=bob, kind="print", parameters={})
    with pytest.raises(PermissionDenied):
        cancel_job(actor=carol, job_id=job.pk)
    assert cancel_job(actor=alice, job_id=job.pk).state == "cancelled"


def test_the_page_shows_how_far_it_is_after_every_reload_and_says_when_nobody_works(batch, alice, client_of):
    client, address = client_of(alice), batch.get_absolute_url()
    assert "No worker is running" not in client.get(address).text
    Job.objects.update(created_at=timezone.now() - timedelta(minutes=1))
    page = client.get(address).text
    assert "manage.py work" in page
    assert 'hx-trigger="every 1s"' in page
    until(worker := Worker(), CHUNK).do(worker.take())
    assert "3 of 8 done" in client.get(address).text
    fragment = client.get(address, headers={"HX-Request": "true"}).text
    assert "<html" not in fragment
    assert 'value="3"' in fragment
    Worker().work(until_idle=True)
    page = client.get(address).text
    assert "Undo this batch" in page
    assert "every 1s" not in page


def test_the_page_cancels_and_goes_on(batch, alice, client_of):
    client = client_of(alice)
    job = batch.job
    Job.objects.update(state="failed", reason="The disk is full.")
    assert "The disk is full." in client.get(batch.get_absolute_url()).text
    client.post(reverse("job_retry", args=[job.pk]))
    assert Job.objects.get().state == "queued"
    answer = client.post(reverse("job_cancel", args=[job.pk]), follow=True)
    assert "Left alone: cancelled before its turn" in answer.text
    assert client.get(job.get_absolute_url()).status_code == 200
