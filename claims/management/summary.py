"""The analysis of one article as a page of text, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WIDTH = 96
"""Longest excerpt, in characters, before it is cut in the middle."""


def summary(analysis: dict[str, Any]) -> str:
    """What ``claims.contract.analyse`` found, in reading order."""
    return "\n".join([*_head(analysis), *_claims(analysis), *_flags(analysis), *_ledger(analysis), ""])


def excerpt(text: str, width: int = WIDTH) -> str:
    """``text`` on one line, with its middle left out where it is longer than ``width`` characters."""
    line = " ".join(text.split())
    half = (width - 3) // 2
    return line if len(line) <= width else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


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
        yield f"  {claim['id']:>4}  {excerpt(claim['text'])}"
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
        elsewhere = "" if flag["in_scope"] else " (other article)"
        yield f"  {flag['code']} {flag['severity']:<7} {flag['message']}{elsewhere}"
        place = f"“{excerpt(flag['quote'])}”" if flag["quote"] else "the whole article"
        yield f"        {place}"


def _ledger(analysis: dict[str, Any]) -> Iterator[str]:
    if analysis["ledger"]:
        yield "\nArithmetic"
    for relation in analysis["ledger"]:
        yield f"  {relation['verdict']:<12} {relation['explanation']}"
