"""The analysis of one article as a page of text, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import Any

WIDTH = 100
"""Characters on a line."""


def summary(analysis: dict[str, Any]) -> str:
    """What ``claims.contract.analyse`` found, in reading order."""
    return "\n".join([*_head(analysis), *_claims(analysis), *_flags(analysis), *_ledger(analysis), ""])


def excerpt(text: str, width: int = WIDTH - 12) -> str:
    """``text`` on one line, its middle left out where it is longer than ``width`` characters."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    half = width // 2 - 2
    opening, ending = line[:half].rpartition(" ")[0], line[-half:].partition(" ")[2]
    return f"{opening or line[:half]} … {ending or line[-half:]}"


def _head(analysis: dict[str, Any]) -> Iterator[str]:
    meta = analysis["meta"]
    yield meta["title"] or analysis["path"] or "(no title)"
    known = [meta["byline"], meta["published"], meta["outlet"], meta["url"]]
    yield f"  {' · '.join(part for part in known if part) or 'no author, date or outlet given'}"
    words = len(analysis["text"].split())
    ours = sum(claim["in_scope"] for claim in analysis["claims"])
    elsewhere = len(analysis["claims"]) - ours
    yield f"  {words} words, {ours} claims (and {elsewhere} of other articles), {len(analysis['flags'])} flags"


def _claims(analysis: dict[str, Any]) -> Iterator[str]:
    """Each claim once, under the role of the block where it stands first."""
    role = None
    for claim in sorted(
        analysis["claims"], key=lambda claim: (not claim["in_scope"], claim["mentions"][0]["start"])
    ):
        place = claim["mentions"][0]["role"] if claim["in_scope"] else "other articles"
        if place != role:
            role = place
            yield f"\nClaims: {role.replace('_', ' ')}"
        yield fill(claim["text"], WIDTH, initial_indent=f"  {claim['id']:>4}  ", subsequent_indent=" " * 8)
        yield f"        {'; '.join(_notes(claim))}"


def _notes(claim: dict[str, Any]) -> Iterator[str]:
    speaker = (claim["attribution"] or {}).get("speaker")
    yield f"source: {claim['sourcing']}" + (f" ({speaker})" if speaker else "")
    yield f"worth checking: {claim['score']:.2f}"
    if len(claim["mentions"]) > 1:
        yield f"{len(claim['mentions'])} places"


def _flags(analysis: dict[str, Any]) -> Iterator[str]:
    if analysis["flags"]:
        yield "\nFlags"
    for flag in analysis["flags"]:
        elsewhere = "" if flag["in_scope"] else " (not of this article)"
        head = f"  {flag['code']} {flag['severity']:<7} "
        yield fill(flag["message"] + elsewhere, WIDTH, initial_indent=head, subsequent_indent=" " * 8)
        place = f"“{excerpt(flag['quote'])}”" if flag["quote"] else "the whole article"
        yield f"        {place}"


def _ledger(analysis: dict[str, Any]) -> Iterator[str]:
    if analysis["ledger"]:
        yield "\nArithmetic"
    for relation in analysis["ledger"]:
        head = f"  {relation['verdict']:<12} "
        yield fill(relation["explanation"], WIDTH, initial_indent=head, subsequent_indent=" " * 8)
