"""Many rows in one go: a preview that freezes them, then one Batch, one Event a row.

Whatever was chosen and can't be changed is skipped, listed with its reason, and never overwritten. A row
that somebody changed after the preview is such a row.
"""

from __future__ import annotations

from claims.actions.bulk import articles, claims, flags, merging, undoing, verdicts
from claims.actions.bulk.edit import BulkEdit, Noun

EDITS: dict[str, BulkEdit] = {
    edit.name: edit
    for edit in (
        *verdicts.EDITS,
        *claims.EDITS,
        *merging.EDITS,
        *flags.EDITS,
        *articles.EDITS,
        *undoing.EDITS,
    )
}
"""Every bulk edit by its name."""


def edits_of(noun: Noun) -> list[BulkEdit]:
    """What can be chosen for rows of this noun."""
    return [edit for edit in EDITS.values() if edit.noun is noun and edit.offered]
