"""Markdown to paste into a page, a ticket or a letter. CommonMark with tables and task-free lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claims.queries.report import ReportHead
from claims.queries.report_rows import FlagRow, ReportRow, Source
from claims.reports.base import Format

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$^])")
_LIST = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)", re.MULTILINE)


def escaped(text: str) -> str:
    """``text`` on one line, so that nothing in it is markup."""
    return _LIST.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def link(words: str, address: str) -> str:
    """A link, or the words alone where the address is not one of the web."""
    return (
        f"[{escaped(words)}](<{address.replace('<', '%3C').replace('>', '%3E')}>)"
        if address
        else escaped(words)
    )


def write_markdown(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """Head and summary, then the claims as they are read, then flags, arithmetic, sources and method."""
    yield _lines(_summary(head))
    elsewhere = False
    yield b"## Claims\n\n"
    for row in rows:
        if not row.in_scope and not elsewhere:
            elsewhere = True
            yield b"## Claims of other articles in this text\n\n"
        yield _lines(_claim(row))
    yield _lines(_flags(head))
    yield _lines(_background(head))
    yield _lines(_method(head))


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _summary(head: ReportHead) -> Iterator[str]:
    article, tally = head.article, head.tally
    yield f"# Verdict report: {escaped(article.title)}"
    yield ""
    known = [article.outlet, article.byline, f"published {article.published}" if article.published else ""]
    yield " · ".join([*(escaped(part) for part in known if part), f"as of {head.made_at:%Y-%m-%d %H:%M %Z}"])
    if head.link:
        yield ""
        yield link(head.link, head.link)
    for note in head.version.reading_notes:
        yield from ("", escaped(note))
    yield from ("", "## Summary", "")
    yield f"| verdict | {' | '.join(tally.by_sourcing)} | claims |"
    yield f"| --- | {'---: | ' * len(tally.by_sourcing)}---: |"
    for verdict, numbers, total in tally.table:
        yield f"| {verdict} | {' | '.join(map(str, numbers))} | {total} |"
    yield f"| all | {' | '.join(map(str, tally.by_sourcing.values()))} | {tally.total} |"
    yield ""
    for words, labels in (
        ("Not finished, undecided", head.undecided),
        ("Reviewers disagree on", head.disagreed),
        ("Disagreements settled by a third person", head.settled),
    ):
        if labels:
            yield f"- {words}: {', '.join(labels)}"
    if tally.supported_without_evidence:
        yield f"- {tally.supported_without_evidence} called supported without evidence"
    flags = ", ".join(f"{number} {severity}" for severity, number in head.flag_counts.items())
    yield f"- Open flags: {flags or 'none'}; settled: {len(head.settled_flags)}"
    yield ""


def _claim(row: ReportRow) -> Iterator[str]:
    reason = f" ({escaped(row.reason.lower())})" if row.reason else ""
    bare = ", no evidence given" if row.without_evidence else ""
    yield f"### {row.claim}: {row.verdict}{reason}{bare}"
    yield ""
    yield f"> {escaped(row.text)}"
    yield ""
    if row.note:
        yield f"- Note: {escaped(row.note)}"
    if row.decided_at:
        how = "Settled" if row.state == "adjudicated" else "Decided"
        yield f"- {how} by {escaped(row.reviewer)}, {row.decided_at:%Y-%m-%d}, on version {row.decided_on}"
    for other in row.dissent:
        why = "; ".join(filter(None, (other.reason.lower(), other.note)))
        yield f"- {escaped(other.reviewer)} says {other.verdict}{f': {escaped(why)}' if why else ''}"
    who = ", ".join(filter(None, (row.speaker, row.affiliation)))
    yield f"- Source: {row.sourcing}{f' ({escaped(who)})' if who else ''}"
    for place in row.mentions:
        yield f"- Stands in {place.role}, {place.start}–{place.end}: “{escaped(place.quote)}”"
    for source in row.evidence:
        yield f"- Evidence, {source.stance}: {_source(source)}"
    if row.flags:
        yield f"- Open flags: {', '.join(f'{flag.code} {flag.rule}' for flag in row.flags)}"
    yield ""


def _source(source: Source) -> str:
    parts = [
        link(source.title or source.url or "quote", source.link),
        escaped(source.publisher),
        str(source.published or ""),
        f"“{escaped(source.quote)}”" if source.quote else "",
        escaped(source.note),
    ]
    return ", ".join(filter(None, parts))


def _flags(head: ReportHead) -> Iterator[str]:
    if head.flags:
        yield from ("## Flags", "")
        for flag in (*head.open_flags, *head.settled_flags, *head.flags_elsewhere):
            yield _flag(flag)
        yield ""


def _flag(flag: FlagRow) -> str:
    where = f"{flag.start}–{flag.end}" if flag.quote else "the whole article"
    settled = f"; {flag.state} by {flag.decided_by}: {flag.reason}" if flag.decided_at else ""
    elsewhere = "" if flag.in_scope else ", outside the article itself"
    return (
        f"- **{flag.code} {flag.rule}** ({flag.severity}, {where}{elsewhere}): "
        f"{escaped(flag.message + settled)}"
    )


def _background(head: ReportHead) -> Iterator[str]:
    if head.ledger:
        yield from ("## Arithmetic in the text", "")
        for relation in head.ledger:
            yield f"- {relation['verdict']}: {escaped(relation['explanation'])}"
        yield ""
    if head.chain.drawn or head.chain.links:
        yield from ("## Where the text comes from", "", f"{head.chain.summary}.", "")
        for node in head.chain.nodes:
            yield f"- {escaped(node.outlet)}: {', '.join(filter(None, (node.what, node.note)))}"
        for name, links, independent in head.chain.sites:
            yield f"- cites {escaped(name)}, {links} times{', independent' if independent else ''}"
        yield ""


def _method(head: ReportHead) -> Iterator[str]:
    yield from ("## How this was made", "")
    yield (
        "The claims were found by a program, in the text exactly as it was received; every verdict was given "
        "by the person named beside it. Positions are characters (Unicode code points), counted from 0; the "
        "end is not included."
    )
    yield ""
    for version in head.versions:
        yield f"- Version {version.number}, read {version.created_at:%Y-%m-%d %H:%M}, SHA-256 `{version.sha256}`"
    yield f"- Review: {head.policy}"
    if head.people:
        yield f"- Decided by: {', '.join(escaped(one.name) for one in head.people)}"
    yield f"- Engine {head.version.engine}"
    yield f"- Rules that ran: {head.ruleset}"


MARKDOWN = Format(
    "md", "Markdown", "to paste into a page or a ticket", "text/markdown; charset=utf-8", write_markdown
)
