"""The calendar of declassification: a table, CSV, JSON (schemas/due.schema.json)."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from redact.reporters.cell import cell
from redact.reporters.objects import dump
from redact.reporters.row import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from redact.due import Decision
    from redact.outcome import Outcome

VERSION: Final = 1
COLUMNS: Final = (
    "path",
    "reference_id",
    "sent",
    "order",
    "says",
    "declassify_on",
    "basis",
    "status",
    "days",
)

Row = tuple[str, "Decision"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The rows, what was asked, and what is not among them."""

    rows: Sequence[Row]
    on: date
    until: date
    unclassified: int = 0
    errors: Sequence[Outcome] = ()
    show_text: bool = False


def render(calendar: Calendar, style: str) -> str:
    """Write ``calendar`` in ``style``, soonest first, what has no date last."""
    return _STYLES[style](calendar)


def _sorted(calendar: Calendar) -> list[Row]:
    def soonest(row: Row) -> tuple[bool, str, str]:
        path, one = row
        end = one.declassify_on
        return end is None, end.isoformat() if end else "", path

    return sorted(calendar.rows, key=soonest)


def _entry(path: str, one: Decision, *, show_text: bool) -> dict[str, Any]:
    says = f"{one.says}: {one.event}" if show_text and one.event else one.says
    return {
        "path": path,
        "reference_id": one.reference_id,
        "sent": one.sent.isoformat() if one.sent else None,
        "order": one.order,
        "says": says,
        "declassify_on": one.declassify_on.isoformat() if one.declassify_on else None,
        "basis": one.basis,
        "status": one.status,
        "days": one.days,
    }


def _entries(calendar: Calendar) -> list[dict[str, Any]]:
    return [
        _entry(path, one, show_text=calendar.show_text)
        for path, one in _sorted(calendar)
    ]


def _table(calendar: Calendar) -> str:
    """Columns under their names; nothing where there are no rows."""
    lines = [
        [printable("" if entry[key] is None else str(entry[key])) for key in COLUMNS]
        for entry in _entries(calendar)
    ]
    if not lines:
        return ""
    lines.insert(0, [name.replace("_", " ") for name in COLUMNS])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )


def _csv(calendar: Calendar) -> str:
    """One line a cable, under a line of names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in _entries(calendar):
        writer.writerow(cell(entry[key]) for key in COLUMNS)
    return text.getvalue()


def _json(calendar: Calendar) -> str:
    """One object, also where there are no rows."""
    cables = _entries(calendar)
    for entry, (_, one) in zip(cables, _sorted(calendar), strict=True):
        entry["confirmed"] = one.confirmed
    return dump(
        {
            "version": VERSION,
            "on": calendar.on.isoformat(),
            "until": calendar.until.isoformat(),
            "cables": cables,
            "unclassified": calendar.unclassified,
            "errors": [
                {"path": one.name, "message": one.error} for one in calendar.errors
            ],
        },
        indent=2,
    )


_STYLES: Final[dict[str, Callable[[Calendar], str]]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
}
NAMES: Final = tuple(_STYLES)
