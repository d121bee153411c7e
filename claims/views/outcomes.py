"""What became of something that was posted: it was done, or it comes back as a draft."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import Form

from claims.actions.errors import Conflict, Held, Refused
from claims.models import Lease, Verdict
from claims.queries.in_hand import Place


@dataclass(slots=True)
class Draft:
    """A form that was not carried out, by the name the page knows it by."""

    name: str
    form: Form
    conflict: bool = False
    held: Lease | None = None
    flag_id: int | None = None
    told: str = ""
    """What was filled in or found for the person: then nothing was refused."""
    find: str | None = None
    """What claims to merge with are looked for by."""

    @property
    def status(self) -> int:
        if self.told:
            return 200
        return 409 if self.conflict or self.held else 422


@dataclass(slots=True)
class Done:
    """What an action did: a sentence about it, the claims it changed, and the claim to show next."""

    sentence: str
    claim_id: int | None
    changed: Collection[int] = ()
    changed_flags: Collection[int] = ()
    decided: Verdict | None = None
    """All that changed is what is thought of its claim: the page marks its words anew by itself."""
    places: Sequence[Place] | None = None
    """The article's claims as they are now, where they were looked up."""
    fold: str = ""
    """The fold of the panel in which it was done, and goes on."""


def attempt(form: Form, name: str, perform: Callable[[dict[str, Any]], Done]) -> Done | Draft:
    """Carry out ``perform`` with what was typed, or say why not."""
    if not form.is_valid():
        return Draft(name, form)
    try:
        return perform(form.cleaned_data)
    except Refused as refusal:
        known = refusal.field if refusal.field in form.fields else None
        form.add_error(known, str(refusal))
        return Draft(name, form)
    except Conflict:
        return Draft(name, form, conflict=True)
    except Held as held:
        return Draft(name, form, held=held.lease)
