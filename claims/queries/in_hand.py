"""The claim in hand: all that a reviewer needs to decide it, and the way to the next one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef
from rapidfuzz import fuzz, process

from claims.models import Article, Claim, Comment, Event, Evidence, Lease, Mention, Verdict
from claims.models.claim import open_to
from claims.permissions import reviewers
from claims.queries.activity import seen_by
from claims.queries.event_words import details
from claims.queries.flag_rows import FlagRow, flags_on
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
    decided: bool
    taken: bool
    """Whether somebody else has it in hand."""
    scope: bool


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


@dataclass
class InHand:
    """What is looked up now and then is fetched when a page asks for it: most folds stay closed."""

    user: User
    claim: Claim
    mentions: list[Mention]
    flags: list[FlagRow]
    evidence: list[Evidence]
    comments: list[Comment]
    verdicts: list[Verdict]
    """Each reviewer's live verdict; in a blind review one's own."""
    sent_back: Verdict | None
    """What says why it came back to this person to be decided anew, until they do."""
    around: Neighbours

    @cached_property
    def history(self) -> list[tuple[Event, str]]:
        """Events with their particulars in words, the latest first."""
        return _history(self.claim, self.user)

    @cached_property
    def assignees(self) -> list[User]:
        return list(reviewers())

    @cached_property
    def candidates(self) -> list[Claim]:
        """What it can be merged with."""
        return _similar(self.claim)

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
        Place(position, pk, state != ClaimState.UNDECIDED or spoken, taken, scope)
        for position, pk, state, spoken, taken, scope in rows.order_by("position", "pk").values_list(
            "position", "pk", "state", "spoken", "taken", "scope"
        )
    ]


def waiting(order: Iterable[Place]) -> list[int]:
    """The undecided claims in scope, first those that nobody else has in hand."""
    undecided = [place for place in order if place.scope and not place.decided]
    return [place.claim_id for place in sorted(undecided, key=lambda place: place.taken)]


def _first_waiting(order: Iterable[Place]) -> int | None:
    """The first undecided claim in scope that nobody else has in hand, else the first undecided one."""
    return next(iter(waiting(order)), None)


def first_to_decide(places: Sequence[Place]) -> int | None:
    """The first claim to decide, else the first claim, else None."""
    return _first_waiting(places) or (places[0].claim_id if places else None)


def onward(places: Sequence[Place], claim: Claim) -> list[int]:
    """What there is to decide after ``claim``, in the order it is offered."""
    after = bisect_right([(place.position, place.claim_id) for place in places], (claim.position, claim.pk))
    return waiting([*places[after:], *places[:after]])


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


def in_hand(*, user: User, article: Article, claim: Claim, places: Sequence[Place]) -> InHand:
    """Everything of one claim. Seven queries at most, and those of the folds that are open."""
    mentions = list(
        claim.mentions.filter(version=article.current_id).select_related("block").order_by("start")
    )
    return InHand(
        user=user,
        claim=claim,
        mentions=mentions,
        flags=flags_on(article.current_id, mentions),
        evidence=list(
            claim.evidence.standing()
            .beside_article()
            .filter(open_to(user, "added_by"))
            .select_related("added_by", "copy")
        ),
        comments=list(claim.comments.filter(open_to(user, "author")).select_related("author")),
        verdicts=list(
            Verdict.objects.live().filter(open_to(user, "reviewer"), claim=claim).select_related("reviewer")
        ),
        sent_back=_sent_back(claim, user),
        around=neighbours(places, claim),
    )


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


def matching(claim: Claim, words: str) -> list[Claim]:
    """The other standing claims of the article by number ("c12", "12") or by words in them. One query."""
    others = claim.article.claims.standing().exclude(pk=claim.pk)
    number = words.strip().lower().removeprefix("c")
    if number.isdecimal() and len(number) < 10:
        others = others.filter(number=int(number))
    else:
        others = others.filter(text__icontains=words.strip())
    return list(others.order_by("position", "pk")[:MATCHES])


def _similar(claim: Claim) -> list[Claim]:
    others = dict(claim.article.claims.standing().exclude(pk=claim.pk).order_by().values_list("pk", "text"))
    ranked = process.extract(claim.text, others, scorer=fuzz.token_set_ratio, limit=CANDIDATES)
    found = Claim.objects.in_bulk([pk for _, _, pk in ranked])
    return [found[pk] for _, _, pk in ranked]
