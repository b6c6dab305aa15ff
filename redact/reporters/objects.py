"""JSON, for programs: schemas/report.schema.json."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.row import View, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome

VERSION: Final = 1


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One object: every file that was looked at, then every error."""
    files: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for outcome in outcomes:
        if outcome.error is not None:
            errors.append({"path": outcome.name, "message": outcome.error})
        else:
            found = [row.entry for row in rows(outcome, view)]
            files.append({"path": outcome.name, "findings": found})
    yield dump({"version": VERSION, "files": files, "errors": errors}, indent=2)


def dump(value: object, *, indent: int | None = None) -> str:
    """JSON and a line end, in ASCII: no control character reaches a terminal."""
    # json escapes all below space and above ~, but takes DEL for printable
    return json.dumps(value, indent=indent).replace("\x7f", "\\u007f") + "\n"
