"""Claims as rows of a report, read a few hundred at a time so that memory stays flat."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, Prefetch, Q, QuerySet

from claims.models import Claim, Evidence, Flag, FlagState, Mention, Verdict, Version
from claims.queries.report_rows import Dissent, FlagRow, Place, ReportRow, Source
from claims.states import ClaimState

CHUNK = 500
"""Claims that are held in memory at a time."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the rules made of one version: its flags, open and settled, in reading order; the rules that ran."""

    flags: tuple[FlagRow, ...]
    rules: str


CheckedByVersion = Mapping[int, Checked]


class OpenFlags:
    """The open flags of one version, quick to ask for those at a place."""

    def __init__(self, flags: Sequence[FlagRow]) -> None:
        """``flags`` are sorted by start."""
        self.flags = [flag for flag in flags if flag.state == FlagState.OPEN]
        self.starts = [flag.start for flag in self.flags]
        self.longest = max((flag.end - flag.start for flag in self.flags), default=0)

    def on(self, places: Iterable[Place]) -> Iterator[FlagRow]:
        """The flags that share a character with one of ``places``, each once."""
        seen = set()
        for place in places:
            first = bisect_left(self.starts, place.start - self.longest)
            for flag in self.flags[first : bisect_left(self.starts, place.end)]:
                if flag.end > place.start and flag.id not in seen:
                    seen.add(flag.id)
                    yield flag


NO_FLAGS = OpenFlags(())


def rows_of(ids: Sequence[int]) -> Iterator[ReportRow]:
    """The chosen claims, each as its article's own report shows it, in the order of the ids."""
    for start in range(0, len(ids), CHUNK):
        chosen = Claim.objects.filter(pk__in=ids[start : start + CHUNK])
        versions = chosen.order_by().values_list("article__current", flat=True).distinct()
        by_id = {row.claim_id: row for row in rows(chosen, checked(versions))}
        yield from (by_id[pk] for pk in ids[start : start + CHUNK] if pk in by_id)


def rows(
    claims: QuerySet[Claim], by_version: CheckedByVersion, *, copies: bool = False
) -> Iterator[ReportRow]:
    """Article by article in reading order, with claims of other articles after its own.

    ``copies``: with the kept copies of the evidence, of which each can be as long as an article.
    """
    open_flags = {version: OpenFlags(found.flags) for version, found in by_version.items()}
    mentions = Mention.objects.filter(version=F("claim__article__current")).select_related("block")
    mentions = mentions.order_by("start", "end")
    blind = Q(claim__state=ClaimState.UNDECIDED, claim__article__reviewers_needed__gt=1)
    evidence = Evidence.objects.standing().beside_article().filter(~blind)
    if copies:
        evidence = evidence.defer(None)
    verdicts = Verdict.objects.live().select_related("reviewer").order_by("pk")
    ordered = (
        claims.select_related("article", "verdict__reviewer", "verdict__version")
        .defer("verdict__version__text", "verdict__version__source", "verdict__version__analysis")
        .prefetch_related(
            Prefetch("mentions", mentions), Prefetch("evidence", evidence), Prefetch("verdicts", verdicts)
        )
        .order_by("article_id", "-scope", "position", "pk")
    )
    for claim in ordered.iterator(chunk_size=CHUNK):
        version = claim.article.current_id or 0
        ran = by_version[version].rules if version in by_version else ""
        yield _row(claim, open_flags.get(version, NO_FLAGS), ran, copies=copies)


def flags_of(version_ids: Iterable[int]) -> dict[int, tuple[FlagRow, ...]]:
    """Version → its flags, open and settled, in reading order."""
    found = defaultdict(list)
    flags = Flag.objects.shown().filter(version__in=list(version_ids)).select_related("decided_by")
    for flag in flags.order_by("start", "end", "code"):
        found[flag.version_id].append(_flag(flag))
    return {version: tuple(rows) for version, rows in found.items()}


def checked(version_ids: Iterable[int | None]) -> dict[int, Checked]:
    """Version → what the rules made of it. Two queries, however many versions."""
    ids = [pk for pk in version_ids if pk is not None]
    flags = flags_of(ids)
    ran = Version.objects.filter(pk__in=ids).order_by().values_list("pk", "rules")
    return {pk: Checked(flags.get(pk, ()), ruleset_words(rules)) for pk, rules in ran}


def ruleset_words(rules: Iterable[Mapping[str, Any]]) -> str:
    """Which rules ran in which version, as a report says it: "S101 v1, N301 v2 as warning"; "none"."""
    said = (
        f"{rule['code']} v{rule['version']}" + (f" as {rule['severity']}" if rule.get("severity") else "")
        for rule in rules
    )
    return ", ".join(said) or "none"


def person(user: User | None) -> str:
    """How a report names somebody; empty for nobody."""
    return (user.get_full_name() or user.get_username()) if user else ""


def _row(claim: Claim, flags: OpenFlags, rules: str, *, copies: bool) -> ReportRow:
    verdict = claim.verdict
    places = tuple(_place(mention) for mention in claim.mentions.all())
    return ReportRow(
        article_id=claim.article_id,
        article=claim.article.title,
        claim_id=claim.pk,
        claim=claim.label,
        text=claim.text,
        in_scope=claim.scope,
        state=claim.state,
        verdict=verdict.value if verdict else claim.state,
        reason=verdict.get_reason_display() if verdict else "",
        note=verdict.note if verdict else "",
        reviewer=person(verdict.reviewer) if verdict else "",
        decided_at=verdict.created_at if verdict else None,
        decided_on=verdict.version.number if verdict else None,
        dissent=_dissent(claim),
        sourcing=claim.sourcing,
        gap=claim.gap,
        speaker=claim.speaker,
        affiliation=claim.affiliation,
        kinds=tuple(claim.kinds),
        score=claim.score,
        mentions=places,
        evidence=tuple(_source(evidence, copies=copies) for evidence in claim.evidence.all()),
        flags=tuple(flags.on(places)),
        rules=rules,
    )


def _dissent(claim: Claim) -> tuple[Dissent, ...]:
    """Nothing on a claim that is being decided independently: its reviewers must not read each other."""
    if claim.state == ClaimState.UNDECIDED:
        return ()
    stands = claim.verdict.value if claim.verdict else None
    return tuple(
        Dissent(person(other.reviewer), other.value, other.get_reason_display(), other.note, other.created_at)
        for other in claim.verdicts.all()
        if other.value != stands
    )


def _place(mention: Mention) -> Place:
    return Place(
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        prefix=mention.prefix,
        suffix=mention.suffix,
        role=mention.block.get_role_display(),
        sourcing=mention.sourcing,
    )


def _source(evidence: Evidence, *, copies: bool) -> Source:
    copy = getattr(evidence, "copy", None)
    return Source(
        url=evidence.url,
        title=evidence.title,
        publisher=evidence.publisher,
        quote=evidence.quote,
        published=evidence.published,
        accessed=evidence.accessed,
        stance=evidence.get_stance_display(),
        note=evidence.note,
        archive=evidence.archive,
        copy_sha256=copy.sha256 if copy else "",
        copy_taken_at=copy.taken_at if copy else None,
        same_source=evidence.same_source,
        later_than_article=evidence.later_than_article,
        copy=copy.text if copy and copies else "",
    )


def _flag(flag: Flag) -> FlagRow:
    return FlagRow(
        id=flag.pk,
        code=flag.code,
        rule=flag.rule,
        severity=flag.severity,
        start=flag.start,
        end=flag.end,
        quote=flag.quote,
        message=flag.message,
        in_scope=flag.in_scope,
        state=flag.state,
        reason=flag.reason,
        decided_by=person(flag.decided_by),
        decided_at=flag.decided_at,
    )
