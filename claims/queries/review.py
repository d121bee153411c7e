"""The review page: the article on the left, the claim in hand on the right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404

from claims.models import Action, Article, Claim, Event, Evidence, Flag, Verdict, Version
from claims.models.event import FINAL
from claims.queries.activity import seen_by
from claims.queries.edges import moved
from claims.queries.flag_rows import FlagRow, about_all, flags_of
from claims.queries.in_hand import InHand, Place, first_to_decide, in_hand, onward, places_of
from claims.queries.ledger import Ledger, ledger_of
from claims.queries.proof import (
    OwnWords,
    Proof,
    ProofBlock,
    blocks_at,
    blocks_of_claims,
    proof_blocks,
    proof_of,
)
from claims.queries.source_chain import SourceChain, chain_of
from claims.states import ClaimState

NOT_UNDONE_BY_KEY = FINAL | {Action.UNDO}
"""``z`` walks back and not to and fro: an undo is undone in the log."""


@dataclass(slots=True)
class Progress:
    """The article with its counts, how far its log has got, and what the user can take back."""

    article: Article
    latest: int
    undoable: Event | None


@dataclass(slots=True)
class ReviewPage:
    article: Article
    version: Version
    proof: Proof
    ledger: Ledger
    chain: SourceChain
    progress: Progress
    hand: InHand | None


@dataclass(slots=True)
class Changes:
    """What to put into an open review page after something changed."""

    article: Article
    progress: Progress
    hand: InHand | None
    version: Version | None = None
    """Fetched where blocks or flags are drawn anew: a decision needs none of the text."""
    blocks: Sequence[ProofBlock] = ()
    flags: Sequence[FlagRow] = ()
    """Those that were changed."""
    document_flags: Sequence[FlagRow] = ()

    @property
    def touches_document(self) -> bool:
        """Whether a flag about the whole article was changed."""
        return bool(about_all(self.flags))

    def draw(
        self, version: Version, claim_ids: Collection[int], flag_ids: Collection[int], own: OwnWords
    ) -> None:
        """Draw the blocks anew in which these claims and flags stand."""
        flags = flags_of(version)
        self.version, self.document_flags = version, about_all(flags)
        self.flags = [flag for flag in flags if flag.pk in flag_ids]
        block_ids = blocks_of_claims(version, claim_ids)
        for flag in self.flags:
            block_ids |= blocks_at(version, flag.start, flag.end)
        self.blocks = proof_blocks(version, block_ids, flags, own)


def article_for_review(article_id: int) -> Article:
    """An article that has a text. Raises Http404."""
    latest = Event.objects.filter(article=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    articles = Article.objects.exclude(current=None).annotate(latest=Subquery(latest))
    return get_object_or_404(articles, pk=article_id)


def _current(article: Article) -> Version:
    version: Version = Version.objects.defer("source").get(pk=article.current_id)
    return version


def claim_for_review(claim_id: int) -> Claim:
    """A claim with what its panel names, standing or not. Raises Http404."""
    claims = Claim.objects.select_related("article", "verdict__reviewer", "assignee", "merged_into")
    return get_object_or_404(claims, pk=claim_id)


def claim_in_hand(article_id: int, claim_id: int | None) -> Claim | None:
    """A claim of this article that a page says it has in hand, None for any other."""
    return Claim.objects.filter(article=article_id, pk=claim_id or 0).select_related("article").first()


def alone_in_hand(claim: Claim, user: User) -> InHand:
    """All of one claim but what stands before and after it."""
    return in_hand(user=user, article=claim.article, claim=claim, places=())


def _of(article: Article, claim: Claim) -> Claim:
    if claim.article_id != article.pk:
        raise Http404("This claim stands in another article.")
    return claim


def flag_for_review(flag_id: int) -> Flag:
    """A flag with the version it belongs to. Raises Http404."""
    return get_object_or_404(
        Flag.objects.select_related("version", "decided_by").defer("version__source"), pk=flag_id
    )


def after_move(claim: Claim, mention_id: int, move: str) -> tuple[int, int]:
    """Where a mention stands after one of ``edges.MOVES``. Raises Http404 where the claim has no such mention."""
    mentions = claim.mentions.select_related("version", "block").defer("version__source", "version__analysis")
    mention = get_object_or_404(mentions, pk=mention_id)
    block = (mention.block.start, mention.block.end)
    return moved(mention.version.text, block, (mention.start, mention.end), move)


def evidence_for_review(evidence_id: int) -> Evidence:
    """A piece of evidence, removed or not. Raises Http404."""
    return get_object_or_404(Evidence, pk=evidence_id)


def reviewer_of(claim: Claim, reviewer_id: int) -> User:
    """Somebody who has given a verdict on the claim. Raises Http404."""
    spoken = Verdict.objects.filter(claim=claim).values("reviewer")
    return get_object_or_404(User.objects.filter(pk__in=spoken), pk=reviewer_id)


def event_for_review(article_id: int, event_id: int, user: User) -> Event:
    """An event of this article. Raises Http404."""
    readable = Event.objects.filter(seen_by(user)).select_related("claim", "flag")
    event: Event = get_object_or_404(readable, pk=event_id, article=article_id)
    return event


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is left to decide in an article, in the order it is offered, and where each claim stands."""

    claim_ids: Sequence[int]
    places: Sequence[Place]

    @property
    def next(self) -> int | None:
        return self.claim_ids[0] if self.claim_ids else None


def next_to_decide(claim: Claim, user: User) -> Ahead:
    """What comes after ``claim`` for this person to decide. One query."""
    places = places_of(claim.article, user)
    return Ahead(onward(places, claim), places)


def to_show(claim_id: int, user: User) -> int:
    """The claim itself while it stands, else the next undecided one. Two queries."""
    claim = claim_for_review(claim_id)
    following = next_to_decide(claim, user).next if claim.removed_at else None
    return following or claim_id


def own_words(article: Article, user: User) -> dict[int, str]:
    """Claim → the user's verdict where others still have to give theirs. One query at most."""
    if article.reviewers_needed == 1:
        return {}
    own = Verdict.objects.live().filter(claim__article=article, claim__state=ClaimState.UNDECIDED)
    return dict(own.filter(reviewer=user).values_list("claim", "value"))


def progress_of(article: Article, user: User) -> Progress:
    """How far an article from ``article_for_review`` has got. Three queries."""
    article.count()
    mine = Event.objects.filter(article=article, actor=user, undone_by=None).order_by("-pk")
    undoable = mine.exclude(action__in=NOT_UNDONE_BY_KEY).select_related("claim", "flag").first()
    return Progress(article, getattr(article, "latest", None) or 0, undoable)


def review_page(*, user: User, article_id: int, claim_id: int | None = None) -> ReviewPage:
    """The whole page. Without ``claim_id`` the first undecided claim is in hand, else the first one.

    Raises Http404 for an unknown article, or for a claim that is not this article's.
    """
    article = article_for_review(article_id)
    version = _current(article)
    places = places_of(article, user)
    proof = proof_of(version, flags_of(version), own_words(article, user))
    chosen = first_to_decide(places) if claim_id is None else claim_id
    hand = None
    if chosen is not None:
        claim = _of(article, claim_for_review(chosen))
        hand = in_hand(user=user, article=article, claim=claim, places=places)
    return ReviewPage(
        article=article,
        version=version,
        proof=proof,
        ledger=ledger_of(version.analysis["ledger"]),
        chain=chain_of(version.analysis["chain"], outlet=article.outlet),
        progress=progress_of(article, user),
        hand=hand,
    )


def changes(
    *,
    user: User,
    article_id: int,
    claim_id: int | None = None,
    changed_claims: Collection[int] = (),
    changed_flags: Collection[int] = (),
    places: Sequence[Place] | None = None,
) -> Changes:
    """The claim to have in hand, if any, and the pieces of the page that other claims and flags changed.

    ``places`` are the article's claims as they are now, where they are known.
    """
    article = article_for_review(article_id)
    hand = None
    if claim_id is not None:
        hand = in_hand(
            user=user,
            article=article,
            claim=_of(article, claim_for_review(claim_id)),
            places=places_of(article, user) if places is None else places,
        )
    what = Changes(article, progress_of(article, user), hand)
    if changed_claims or changed_flags:
        what.draw(_current(article), changed_claims, changed_flags, own_words(article, user))
    return what


@dataclass(frozen=True, slots=True)
class News:
    """What happened on a page since it was drawn, as far as it is for its reader to know."""

    claims: set[int]
    flags: set[int]
    latest: dict[int, Event]
    """Claim → the last event about it that was somebody else's."""


def news(*, article_id: int, since: int, user: User) -> News | None:
    """What events after ``since`` were about, None without events. One query."""
    fresh = Event.objects.filter(seen_by(user), article=article_id, pk__gt=since)
    events = list(fresh.select_related("actor", "undoes").order_by("pk"))
    if not events:
        return None
    return News(
        claims={event.claim_id for event in events if event.claim_id},
        flags={event.flag_id for event in events if event.flag_id},
        latest={event.claim_id: event for event in events if event.claim_id and event.actor_id != user.pk},
    )
