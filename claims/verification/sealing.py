"""The seal of a report: a hash for each part, so that a check can say which was changed, and one over all.

A part's hash is the SHA-256 of its canonical form: JSON with names sorted by code point, no white
space, and characters as themselves in UTF-8. ``claims`` can be long: its hash runs over the canonical
form of each claim with a line feed after it, so that a report can be sealed while it is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from claims.verification.schema import Json

ALGORITHM = "sha256"
LISTED, SEAL = "claims", "integrity"


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
        self._claims.update(canonical(claim) + b"\n")

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
    for name in sorted({*stated["parts"], *found["parts"]}):
        told, is_now = stated["parts"].get(name), found["parts"].get(name)
        if told is None:
            yield f"{name}: this part was added after the report was sealed"
        elif is_now is None:
            yield f"{name}: this part was taken out after the report was sealed"
        elif told != is_now:
            yield f"{name}: this part was changed after the report was sealed"
    if sha256(canonical(stated["parts"])).hexdigest() != stated["content"]:
        yield "integrity: the content hash does not fit the hashes of the parts"
    if set(stated) != set(found):
        yield "integrity: it holds something that does not belong there"
