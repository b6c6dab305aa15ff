"""SARIF 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from redact import __version__
from redact.reporters.objects import dump
from redact.reporters.row import Row, View, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from redact.outcome import Outcome

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json"
)
_KEPT: Final = ("field", "score", "recognizer", "action", "why")
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One log with one run; what could not be read is a notification."""
    results: list[dict[str, Any]] = []
    notifications: list[dict[str, Any]] = []
    codes: dict[str, str] = {}
    for outcome in outcomes:
        if outcome.error is not None:
            notifications.append(_notification(outcome))
        counts: Counter[str] = Counter()
        for row in rows(outcome, view):
            codes.setdefault(row.code, row.severity)
            counts[row.code] += 1
            results.append(_result(outcome.name, row, counts[row.code], view))
    order = sorted(codes)
    for result in results:
        result["ruleIndex"] = order.index(result["ruleId"])
    run = {
        "tool": {
            "driver": {
                "name": "redact",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(code, codes[code], view) for code in order],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not notifications,
                "toolExecutionNotifications": notifications,
            }
        ],
        # columns and lines as Document counts them, see the contract's offsets
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\n"],
        "results": results,
    }
    yield dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _notification(outcome: Outcome) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(outcome.name)}}}
    return {
        "level": "error",
        "message": {"text": outcome.error},
        "locations": [place],
    }


def _result(name: str, row: Row, ordinal: int, view: View) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": row.start[0],
        "startColumn": row.start[1],
        "endLine": row.end[0],
        "endColumn": row.end[1],
        "charOffset": row.span.start,
        "charLength": len(row.span),
    }
    if row.text is not None:
        region["snippet"] = {"text": row.text}
    message = row.message if view.kind == "validate" else f"{row.code} {row.message}"
    result = {
        "ruleId": row.code,
        "level": _LEVELS[row.severity],
        "message": {"text": "\n- ".join((message, *row.why))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(name)},
                    "region": region,
                }
            }
        ],
        "partialFingerprints": {"redactPlace/v1": _fingerprint(name, row, ordinal)},
        "properties": {k: row.entry[k] for k in _KEPT if k in row.entry},
    }
    if "fix" in row.entry:
        result["fixes"] = [_fix(name, row.entry["fix"]["edits"])]
    return result


def _fix(name: str, edits: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What ``--fix`` does; places are counted in characters, as columns are."""
    replacements = [
        {
            "deletedRegion": {
                "charOffset": edit["start"],
                "charLength": edit["end"] - edit["start"],
            },
            "insertedContent": {"text": edit["text"]},
        }
        for edit in edits
    ]
    change = {
        "artifactLocation": {"uri": _uri(name)},
        "replacements": replacements,
    }
    return {
        "description": {"text": "mend it as redact validate --fix does"},
        "artifactChanges": [change],
    }


def _fingerprint(name: str, row: Row, ordinal: int) -> str:
    """
    The same for the same thing in the next run, after other lines have moved.

    Of the file's name, the code and its how-many-eth it is there: never of the
    text, whose hash could be guessed.
    """
    parts = (_relative(name), row.code, row.entry.get("field"), ordinal)
    written = "\0".join(map(str, parts)).encode("utf-8", "surrogateescape")
    return hashlib.sha256(written).hexdigest()[:32]


def _relative(name: str) -> str:
    """The same name wherever the checkout is."""
    path = Path(name)
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        path = path.relative_to(here)
    return path.as_posix()


def _uri(name: str) -> str:
    path = PurePath(name)
    if path.is_absolute():
        return "file://" + quote(path.as_posix().encode("utf-8", "surrogateescape"))
    return quote(path.as_posix().encode("utf-8", "surrogateescape"))


def _rule(code: str, severity: str, view: View) -> dict[str, Any]:
    default = {"defaultConfiguration": {"level": _LEVELS[severity]}}
    if view.kind == "scan":
        text = f"{code} still readable"
        return {"id": code, "shortDescription": {"text": text}, **default}
    from redact.validation.rule import RULES  # noqa: PLC0415 - loads every rule

    rule = RULES.load().get(code)
    if rule is None:  # a code of the schema or the system is no rule
        return {"id": code, **default}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\n{rule.hint}\n\nSource: {rule.source}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
