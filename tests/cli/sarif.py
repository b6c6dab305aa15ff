"""
The rules of SARIF 2.1.0 for the objects that we write (OASIS, sarif-schema-2.1.0).

Written down from the published schema: which properties an object may have,
which it must have, and of what form they are.
"""

from __future__ import annotations

from typing import Any


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def listed(items: Any, **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": items, **more}


def natural(least: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least}


TEXT = {"type": "string"}
BAG = {"type": "object"}
MESSAGE = closed(["text"], text=TEXT)  # text or id; we have no message strings
LEVEL = {"enum": ["none", "note", "warning", "error"]}
ARTIFACT = closed(["uri"], uri={"type": "string", "format": "uri-reference"})
REGION = closed(
    [],
    startLine=natural(1),
    startColumn=natural(1),
    endLine=natural(1),
    endColumn=natural(1),
    charOffset=natural(0),
    charLength=natural(0),
    snippet=closed(["text"], text=TEXT),
)
LOCATION = closed(
    ["physicalLocation"],
    physicalLocation=closed(
        ["artifactLocation"], artifactLocation=ARTIFACT, region=REGION
    ),
)
REPLACEMENT = closed(
    ["deletedRegion"],
    deletedRegion=REGION,
    insertedContent=closed(["text"], text=TEXT),
)
CHANGE = closed(
    ["artifactLocation", "replacements"],
    artifactLocation=ARTIFACT,
    replacements=listed(REPLACEMENT, minItems=1),
)
FIX = closed(
    ["artifactChanges"],
    description=MESSAGE,
    artifactChanges=listed(CHANGE, minItems=1, uniqueItems=True),
)
RESULT = closed(
    ["message", "ruleId", "ruleIndex"],
    message=MESSAGE,
    ruleId=TEXT,
    ruleIndex=natural(0),
    level=LEVEL,
    locations=listed(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    fixes=listed(FIX, uniqueItems=True),
    properties=BAG,
)
RULE = closed(
    ["id"],
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed([], level=LEVEL),
)
DRIVER = closed(
    ["name"],
    name=TEXT,
    version=TEXT,
    semanticVersion=TEXT,
    rules=listed(RULE, uniqueItems=True),
)
NOTIFICATION = closed(
    ["message"], level=LEVEL, message=MESSAGE, locations=listed(LOCATION)
)
INVOCATION = closed(
    ["executionSuccessful"],
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=listed(NOTIFICATION),
)
RUN = closed(
    ["tool"],
    tool=closed(["driver"], driver=DRIVER),
    invocations=listed(INVOCATION),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=listed(TEXT, minItems=1, uniqueItems=True),
    results=listed(RESULT),
)
LOG = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **closed(
        ["version", "runs"],
        **{"$schema": {"type": "string", "format": "uri"}},
        version={"enum": ["2.1.0"]},
        runs=listed(RUN),
    ),
}
