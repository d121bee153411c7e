"""Claims as rows of a report, read a few hundred at a time so that memory stays flat."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from claims.models import Claim, Flag, FlagState, Version
from claims.queries.report_beside import FIELDS, REASON, Beside, Found, named
from claims.queries.report_rows import FlagRow, Place, ReportRow

CHUNK = 1000
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
    ordered = claims.order_by("article_id", "-scope", "position", "pk").values_list(*FIELDS)
    found = ordered.iterator(chunk_size=CHUNK)
    while chunk := [Found._make(row) for row in islice(found, CHUNK)]:
        beside = Beside(chunk, copies=copies)
        for claim in chunk:
            flags = open_flags.get(claim.version_id, NO_FLAGS)
            ran = by_version[claim.version_id].rules if claim.version_id in by_version else ""
            yield _row(claim, beside, flags, ran)


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
    return named(user.username, user.first_name, user.last_name) if user else ""


def _row(claim: Found, beside: Beside, flags: OpenFlags, rules: str) -> ReportRow:
    places = beside.places.get(claim.id, ())
    decided = claim.value is not None
    return ReportRow(
        claim.article_id,
        claim.article,
        claim.id,
        f"c{claim.number}",
        claim.text,
        claim.scope,
        claim.state,
        claim.value or claim.state,
        REASON[claim.reason] if decided else "",
        claim.note if decided else "",
        named(claim.username, claim.first_name, claim.last_name) if decided else "",
        claim.decided_at,
        claim.decided_on,
        beside.dissent.get(claim.id, ()),
        claim.sourcing,
        claim.gap,
        claim.speaker,
        claim.affiliation,
        tuple(claim.kinds),
        claim.score,
        places,
        beside.evidence.get(claim.id, ()),
        tuple(flags.on(places)) if flags.flags else (),
        rules,
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
