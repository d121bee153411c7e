"""From the analysis contract to rows: what one version stores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claims.actions.store_rows import store_rows
from claims.models import Block, Claim, Flag, Mention, Version

Json = dict[str, Any]

KEPT = ("meta", "ledger", "hops", "chain", "cues", "language", "notes")
"""Parts of the contract that a version keeps as they are, for its pages and reports."""


def fit(value: str | None, length: int) -> str:
    """``value`` cut to a column's length; None becomes empty."""
    return (value or "")[:length]


def store_blocks(version: Version, analysis: Json) -> list[Block]:
    """The version's blocks, saved, in order."""
    return store_rows(
        Block(
            version=version,
            position=position,
            role=block["role"],
            level=block["level"],
            start=block["start"],
            end=block["end"],
        )
        for position, block in enumerate(analysis["blocks"])
    )


def describe_claim(claim: Claim, found: Json) -> Claim:
    """Fill ``claim`` with what the engine found, its number and its history left alone."""
    attribution = found["attribution"] or {}
    claim.text = found["text"]
    claim.kinds = found["kinds"]
    claim.score = found["score"]
    claim.reasons = found["reasons"]
    claim.sourcing = found["sourcing"]
    claim.gap = found["gap"] or ""
    claim.speaker = fit(attribution.get("speaker"), 300)
    claim.affiliation = fit(attribution.get("affiliation"), 500)
    claim.cue = fit(attribution.get("cue"), 200)
    claim.quantities = found["quantities"]
    claim.scope = found["in_scope"]
    claim.position = found["mentions"][0]["start"]
    return claim


ENGINE_FIELDS = (
    "text",
    "kinds",
    "score",
    "reasons",
    "sourcing",
    "gap",
    "speaker",
    "affiliation",
    "cue",
    "quantities",
    "scope",
    "position",
)
"""What ``describe_claim`` sets."""


def mentions_of(claim: Claim, found: Json, version: Version, blocks: Sequence[Block]) -> Iterable[Mention]:
    """The unsaved mentions of one claim in ``version``."""
    return (
        Mention(
            claim=claim,
            version=version,
            block=blocks[mention["block"]],
            start=mention["start"],
            end=mention["end"],
            quote=mention["quote"],
            prefix=mention["prefix"],
            suffix=mention["suffix"],
            sourcing=mention["sourcing"],
        )
        for mention in found["mentions"]
    )


def flags_of(version: Version, analysis: Json) -> list[Flag]:
    """The unsaved flags of ``version``."""
    return [
        Flag(
            version=version,
            code=flag["code"],
            rule=flag["rule"],
            severity=flag["severity"],
            raised_as=flag["raised_as"],
            start=flag["start"],
            end=flag["end"],
            quote=flag["quote"],
            message=flag["message"],
            in_scope=flag["in_scope"],
            data=flag["data"],
        )
        for flag in analysis["flags"]
    ]
