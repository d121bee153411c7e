"""Places of a claim in a version's text: checked against it, and moved in it."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Min

from claims.actions.errors import Refused
from claims.actions.record import State, record
from claims.actions.seen import as_seen, save_changed
from claims.models import Action, Block, Claim, Mention, Version
from claims.models.mention import CONTEXT
from claims.permissions import authorise


def _checked_block(version: Version, start: int, end: int, quote: str) -> Block:
    """The block that holds ``[start, end)``. Raises Refused unless ``quote`` stands exactly there."""
    if not quote.strip() or version.text[start:end] != quote:
        raise Refused("The selected words are not what stands there: select them again.", field="quote")
    block = version.blocks.filter(start__lte=start, end__gte=end).first()
    if block is None:
        raise Refused("A claim stands inside one paragraph: select less.", field="quote")
    return block


def mention_at(claim: Claim, version: Version, start: int, end: int, quote: str) -> Mention:
    """A mention, not saved yet. Raises Refused unless ``quote`` is what stands at ``[start, end)`` in one block."""
    block = _checked_block(version, start, end, quote)
    return Mention(
        claim=claim,
        version=version,
        block=block,
        start=start,
        end=end,
        quote=quote,
        prefix=version.text[max(0, start - CONTEXT) : start],
        suffix=version.text[end : end + CONTEXT],
        sourcing=claim.sourcing,
    )


@transaction.atomic
def move_mention(
    *, actor: User, claim_id: int, mention_id: int, seen: int, start: int, end: int, quote: str | None = None
) -> Mention:
    """Move the edges of a mention to ``[start, end)``, code points into its version.

    The quote is cut from the text here; ``quote`` is what the user saw there, if they selected it. ``seen``
    is the claim's revision. Raises PermissionDenied, Conflict, or Refused with the reason why it does not fit.
    """
    authorise(actor, "claims.edit_claim")
    claim = as_seen(Claim, claim_id, seen)
    mention = Mention.objects.select_related("version").filter(pk=mention_id, claim=claim).first()
    if mention is None:
        raise Refused("Choose one of this claim’s mentions.", field="mention")
    text = mention.version.text
    _check_fit(claim, mention, start, end)
    moved = mention_at(claim, mention.version, start, end, text[start:end] if quote is None else quote)
    before = _state(claim, mention)
    for name in ("block", "start", "end", "quote", "prefix", "suffix"):
        setattr(mention, name, getattr(moved, name))
    mention.save()
    first = claim.mentions.filter(version=mention.version).aggregate(first=Min("start"))["first"]
    claim.position = start if first is None else first
    save_changed(claim, "position")
    after = {**_state(claim, mention), "revision": claim.revision}
    record(actor, Action.EDIT_CLAIM, claim=claim, before=before, after=after)
    return mention


def _check_fit(claim: Claim, mention: Mention, start: int, end: int) -> None:
    if start >= end:
        raise Refused(f"A mention begins before it ends: {start} is not before {end}.", field="start")
    if end > len(mention.version.text):
        raise Refused(f"The text ends at {len(mention.version.text)}: {end} is beyond it.", field="end")
    if (start, end) == (mention.start, mention.end):
        raise Refused(
            "That is where this mention stands already, or the edge of its paragraph.", field="start"
        )
    if not mention.version.text[start:end].strip():
        raise Refused("There are no words there.", field="start")
    if claim.mentions.filter(version=mention.version, start=start, end=end).exists():
        raise Refused("This claim has a mention there already.", field="start")


def _state(claim: Claim, mention: Mention) -> State:
    return {
        "mention": mention.pk,
        "span": [mention.start, mention.end],
        "quote": mention.quote,
        "position": claim.position,
    }
