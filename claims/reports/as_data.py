"""A report as plain JSON data: what the JSON file holds and what the PDF is set from."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from claims.queries.report import ReportHead
from claims.queries.report_claims import person
from claims.queries.report_rows import ReportRow
from claims.verification.schema import VERSION

Json = dict[str, Any]


def plain(value: Any) -> Any:
    """``value`` as a reader of its JSON will see it: dates as ISO 8601, tuples as lists."""
    return json.loads(dumped(value))


def dumped(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)


def head_data(head: ReportHead) -> Json:
    """All of a report but its text and its claims."""
    article, version = head.article, head.version
    return {
        "report": "verdicts",
        "schema_version": VERSION,
        "made_at": head.made_at,
        "article": {
            "id": article.pk,
            "title": article.title,
            "outlet": article.outlet,
            "byline": article.byline,
            "published": article.published,
            "url": article.url,
            "language": article.language,
            "notes": list(version.reading_notes),
        },
        "version": {
            "number": version.number,
            "sha256": version.sha256,
            "read_at": version.created_at,
            "engine": version.engine,
            "rules": version.rules,
        },
        "versions": [
            {
                "number": each.number,
                "sha256": each.sha256,
                "read_at": each.created_at,
                "engine": each.engine,
                "imported_by": person(each.created_by),
            }
            for each in head.versions
        ],
        "method": {
            "reviewers_needed": article.reviewers_needed,
            "policy": head.policy,
            "people": [asdict(one) for one in head.people],
        },
        "counts": {
            "claims": head.tally.total,
            "by_verdict": head.tally.by_verdict,
            "by_sourcing": head.tally.by_sourcing,
            "supported_without_evidence": head.tally.supported_without_evidence,
            "of_other_articles": head.tally.of_other_articles,
            "open_flags": len(head.open_flags),
        },
        "corrections": [asdict(one) for one in head.corrections],
        "undecided": head.undecided,
        "disagreed": head.disagreed,
        "settled": head.settled,
        "hops": head.hops,
        "chain": head.version.analysis["chain"],
        "flags": [asdict(flag) for flag in head.flags],
        "ledger": head.ledger,
    }


def claim_data(row: ReportRow) -> Json:
    """One claim. Its flags stand in the head: here are their ids."""
    claim = asdict(row)
    for of_the_article in ("article_id", "article", "rules"):
        del claim[of_the_article]
    claim["flags"] = [flag.id for flag in row.flags]
    return {**claim, "roles": row.roles, "supported_without_evidence": row.without_evidence}
