"""Checking a report file without the database it came from: is it whole, and does it agree with itself?

What the hashes prove: that the file is, part by part, what was sealed. What they cannot prove: who
sealed it. Whoever changes a report can seal it anew, so the other checks look at what a new seal
can't mend (quotes against the text, counts against the claims), and a published report's number and
SHA-256 are kept by the newsroom: compare them to know that this is the file that left the house.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NoReturn

from claims.verification.counts import count_faults
from claims.verification.quotes import quote_faults
from claims.verification.schema import Json, schema_faults
from claims.verification.sealing import seal_faults


def faults(report: object, *, article: str | None = None) -> Iterator[str]:
    """One sentence for each fault, none for a report that is as it should be.

    ``report`` is the parsed file, ``article`` the canonical text that it should be about. A report
    that lacks what the schema asks for is not looked at further.
    """
    malformed = list(schema_faults(report))
    yield from malformed
    if malformed or not isinstance(report, dict):
        return
    yield from quote_faults(report)
    yield from count_faults(report)
    yield from seal_faults(report)
    if article is not None and article != report["text"]:
        yield "text: it is not the text of the article given"


def parse(raw: bytes) -> Json:
    """The file as data. Raises ValueError, in one sentence, for anything but one JSON object.

    A name that stands twice in an object is refused: readers differ on which of the two counts.
    """
    try:
        report = json.loads(raw, object_pairs_hook=_once, parse_constant=_no_number)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"not JSON: {error}") from error
    except RecursionError as error:
        raise ValueError("not a report: it is nested too deeply") from error
    if not isinstance(report, dict):
        raise ValueError("not a report: it is no JSON object")  # noqa: TRY004
    return report


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"not JSON: {name} is no number")


def _once(pairs: list[tuple[str, object]]) -> Json:
    found: Json = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"not a report: “{name}” stands twice in one object")
        found[name] = value
    return found
