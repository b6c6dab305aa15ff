"""Text, for people: ``FILE:LINE:COL: CODE what``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.reporters.row import Row, View, excerpt, printable, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.outcome import Outcome

_COLOURS: Final = {"error": "31", "warning": "33", "info": "36"}


def report(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One line a row; a clean file has none."""
    for outcome in outcomes:
        lines = [_line(outcome.name, row, view) for row in rows(outcome, view)]
        if lines:
            yield "".join(lines)


def _line(name: str, row: Row, view: View) -> str:
    place = f"{printable(name)}:{row.start[0]}:{row.start[1]}:"
    code, message = row.code, printable(row.message)
    if view.kind == "validate" and row.severity != "error":
        message = f"{message} ({row.severity})"
    if row.text is not None:
        message = f"{message} {excerpt(row.text)}"
    if view.colour:
        place = f"\x1b[1m{place}\x1b[0m"
        code = f"\x1b[{_COLOURS[row.severity]}m{code}\x1b[0m"
    return f"{place} {code} {message}\n"
