"""What a verdict rests on: sources beside a claim, and copies of their pages."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.record import record
from claims.actions.seen import lock
from claims.models import Action, ArchivedCopy, Claim, Evidence, Stance
from claims.models.links import is_web_address
from claims.permissions import authorise

LONGEST_COPY = 500_000
"""Code points of a page's text that are kept: a long book chapter; a web page has a hundredth of it."""


@transaction.atomic
def add_evidence(
    *,
    actor: User,
    claim_id: int,
    url: str = "",
    title: str = "",
    publisher: str = "",
    quote: str = "",
    published: date | None = None,
    accessed: date | None = None,
    stance: str = Stance.SUPPORTS,
    note: str = "",
    archive: str = "",
) -> Evidence:
    """Put a source beside a claim. ``accessed`` is today unless it is said.

    Raises PermissionDenied, or Refused unless it names a web address, a title or a quote.
    """
    authorise(actor, "claims.add_evidence")
    if not (url or title or quote):
        raise Refused("Name the source: a link, a title or what it says.", field="url")
    for field, address in (("url", url), ("archive", archive)):
        if address and not is_web_address(address):
            raise Refused("A link begins with https:// or http://.", field=field)
    claim = lock(Claim, claim_id)
    evidence = Evidence.objects.create(
        claim=claim,
        url=url,
        title=title,
        publisher=publisher,
        quote=quote,
        published=published,
        accessed=accessed or timezone.localdate(),
        stance=stance,
        note=note,
        archive=archive,
        added_by=actor,
    )
    record(
        actor,
        Action.ADD_EVIDENCE,
        claim=claim,
        before={"evidence": evidence.pk, "removed": True},
        after={"evidence": evidence.pk, "removed": False},
    )
    return evidence


def _standing(evidence_id: int) -> tuple[Claim, Evidence]:
    """The evidence with its claim, locked. Raises Refused where it was removed."""
    claim = lock(Claim, Evidence.objects.values_list("claim", flat=True).get(pk=evidence_id))
    evidence = Evidence.objects.get(pk=evidence_id)
    if evidence.removed_at is not None:
        raise Refused("This evidence was removed already.")
    return claim, evidence


@transaction.atomic
def remove_evidence(*, actor: User, evidence_id: int) -> Evidence:
    """Take a source off a claim; the row stays for the record. Raises PermissionDenied, Refused."""
    authorise(actor, "claims.add_evidence")
    claim, evidence = _standing(evidence_id)
    evidence.removed_at = timezone.now()
    evidence.save(update_fields=["removed_at"])
    record(
        actor,
        Action.REMOVE_EVIDENCE,
        claim=claim,
        before={"evidence": evidence.pk, "removed": False},
        after={"evidence": evidence.pk, "removed": True},
    )
    return evidence


@transaction.atomic
def keep_copy(*, actor: User, evidence_id: int, url: str, text: str) -> ArchivedCopy:
    """Keep the text of a page that was fetched before: nothing is fetched while a row is locked.

    Raises PermissionDenied, or Refused for evidence that was removed or has a copy, and for a text
    that is empty or too long.
    """
    authorise(actor, "claims.add_evidence")
    if not text:
        raise Refused("There is no text on this page to keep.")
    if len(text) > LONGEST_COPY:
        raise Refused(f"The text of this page is longer than {LONGEST_COPY:,} characters.")
    claim, evidence = _standing(evidence_id)
    if ArchivedCopy.objects.filter(evidence=evidence).exists():
        raise Refused("A copy of this page is kept already.")
    copy = ArchivedCopy.objects.create(
        evidence=evidence, url=url, text=text, sha256=sha256(text.encode()).hexdigest(), taken_by=actor
    )
    record(
        actor, Action.KEEP_COPY, claim=claim, after={"evidence_copied": evidence.pk, "sha256": copy.sha256}
    )
    return copy
