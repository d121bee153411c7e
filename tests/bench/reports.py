"""Exports against the least that could be done: CSV of many claims against ``COPY … TO STDOUT`` of the same columns.

``python -m tests.bench.reports [ROWS]`` starts a PostgreSQL, fills it and measures each export in a process of
its own, with the most memory that it held; then XLSX and PDF of an article with 1,000 claims.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time

from tests.databases import fresh_postgres, set_up

ROWS = 200_000
LONG_ARTICLE = 1_000

COPY = """COPY (
  WITH ran AS MATERIALIZED (
    SELECT version.id, string_agg((rule ->> 'code') || ' v' || (rule ->> 'version'), ', ') AS rules
    FROM claims_version version, jsonb_array_elements(version.rules) rule GROUP BY version.id
  )
  SELECT a.id, a.title, 'c' || c.number, c.text, coalesce(v.value, c.state), v.reason, v.note, u.username,
    v.created_at, version.number, c.state, c.sourcing, c.gap, c.speaker, c.affiliation, c.kinds, c.score, c.scope,
    (SELECT string_agg(DISTINCT b.role, ' | ') FROM claims_mention m JOIN claims_block b ON b.id = m.block_id
     WHERE m.claim_id = c.id AND m.version_id = a.current_id),
    (SELECT count(*) FROM claims_mention m WHERE m.claim_id = c.id AND m.version_id = a.current_id),
    (SELECT string_agg(m.start || '..' || m."end", ' | ') FROM claims_mention m
     WHERE m.claim_id = c.id AND m.version_id = a.current_id),
    (SELECT string_agg(m.quote, ' | ') FROM claims_mention m
     WHERE m.claim_id = c.id AND m.version_id = a.current_id),
    (SELECT count(*) FROM claims_evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL),
    (SELECT string_agg(e.url, ' | ') FROM claims_evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL),
    (SELECT string_agg(w.value, ' | ') FROM claims_verdict w WHERE w.claim_id = c.id AND w.id <> c.verdict_id),
    (SELECT string_agg(DISTINCT f.code, ' | ') FROM claims_mention m JOIN claims_flag f
       ON f.version_id = m.version_id AND f.start < m."end" AND f."end" > m.start
     WHERE m.claim_id = c.id AND m.version_id = a.current_id AND f.state = 'open'),
    (SELECT string_agg(e.archive, ' | ') FROM claims_evidence e WHERE e.claim_id = c.id AND e.removed_at IS NULL),
    ran.rules
  FROM claims_claim c JOIN claims_article a ON a.id = c.article_id JOIN ran ON ran.id = a.current_id
    LEFT JOIN claims_verdict v ON v.id = c.verdict_id LEFT JOIN auth_user u ON u.id = v.reviewer_id
    LEFT JOIN claims_version version ON version.id = v.version_id
  WHERE c.removed_at IS NULL AND c.scope ORDER BY c.article_id, c.position
) TO STDOUT WITH CSV HEADER"""


def fill(rows: int) -> None:
    """Claims with a mention each, a tenth of them with evidence."""
    from django.db.models import F, OuterRef, Subquery

    from claims.actions.bulk.insert_select import insert_select
    from claims.models import Block, Claim, Evidence, Mention
    from tests.many import editor, many_claims

    many_claims(rows)
    claims = Claim.objects.in_scope().order_by("pk")
    block = Block.objects.filter(version=OuterRef("article__current")).order_by("position").values("pk")[:1]
    version = F("article__current")
    insert_select(
        Mention, claims, claim=F("pk"), version=version, block=Subquery(block), start=0, end=6, quote="Report"
    )
    cited = claims.filter(number__endswith="0")
    insert_select(Evidence, cited, claim=F("pk"), url="https://port.example/minutes", added_by=editor().pk)


def copy() -> int:
    from django.db import connection

    connection.ensure_connection()
    with connection.connection.cursor() as cursor, cursor.copy(COPY) as stream:
        return sum(len(piece) for piece in stream)


def export(format: str) -> int:
    from django.utils import timezone

    from claims.models import Claim
    from claims.queries.exports import rows_across
    from claims.reports.across import TABLES

    rows = rows_across(Claim.objects.in_scope())
    return sum(len(piece) for piece in TABLES[format].write(rows, timezone.now()))


def long_report(format: str) -> int:
    from claims.models import Article
    from claims.queries.report import report_head, report_rows
    from claims.reports import FORMATS

    head = report_head(Article.objects.earliest("pk").pk)
    return sum(len(piece) for piece in FORMATS[format].write(head, report_rows(head)))


def measure(what: str, argument: str) -> None:
    """One line: seconds, bytes and peak memory of this process."""
    set_up(os.environ["DATABASE_URL"])
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    begun = time.perf_counter()
    if what == "fill":
        fill(int(argument))
        return
    size = copy() if what == "copy" else export(argument) if what == "export" else long_report(argument)
    took = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    sys.stdout.write(
        f"{what} {argument}: {took:.2f} s, {size / 1e6:.1f} MB, peak {peak:.0f} MB ({idle:.0f} MB before)\n"
    )


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    from tests import postgres

    assert postgres
    address = fresh_postgres(os.environ["DATABASE_URL"], "reports")
    for what, argument in (
        ("fill", str(max(rows, LONG_ARTICLE))),
        ("copy", "csv"),
        ("export", "csv"),
        ("export", "xlsx"),
        ("report", "xlsx"),
        ("report", "pdf"),
    ):
        command = [sys.executable, "-m", "tests.bench.reports", "measure", what, argument]
        subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(*sys.argv[2:])
    else:
        main()
