from __future__ import annotations

from datetime import UTC, date, datetime

from claims.queries.report_rows import Dissent, FlagRow, Place, ReportRow, Source


def example_row() -> ReportRow:
    """A decided claim with one of everything."""
    return ReportRow(
        article_id=7,
        article="The weir, mended",
        claim_id=70,
        claim="c3",
        text="The weir cost £2.4m",
        in_scope=True,
        state="decided",
        verdict="disputed",
        reason="missing context",
        note="It was £2.6m\nwith the gates.",
        reviewer="Bob",
        decided_at=datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
        decided_on=1,
        dissent=(
            Dissent("Carol", "supported", "", "The board said so.", datetime(2026, 5, 3, 8, 0, tzinfo=UTC)),
        ),
        sourcing="named",
        gap="named but not linked",
        speaker="Ines Carrow",
        affiliation="the river board",
        kinds=("quantity", "event"),
        score=0.75,
        mentions=(
            Place(3, 12, "cost £2.4m", "It ", " in all", "key point", "none"),
            Place(40, 59, "The weir cost £2.4m", "", ", she said", "body", "named"),
        ),
        evidence=(
            Source(
                url="https://river.example/accounts",
                title="Accounts",
                publisher="River board",
                quote="£2.6m",
                published=date(2026, 4, 1),
                accessed=date(2026, 5, 4),
                stance="refutes",
                note="",
                archive="https://archive.example/accounts",
                copy_sha256="ab" * 32,
                copy_taken_at=datetime(2026, 5, 4, 9, 0, tzinfo=UTC),
                same_source="river.example",
                later_than_article=False,
            ),
        ),
        flags=(
            FlagRow(
                id=5,
                code="S101",
                rule="unsourced-statistic",
                severity="warning",
                start=3,
                end=12,
                quote="cost £2.4m",
                message="No source.",
                in_scope=True,
                state="open",
                reason="",
                decided_by="",
                decided_at=None,
            ),
        ),
        rules="S101 v1, N301 v2 as warning",
    )
