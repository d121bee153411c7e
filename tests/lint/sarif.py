"""What SARIF 2.1.0 (OASIS, 27 March 2020) asks of the objects that we write, as a JSON schema of our own.

Section numbers are the standard's. No property is allowed that is not named here: the standard forbids
others (3.8), so a slip in a name is a fault and not an extension.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

_INDEX = {"type": "integer", "minimum": 0}
_FROM_ONE = {"type": "integer", "minimum": 1}
_TEXT = {"type": "string", "minLength": 1}
_ADDRESS = {"type": "string", "format": "uri-reference", "minLength": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _object(required: str, **properties: Json) -> Json:
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


_MESSAGE = _object("text", text=_TEXT)
_LOCATION = _object("uri", uri=_ADDRESS, index=_INDEX)  # 3.4
_REGION = _object(  # 3.30
    "startLine startColumn endLine endColumn charOffset charLength snippet",
    startLine=_FROM_ONE,
    startColumn=_FROM_ONE,
    endLine=_FROM_ONE,
    endColumn=_FROM_ONE,
    charOffset=_INDEX,
    charLength=_INDEX,
    snippet=_object("text", text={"type": "string"}),  # 3.3
)
_RULE = _object(  # 3.49
    "id",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object("", level=_LEVEL),  # 3.50
    properties={"type": "object"},  # 3.8: the property bag is where everything else goes
)
_RESULT = _object(  # 3.27
    "message ruleId",
    ruleId=_TEXT,
    ruleIndex=_INDEX,
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(
        _object(
            "physicalLocation",
            physicalLocation=_object("artifactLocation", artifactLocation=_LOCATION, region=_REGION),
        )
    ),
)
_RUN = _object(  # 3.14
    "tool results",
    tool=_object("driver", driver=_object("name", name=_TEXT, version=_TEXT, rules=_list(_RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations=_list(_object("executionSuccessful", executionSuccessful={"type": "boolean"})),
    artifacts=_list(_object("location", location=_LOCATION)),
    results=_list(_RESULT),
)
SCHEMA: Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        "version runs",
        **{
            "$schema": {"type": "string", "format": "uri"},
            "version": {"const": "2.1.0"},
            "runs": _list(_RUN),
        },
    ),
}
