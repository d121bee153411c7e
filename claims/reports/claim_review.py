"""schema.org ClaimReview, for sites and archives that collect fact checks.

Nothing is said of claims on which no verdict stands, or that belong to other articles; what is unverified
has no number. It is a description of what was decided, not a promise that any search engine shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from claims.models import Reason, Value
from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.as_data import dumped
from claims.reports.base import Format

WORST, BEST = 1, 5
PARTLY = 2
"""What is not plainly wrong but misleads: disputed for any other reason."""

LONGEST_CLAIM = 75
"""Characters of a claim that readers of ClaimReview show whole."""

Json = dict[str, Any]


def write_claim_review(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """One graph with a review a line, written as the claims are read."""
    yield b'{"@context": "https://schema.org", "@graph": ['
    reviews = (review for row in rows if (review := claim_review(head, row)))
    for number, review in enumerate(reviews):
        yield (b",\n" if number else b"\n") + dumped(review).encode()
    yield b"\n]}\n"


def claim_review(head: ReportHead, row: ReportRow) -> Json | None:
    """The review of one claim, None where there is nothing to tell. It has no empty fields."""
    if row.decided_at is None or not row.in_scope:
        return None
    return _filled(
        {
            "@type": "ClaimReview",
            "@id": f"urn:sha256:{head.version.sha256}#{row.claim}",
            "url": f"{head.address}#{row.claim}" if head.address else "",
            "claimReviewed": row.text,
            "datePublished": row.decided_at.date(),
            "inLanguage": head.article.language,
            "author": {"@type": "Person", "name": row.reviewer},
            "reviewBody": row.note,
            "reviewRating": _rating(row),
            "itemReviewed": _filled(
                {
                    "@type": "Claim",
                    "author": _claimant(row),
                    "datePublished": head.article.published,
                    "appearance": _appearance(head),
                    "firstAppearance": _first_appearance(head),
                }
            ),
            "citation": [
                _filled({"@type": "CreativeWork", "url": source.link, "name": source.title or source.quote})
                for source in row.evidence
            ],
        }
    )


def lacks(review: Json) -> list[str]:
    """What readers of ClaimReview ask for and this one has not, as phrases."""
    item = review["itemReviewed"]
    missing = {
        "an address of its own: publish the report": "url" in review,
        "who made the claim": "author" in item,
        "when the claim was published": "datePublished" in item,
        "where the claim appears": "appearance" in item,
        "evidence": "citation" in review,
        f"brevity: over {LONGEST_CLAIM} characters": len(review["claimReviewed"]) <= LONGEST_CLAIM,
    }
    return [what for what, there in missing.items() if not there]


def lacking(head: ReportHead, rows: Iterable[ReportRow]) -> list[tuple[str, list[str]]]:
    """Claim → what its review lacks, for those that lack something."""
    found = ((row.claim, claim_review(head, row)) for row in rows)
    return [(claim, gaps) for claim, review in found if review and (gaps := lacks(review))]


def _rating(row: ReportRow) -> Json:
    words = f"{row.verdict.capitalize()}{f': {row.reason.lower()}' if row.reason else ''}"
    rating: Json = {"@type": "Rating", "alternateName": words}
    if row.verdict == Value.UNVERIFIED:
        return rating
    plainly_wrong = row.reason in {"", Reason.WRONG.label}
    value = BEST if row.verdict == Value.SUPPORTED else WORST if plainly_wrong else PARTLY
    return rating | {"ratingValue": value, "worstRating": WORST, "bestRating": BEST}


def _claimant(row: ReportRow) -> Json | None:
    if not row.speaker or row.sourcing not in {"linked", "named"}:
        return None  # "analysts" have no name
    worksfor = {"@type": "Organization", "name": row.affiliation} if row.affiliation else None
    return _filled({"@type": "Person", "name": row.speaker, "affiliation": worksfor})


def _appearance(head: ReportHead) -> Json | None:
    article = head.article
    if not head.link:
        return None
    return _filled(
        {"@type": "Article", "url": head.link, "headline": article.title, "datePublished": article.published}
    )


def _first_appearance(head: ReportHead) -> Json | None:
    """The outlet furthest back in the source chain, if it has an address."""
    origin = next((hop["url"] for hop in reversed(head.hops) if hop.get("url")), "")
    return {"@type": "CreativeWork", "url": origin} if origin and origin != head.link else None


def _filled(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


CLAIM_REVIEW = Format(
    "claimreview",
    "ClaimReview",
    "for sites that collect fact checks: schema.org JSON-LD",
    "application/ld+json",
    write_claim_review,
    suffix="claimreview.jsonld",
)
