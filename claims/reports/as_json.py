"""JSON for other programs: everything a report holds, with offsets in code points, half-open."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.base import Format


def write_json(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """One object; its claims come last, one a line, so that they can be written as they are read."""
    yield _json(_head(head)).removesuffix("}").encode() + b', "claims": ['
    for number, row in enumerate(rows):
        yield (b",\n" if number else b"\n") + _json(_claim(row)).encode()
    yield b"\n]}\n"


def _json(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False)


def _head(head: ReportHead) -> dict[str, Any]:
    article, version = head.article, head.version
    return {
        "report": "verdicts",
        "made_at": head.made_at,
        "article": {
            "id": article.pk,
            "title": article.title,
            "outlet": article.outlet,
            "byline": article.byline,
            "published": article.published,
            "url": article.url,
            "language": article.language,
        },
        "version": {
            "number": version.number,
            "sha256": version.sha256,
            "read_at": version.created_at,
            "engine": version.engine,
            "rules": version.rules,
        },
        "counts": {
            "claims": head.tally.total,
            "by_verdict": head.tally.by_verdict,
            "by_sourcing": head.tally.by_sourcing,
            "supported_without_evidence": head.tally.supported_without_evidence,
            "of_other_articles": head.tally.of_other_articles,
        },
        "hops": head.hops,
        "chain": head.version.analysis["chain"],
        "flags": [asdict(flag) for flag in head.flags],
        "ledger": head.ledger,
    }


def _claim(row: ReportRow) -> dict[str, Any]:
    claim = asdict(row)
    for of_the_article in ("article_id", "article"):
        del claim[of_the_article]
    claim["flags"] = [flag.id for flag in row.flags]
    return {**claim, "roles": row.roles, "supported_without_evidence": row.without_evidence}


JSON = Format("json", "JSON", "for a program: everything, with offsets", "application/json", write_json)
