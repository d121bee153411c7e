"""Having a long export made by a job, and keeping it."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.jobs import enqueue
from claims.actions.reporting import hand_out_claims
from claims.models import Export, ExportPart
from claims.models.export import KEPT
from claims.permissions import authorise


@transaction.atomic
def order_export(*, actor: User, query: str, format: str, claims: int) -> Export:
    """Leave an export to ``manage.py work``. Raises PermissionDenied."""
    authorise(actor, "claims.export_report")
    forget_exports()
    job = enqueue(actor=actor, kind="export", parameters={}, total=claims)
    return Export.objects.create(job=job, query=query, format=format, claims=claims, created_by=actor)


def forget_exports() -> None:
    """Delete the bytes of files that were kept long enough. A worker does as it starts, and whoever orders another."""
    ExportPart.objects.filter(export__created_at__lt=timezone.now() - KEPT).delete()


def forget_parts(export: Export) -> None:
    """Delete what there is of its bytes: it is begun anew, or called off. Call it in a chunk of the job."""
    export.parts.all().delete()


def keep_part(export: Export, position: int, data: bytes) -> None:
    """Keep a piece of its bytes. Call it in a chunk of the job."""
    ExportPart.objects.create(export=export, position=position, data=data)


def finish_export(export: Export, *, claims: int, size: int, sha256: str) -> None:
    """It is whole: put it on record. Call it in a chunk of the job."""
    export.claims, export.size, export.sha256 = claims, size, sha256
    export.save(update_fields=["claims", "size", "sha256"])
    hand_out_claims(actor=export.created_by, format=export.format, claims=claims, sha256=sha256)
