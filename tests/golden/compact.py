"""The analysis contract without its offsets: what an editor would want to read and compare."""

from __future__ import annotations

from typing import Any

Analysis = dict[str, Any]


def compact(analysis: Analysis) -> Analysis:
    """Roles, claims, flags and arithmetic by their words, in the order they stand in the text."""
    text = analysis["text"]
    return {
        "meta": analysis["meta"],
        "blocks": [
            f"{block['role']}: {_excerpt(text[block['start'] : block['end']])}"
            for block in analysis["blocks"]
        ],
        "claims": [_claim(claim) for claim in analysis["claims"]],
        "flags": [_flag(flag) for flag in analysis["flags"]],
        "ledger": [f"{relation['verdict']}: {relation['explanation']}" for relation in analysis["ledger"]],
    }


def _claim(claim: Analysis) -> Analysis:
    return {
        "text": claim["text"],
        "kinds": " ".join(claim["kinds"]),
        "sourcing": claim["sourcing"],
        "speaker": (claim["attribution"] or {}).get("speaker"),
        "in_scope": claim["in_scope"],
        "mentions": [f"{mention['role']}: {mention['quote']}" for mention in claim["mentions"]],
        "differences": [difference["aspect"] for difference in claim["differences"]],
    }


def _flag(flag: Analysis) -> str:
    scope = "" if flag["in_scope"] else " (out of scope)"
    return f"{flag['code']} {flag['severity']}{scope}: {flag['quote'] or '(the whole article)'}"


def _excerpt(words: str, length: int = 60) -> str:
    line = " ".join(words.split())
    return line if len(line) <= length else line[: length - 1] + "…"
