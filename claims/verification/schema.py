"""The shape of a report file. The schema is a file of its own, for other programs to use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]

SCHEMA_FILE = Path(__file__).with_name("report.schema.json")
VERSION = 1
"""Fields are added within a version; one that is renamed or taken away makes a new one."""

MOST_FAULTS = 20
"""Faults of shape that are worth listing."""


@cache
def schema() -> Json:
    loaded: Json = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return loaded


def schema_faults(report: object) -> Iterator[str]:
    """Where ``report`` has not the shape of a report, the first few of them."""
    from jsonschema import Draft202012Validator, validators  # slow to import, and few need it

    # JSON Schema takes 3.0 for an integer; nothing can be cut at 3.0.
    whole = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int)
    validator = validators.extend(Draft202012Validator, type_checker=whole)
    found = validator(schema()).iter_errors(report)
    for _, fault in zip(range(MOST_FAULTS), found, strict=False):
        place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in fault.absolute_path)
        yield f"{place.lstrip('.') or 'the report'}: {fault.message[:200]}"
