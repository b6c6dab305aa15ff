"""Annotations of GitHub Actions: ``::error file=...,line=...::message``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.reporters.row import Row, View, excerpt, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans(
    {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
)


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One workflow command a row, one a file that could not be read."""
    for outcome in outcomes:
        if outcome.error is not None:
            message = _escape(outcome.error, _DATA)
            yield f"::error file={_escape(outcome.name, _PROPERTY)}::{message}\n"
        lines = [_line(outcome.name, row) for row in rows(outcome, view)]
        if lines:
            yield "".join(lines)


def _line(name: str, row: Row) -> str:
    properties = {
        "file": name,
        "line": str(row.start[0]),
        "endLine": str(row.end[0]),
    }
    if row.start[0] == row.end[0]:  # GitHub takes columns on one line only
        properties |= {"col": str(row.start[1]), "endColumn": str(row.end[1])}
    properties["title"] = row.code
    listed = ",".join(f"{k}={_escape(v, _PROPERTY)}" for k, v in properties.items())
    message = f"{row.code} {row.message}"
    if row.hint:
        message = f"{message}\n{row.hint}"
    if row.text is not None:
        message = f"{message} {excerpt(row.text)}"
    message = "\n- ".join((message, *row.why))
    return f"::{_COMMANDS[row.severity]} {listed}::{_escape(message, _DATA)}\n"


def _escape(text: str, table: dict[int, str]) -> str:
    escaped = text.translate(table)
    if escaped.isprintable():
        return escaped
    # GitHub knows no escape for other control characters
    return "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in escaped
    )
