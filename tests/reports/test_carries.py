"""The README's table of what each format carries, kept true: it is made from reports that are written here.

RECORD_FORMATS=1 writes the table anew.
"""

from __future__ import annotations

import html
import os
import re
import zipfile
from io import BytesIO

import lxml.html

from claims.models import Claim
from claims.queries.report import report_head, report_rows
from claims.reports import FORMATS, as_pdf
from tests.conftest import ROOT

README = ROOT / "README.md"
START = "<!-- formats -->\n"


def contents(format, decided, monkeypatch):
    """Whatever a reader of the file can find in it, as one text."""
    head = report_head(decided.pk)
    told = []
    compiled = as_pdf._compiled
    monkeypatch.setattr(
        as_pdf, "_compiled", lambda report, *rest: told.append(report) or compiled(report, *rest)
    )
    raw = b"".join(format.write(head, report_rows(head, copies=format.copies)))
    if format.name == "pdf":
        return " ".join(told)
    if format.name == "xlsx":
        book = zipfile.ZipFile(BytesIO(raw))
        return " ".join(book.read(name).decode() for name in book.namelist() if "worksheets" in name)
    text = raw.decode()
    if format.name == "html":
        text += lxml.html.fromstring(text).text_content() + html.unescape(text)
    return re.sub(r"\\([^\w\s])", r"\1", text)


def carried(decided):
    """Part of a report → words that stand in a file which carries it and, but for it, nowhere."""
    head = report_head(decided.pk)
    first, second, *_ = report_rows(head)
    undecided = Claim.objects.in_scope().undecided().filter(article=decided).order_by("position").last()
    outcome = head.worked.calculations[0].outcome
    either = [head.ledger[0]["explanation"], outcome[:1].upper() + outcome[1:]]
    return {
        "verdicts": "[Dd]isputed",
        "reasons": "wrong",
        "notes": re.escape("No *way*."),
        "evidence": "https://port.example/minutes",
        "kept copies of evidence": "We find that so it is",
        "undecided claims": re.escape(undecided.text),
        "places in the text": rf"\b{second.mentions[0].start}\b",
        "disagreements": r"bob\W.{0,16}supported",
        "flags": first.flags[0].rule,
        "arithmetic": "|".join(map(re.escape, either)),
        "source chain": r"\d steps? back, (\d|no) independent|\"independent\": \d",
        "method": "reviewer decides each claim",
        "rules that ran": head.version.rules[0]["code"] + ".{0,14}" + str(head.version.rules[0]["version"]),
    }


def table(decided, monkeypatch):
    parts = carried(decided)
    lines = [
        f"| | {' | '.join(format.label for format in FORMATS.values())} |",
        "| --- |" + " --- |" * len(FORMATS),
    ]
    found = {name: contents(format, decided, monkeypatch) for name, format in FORMATS.items()}
    for part, words in parts.items():
        marks = ["✓" if re.search(words, found[name]) else "" for name in FORMATS]
        lines.append(f"| {part} | {' | '.join(marks)} |")
    blocks = decided.current.blocks.filter(role="body")
    begun = [decided.current.text[one.start : one.start + 20] for one in blocks]
    whole = ["✓" if all(words in found[name] for words in begun) else "" for name in FORMATS]
    lines.append(f"| the article’s text | {' | '.join(whole)} |")
    return "\n".join(lines) + "\n"


def test_the_readme_says_what_each_format_carries(decided, monkeypatch):
    made = table(decided, monkeypatch)
    readme = README.read_text(encoding="utf-8")
    before, rest = readme.split(START)
    after = rest.lstrip("\n").split("\n\n", 1)[1] if rest.lstrip("\n").startswith("|") else rest.lstrip("\n")
    if os.environ.get("RECORD_FORMATS"):
        README.write_text(f"{before}{START}\n{made}\n{after}", encoding="utf-8")
    assert f"{START}\n{made}" in README.read_text(encoding="utf-8"), made
