"""A cell of a CSV table that no spreadsheet computes and no terminal obeys."""

from __future__ import annotations

from typing import Final

from redact.reporters.row import printable

# what a spreadsheet takes for a formula
_FORMULA: Final = tuple(
    "=+-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)


def cell(value: str | int | None) -> str | int:
    """Give ``value`` as it may stand in a table: text that looks active is quoted."""
    if value is None or isinstance(value, int):
        return "" if value is None else value
    shown = printable(value)
    return f"'{shown}" if value.lstrip(" ").startswith(_FORMULA) else shown
