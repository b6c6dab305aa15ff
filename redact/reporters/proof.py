"""What a proof found: a line a place, or JSON (schemas/verify.schema.json)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.reporters.objects import dump
from redact.reporters.row import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.verify import Problem, VerifyResult

VERSION: Final = 1
_RESULTS: Final = {0: "proven", 1: "not proven", 2: "not done"}


def text(result: VerifyResult) -> Iterator[str]:
    """``PATH:LINE:COLUMN: KIND: MESSAGE``, where the place is more than the file."""
    for problem in result.problems:
        place = f":{problem.line}:{problem.column}" if problem.line else ""
        told = f"{problem.path}{place}: {problem.kind}: {problem.message}"
        yield f"{printable(told)}\n"


def objects(result: VerifyResult) -> Iterator[str]:
    """One object; a place is null where the file as a whole is meant."""
    yield dump(
        {
            "version": VERSION,
            "result": _RESULTS[result.exit_code],
            "files": result.files,
            "masks": result.masks,
            "problems": [_object(problem) for problem in result.problems],
            "errors": [
                {"path": failure.name, "message": failure.reason}
                for failure in result.failures
            ],
        },
        indent=2,
    )


def _object(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line or None,
        "column": problem.column or None,
        "kind": problem.kind,
        "message": problem.message,
    }


def summary(result: VerifyResult) -> str:
    """The last line."""
    files = f"{result.files} file{'s' * (result.files != 1)}"
    masks = f"{result.masks} mask{'s' * (result.masks != 1)}"
    said = _RESULTS[result.exit_code]
    compared = f"{said}: {files} and {masks} compared"
    if result.exit_code == 0:
        return f"{compared}; nothing but masks differs, nothing hidden is left"
    if result.exit_code == 1:
        return f"{compared}; see above"
    return f"{compared}, some could not be checked"
