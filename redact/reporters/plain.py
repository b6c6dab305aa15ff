"""Text, for people: ``FILE:LINE:COL: CODE what``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from redact.reporters.row import Row, View, excerpt, printable, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome

_COLOURS: Final = {"error": "31", "warning": "33", "info": "36"}


_WIDEST: Final = 96  # characters of a source line around the place


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A line each, its reasons, once for each code what to do; none if clean."""
    told: set[str] = set()
    for outcome in outcomes:
        pieces: list[str] = []
        for row in rows(outcome, view):
            pieces.append(_line(outcome.name, row, view))
            if row.line is not None:
                pieces.append(_source(row))
            pieces += (f"    - {printable(sentence)}\n" for sentence in row.why)
            if row.hint and row.code not in told:
                pieces.append(f"    hint: {row.hint}\n")
            told.add(row.code)
        if pieces:
            yield "".join(pieces)


def _line(name: str, row: Row, view: View) -> str:
    place = f"{printable(name)}:{row.start[0]}:{row.start[1]}:"
    code, message = row.code, printable(row.message)
    if view.kind == "validate" and row.severity != "error":
        message = f"{message} ({row.severity})"
    if row.text is not None and row.line is None:
        message = f"{message} {excerpt(row.text)}"
    if view.colour:
        place = f"\x1b[1m{place}\x1b[0m"
        code = f"\x1b[{_COLOURS[row.severity]}m{code}\x1b[0m"
    return f"{place} {code} {message}\n"


def _source(row: Row) -> str:
    """The source line with carets under the place; long lines are cut around it."""
    line, at = row.line or "", row.start[1] - 1
    length = row.end[1] - row.start[1] if row.end[0] == row.start[0] else len(line) - at
    first = max(0, min(at - _WIDEST // 4, len(line) - _WIDEST))
    # one character for one, so that the carets stand where they should
    shown = "".join(
        c if c.isprintable() else " " if c == "\t" else "\N{REPLACEMENT CHARACTER}"
        for c in line[first : first + _WIDEST]
    )
    indent = " " * sum(map(_columns, shown[: at - first]))
    carets = "^" * max(1, min(length, len(shown) - (at - first)))
    number = str(row.start[0])
    return f"    {number} | {shown}\n    {' ' * len(number)} | {indent}{carets}\n"


def _columns(character: str) -> int:
    """Columns that a terminal gives a character."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
