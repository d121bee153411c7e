"""The seal of a report: a hash for each part, so that a check can say which was changed, and one over all.

A part's hash is the SHA-256 of its canonical form: JSON with names sorted by code point, no white
space, and characters as themselves in UTF-8. ``claims`` can be long: its hash runs over the canonical
form of each claim with a line feed after it, so that a report can be sealed while it is written. Each claim
is a part of its own beside that, so that the one that was changed is named.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from claims.verification.schema import Json

ALGORITHM = "sha256"
LISTED, SEAL = "claims", "integrity"
CLAIM = "claim "
"""Begins the name of a claim's part; its label follows."""


def canonical(value: Any) -> bytes:
    """The one form of a JSON value that is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


class Seal:
    """Takes a report's parts as they are written, then gives what goes under ``integrity``."""

    def __init__(self) -> None:
        self._parts: dict[str, str] = {}
        self._claims = sha256()

    def part(self, name: str, value: Any) -> None:
        self._parts[name] = sha256(canonical(value)).hexdigest()

    def claim(self, claim: Any) -> None:
        form = canonical(claim)
        self._claims.update(form + b"\n")
        self._parts[f"{CLAIM}{claim['claim']}"] = sha256(form).hexdigest()

    def closed(self) -> Json:
        parts = {**self._parts, LISTED: self._claims.hexdigest()}
        return {
            "algorithm": ALGORITHM,
            "parts": parts,
            "content": sha256(canonical(parts)).hexdigest(),
        }


def seal_of(report: Json) -> Json:
    """The seal that fits ``report`` as it is."""
    seal = Seal()
    for name, value in report.items():
        if name not in {LISTED, SEAL}:
            seal.part(name, value)
    for claim in report.get(LISTED, ()):
        seal.claim(claim)
    return seal.closed()


def seal_faults(report: Json) -> Iterator[str]:
    """Every part that is not what was sealed, is missing, or came later."""
    stated, found = report[SEAL], seal_of(report)
    names = sorted({*stated["parts"], *found["parts"]}, key=lambda name: (name == LISTED, name))
    claims_apart = any(name.startswith(CLAIM) for name in stated["parts"])
    named = False
    for name in names:
        told, is_now = stated["parts"].get(name), found["parts"].get(name)
        of_a_claim = name.startswith(CLAIM)
        if told == is_now or (of_a_claim and not claims_apart):  # older reports have no parts for claims
            continue
        if name == LISTED and named:
            continue  # they are named one by one
        named = named or of_a_claim
        part = "it" if of_a_claim else "this part"
        if told is None:
            yield f"{name}: {part} was added after the report was sealed"
        elif is_now is None:
            yield f"{name}: {part} was taken out after the report was sealed"
        else:
            yield f"{name}: {part} was changed after the report was sealed"
    if sha256(canonical(stated["parts"])).hexdigest() != stated["content"]:
        yield "integrity: the content hash does not fit the hashes of the parts"
    if set(stated) != set(found):
        yield "integrity: it holds something that does not belong there"
