"""The claim in hand: all that a reviewer needs to decide it, and the way to the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef
from rapidfuzz import fuzz, process

from claims.models import Article, Claim, Comment, Event, Evidence, Lease, Mention, Verdict
from claims.models.claim import open_to
from claims.permissions import reviewers
from claims.queries.activity import seen_by
from claims.queries.event_words import details
from claims.queries.flag_rows import FlagRow
from claims.states import ClaimState

CANDIDATES = 5
"""Claims offered to merge with: the most similar come first, and a longer list is not read."""
MATCHES = 12
"""Claims shown of those that match a search."""
HISTORY = 50
"""Events shown beside a claim; the log has them all."""


class Place(NamedTuple):
    """A standing claim of the article, where it stands and how far it has got."""

    position: int
    claim_id: int
    number: int
    revision: int
    decided: bool
    taken: bool
    """Whether somebody else has it in hand."""
    scope: bool
    text: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Claims around one, as they stand in the text. Undecided ones count in scope only, and wrap round."""

    index: int
    """Which of the claims in scope it is, the first being 1; for one that is none of them, how many precede it."""
    total: int
    """How many claims are in scope."""
    previous: int | None
    next: int | None
    previous_undecided: int | None
    next_undecided: int | None


@dataclass(slots=True)
class InHand:
    claim: Claim
    mentions: list[Mention]
    flags: list[FlagRow]
    evidence: list[Evidence]
    comments: list[Comment]
    history: list[tuple[Event, str]]
    """Events with their particulars in words, the latest first."""
    verdicts: list[Verdict]
    """Each reviewer's live verdict; in a blind review one's own."""
    sent_back: Verdict | None
    """What says why it came back to this person to be decided anew, until they do."""
    around: Neighbours
    assignees: list[User]
    candidates: list[Place]

    def verdict_by(self, user: User) -> Verdict | None:
        return next((verdict for verdict in self.verdicts if verdict.reviewer_id == user.pk), None)

    @property
    def others_disagree(self) -> bool:
        return len({verdict.value for verdict in self.verdicts}) > 1


def places_of(article: Article, user: User) -> list[Place]:
    """Every standing claim, in the order of the text. One query.

    A claim that others still have to decide is decided for whoever has given their word on it.
    """
    own = Verdict.objects.live().filter(claim=OuterRef("pk"), reviewer=user.pk)
    held = Lease.objects.running().filter(claim=OuterRef("pk")).exclude(holder=user.pk)
    rows = article.claims.standing().annotate(spoken=Exists(own), taken=Exists(held))
    return [
        Place(position, pk, number, revision, state != ClaimState.UNDECIDED or spoken, taken, scope, text)
        for position, pk, number, revision, state, spoken, taken, scope, text in rows.order_by(
            "position", "pk"
        ).values_list("position", "pk", "number", "revision", "state", "spoken", "taken", "scope", "text")
    ]


def _first_waiting(order: Iterable[Place]) -> int | None:
    """The first undecided claim in scope that nobody else has in hand, else the first undecided one."""
    waiting = [place for place in order if place.scope and not place.decided]
    free = (place for place in waiting if not place.taken)
    chosen = next(free, waiting[0] if waiting else None)
    return chosen.claim_id if chosen else None


def first_to_decide(places: Sequence[Place]) -> int | None:
    """The first claim to decide, else the first claim, else None."""
    return _first_waiting(places) or (places[0].claim_id if places else None)


def neighbours(places: Sequence[Place], claim: Claim) -> Neighbours:
    """The claims before and after ``claim``, which need not stand any more itself."""
    here = (claim.position, claim.pk)
    keys = [(place.position, place.claim_id) for place in places]
    before, after = bisect_left(keys, here), bisect_right(keys, here)
    return Neighbours(
        index=sum(place.scope for place in places[:after]),
        total=sum(place.scope for place in places),
        previous=places[before - 1].claim_id if before else None,
        next=places[after].claim_id if after < len(places) else None,
        previous_undecided=_first_waiting([*reversed(places[:before]), *reversed(places[after:])]),
        next_undecided=_first_waiting([*places[after:], *places[:before]]),
    )


def in_hand(
    *, user: User, article: Article, claim: Claim, places: Sequence[Place], flags: Iterable[FlagRow]
) -> InHand:
    """Everything of one claim; ``flags`` are those of the article's current version. Seven queries at most."""
    mentions = list(
        claim.mentions.filter(version=article.current_id).select_related("block").order_by("start")
    )
    edits = user.has_perm("claims.edit_claim")
    return InHand(
        claim=claim,
        mentions=mentions,
        flags=[flag for flag in flags if any(_touches(flag, mention) for mention in mentions)],
        evidence=list(
            claim.evidence.standing()
            .beside_article()
            .filter(open_to(user, "added_by"))
            .select_related("added_by", "copy")
        ),
        comments=list(claim.comments.filter(open_to(user, "author")).select_related("author")),
        history=_history(claim, user),
        verdicts=list(
            Verdict.objects.live().filter(open_to(user, "reviewer"), claim=claim).select_related("reviewer")
        ),
        sent_back=_sent_back(claim, user),
        around=neighbours(places, claim),
        assignees=list(reviewers()) if user.has_perm("claims.assign") else [],
        candidates=_similar(claim, places) if edits else [],
    )


def _touches(flag: FlagRow, mention: Mention) -> bool:
    return flag.start < mention.end and flag.end > mention.start


def _sent_back(claim: Claim, user: User) -> Verdict | None:
    if claim.article.reviewers_needed == 1:
        return None
    back = Verdict.objects.filter(
        claim=claim, reviewer=user.pk, superseded_by=None, sent_back_by__isnull=False
    )
    last = back.select_related("sent_back_by").first()
    later = Verdict.objects.filter(claim=claim, reviewer=user.pk, pk__gt=last.pk) if last else None
    return None if later is None or later.exists() else last


def _history(claim: Claim, user: User) -> list[tuple[Event, str]]:
    events = list(claim.events.filter(seen_by(user)).select_related("actor", "undone_by", "undoes")[:HISTORY])
    people = {event.after.get(role) for event in events for role in ("assignee", "reviewer")}
    people |= {event.before.get("holder") for event in events}
    names = {user.pk: str(user) for user in User.objects.filter(pk__in=people - {None})}
    return [(event, details(event, names)) for event in events]


def matching(claim: Claim, words: str) -> list[Place]:
    """The other standing claims of the article by number ("c12", "12") or by words in them. One query."""
    others = claim.article.claims.standing().exclude(pk=claim.pk)
    number = words.strip().lower().removeprefix("c")
    if number.isdecimal() and len(number) < 10:
        others = others.filter(number=int(number))
    else:
        others = others.filter(text__icontains=words.strip())
    rows = others.order_by("position", "pk")[:MATCHES]
    return [
        Place(
            row.position,
            row.pk,
            row.number,
            row.revision,
            decided=row.state != ClaimState.UNDECIDED,
            taken=False,
            scope=row.scope,
            text=row.text,
        )
        for row in rows
    ]


def _similar(claim: Claim, places: Sequence[Place]) -> list[Place]:
    others = [place for place in places if place.claim_id != claim.pk]
    texts = [place.text for place in others]
    ranked = process.extract(claim.text, texts, scorer=fuzz.token_set_ratio, limit=CANDIDATES)
    return [others[at] for _, _, at in ranked]
