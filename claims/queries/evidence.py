"""Copies that were kept of cited pages."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404

from claims.models import ArchivedCopy, Evidence
from claims.models.claim import open_to


def copy_of(evidence_id: int, user: User) -> ArchivedCopy:
    """The copy of a piece of evidence that this person may see. Raises Http404."""
    readable = Evidence.objects.filter(open_to(user, "added_by"))
    copies = ArchivedCopy.objects.select_related("evidence__claim__article", "taken_by")
    found: ArchivedCopy = get_object_or_404(copies, evidence__in=readable.filter(pk=evidence_id))
    return found
