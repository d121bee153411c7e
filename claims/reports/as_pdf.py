"""PDF, set by typst from the JSON report: tagged (PDF/UA-1), and the same bytes for the same report.

Typst brings a Latin, Greek and Cyrillic font of its own and takes others from the machine (Debian:
/usr/share/fonts). It refuses to make an accessible PDF with a character that no font has, and names
it: such characters are set as “▯”, and a note on the first page says which script lacks a font.
The document is set as a whole, so that it is held in memory: about 40 kB for each claim.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.as_data import claim_data, dumped, head_data, plain
from claims.reports.base import Format

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARD: Final = "ua-1"
STAND_IN = "▯"
MOST_PASSES = 12
"""Typst names all characters that it lacks at once; replacing them can only bring few others to light."""

_LACKS = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")

PACKAGES = {
    "CJK": "fonts-noto-cjk",
    "Hiragana": "fonts-noto-cjk",
    "Katakana": "fonts-noto-cjk",
    "Hangul": "fonts-noto-cjk",
    "Fullwidth": "fonts-noto-cjk",
    "pictures": "fonts-noto-color-emoji",
}
OTHERS = "fonts-noto-core"
"""Debian's package for every other script."""


def write_pdf(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """One piece: the pages are known only when all of them are."""
    report = plain({**head_data(head), "claims": [claim_data(row) for row in rows]})
    yield set_pages(report, timestamp=int(head.made_at.timestamp()))


def set_pages(report: dict[str, Any], *, timestamp: int) -> bytes:
    """The report as a PDF. ``timestamp`` (seconds) is what it calls its date of making."""
    written = dumped(_told(report))
    lacking: Counter[str] = Counter()
    for _ in range(MOST_PASSES):
        try:
            return _compiled(written, lacking, timestamp)
        except typst.TypstError as error:
            found = _lacking(str(error.diagnostic))
            if not found:
                raise
            lacking.update({letter: written.count(letter) for letter in found})
            written = re.sub(f"[{re.escape(''.join(found))}]", STAND_IN, written)
    raise RuntimeError("The report can't be set: its characters find no font.")


def _told(report: dict[str, Any]) -> dict[str, Any]:
    """Without what the pages don't show: long values would only be parsed and thrown away."""
    return {name: _visible(value) for name, value in report.items() if name not in {"text", "integrity"}}


def _visible(value: Any) -> Any:
    """``value`` without control characters, which no font has."""
    if isinstance(value, str):
        return _CONTROL.sub("", value)
    if isinstance(value, list):
        return [_visible(each) for each in value]
    if isinstance(value, dict):
        return {name: _visible(each) for name, each in value.items()}
    return value


def _compiled(report: str, lacking: Counter[str], timestamp: int) -> bytes:
    compiler = typst.Compiler(font_paths=_fonts())
    pages = compiler.compile(
        input=TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"report": report, "missing": json.dumps(missing(lacking))},
        pdf_standards=STANDARD,
        timestamp=timestamp,
    )
    assert isinstance(pages, bytes)  # noqa: S101  # a PDF is one file
    return pages


@cache
def _fonts() -> typst.Fonts:
    """Those of typst and of the machine, looked through once."""
    return typst.Fonts()


def _lacking(diagnostic: str) -> set[str]:
    letters = "".join(_LACKS.findall(diagnostic))
    return set(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), letters)) - {STAND_IN}


def missing(lacking: Counter[str]) -> list[dict[str, Any]]:
    """Script by script: how many characters were replaced, and the Debian package that has them."""
    scripts: Counter[str] = Counter()
    for letter, number in lacking.items():
        scripts[_script(letter)] += number
    return [
        {"script": script, "number": number, "package": PACKAGES.get(script, OTHERS)}
        for script, number in sorted(scripts.items())
    ]


def _script(letter: str) -> str:
    """The first word of the character's name, which for letters is their script: CJK, Arabic."""
    if unicodedata.category(letter).startswith(("S", "M")):
        return "pictures"
    word = unicodedata.name(letter, "unknown").split()[0]
    return word if word == "CJK" else word.capitalize()


PDF = Format("pdf", "PDF", "pages to print or to file", "application/pdf", write_pdf, binary=True)
