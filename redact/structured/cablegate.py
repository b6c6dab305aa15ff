"""
Cablegate's table: eight columns a cable, commas, quotes, backslash escapes.

identifier, creation-date, reference-id, origin, classification, references,
header (FL1 to FL8), body (from the banner on); dates are M/D/YYYY H:MM
(cablemap, core/models.py and core/utils.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from redact.cable import Located, Preamble
from redact.errors import InputError
from redact.parsing import parse
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.document import Document
    from redact.policy import Policy
    from redact.validation import Judgement
    from redact.validation.rule import Diagnostic

COLUMNS: Final = (
    "identifier",
    "creation-date",
    "reference-id",
    "origin",
    "classification",
    "references",
    "header",
    "body",
)
_DATE: Final = re.compile(
    r"""
    (?P<month> [0-9]{1,2} ) / (?P<day> [0-9]{1,2} ) / (?P<year> [0-9]{4} )
    [ ]+ (?P<hour> [0-9]{1,2} ) : (?P<minute> [0-9]{2} )
    """,
    re.VERBOSE,
)
_START: Final = re.compile(
    rf"""
    \s*+ "? [0-9]++ "? ,[ ]? "? {_DATE.pattern} "? ,[ ]? "? [0-9]{{2}} [A-Z]
    | \s*+ "? identifier "? , "? creation-date "? ,
    """,
    re.VERBOSE,
)
_QUOTED: Final = re.compile(r'"(?P<text>[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+)"', re.DOTALL)
_BARE: Final = re.compile(r'(?P<text>[^,"\r\n]*+)')
_END: Final = re.compile(r"[ \t]*+(?:,|\r{0,2}\n|\r|\Z)")
_EMPTY: Final = re.compile(r"[ \t]*+(?:[\r\n]++|(?<=[ \t])\Z)")
_ESCAPE: Final = re.compile(r'(?:\\(?=["\\\r\n])|"(?="))(?P<next>.)', re.DOTALL)


def is_table(text: str) -> bool:
    """Tell whether ``text`` begins as such a table does."""
    return bool(_START.match(text))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the places of its cells between their quotes, start and end."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


def cables(document: Document) -> Iterator[tuple[Row, Cable]]:
    """
    Read every row as a cable, in order; places are those of the row.

    Raises :class:`InputError` for a row of other than eight columns, an open
    quote, or a table without any row.
    """
    empty = True
    for row in _rows(document):
        empty = False
        cable = parse(_view(document, row))
        yield row, replace(cable, preamble=_preamble(document, row))
    if empty:
        raise InputError("a table without any cable")


def judge(document: Document, policy: Policy) -> Iterator[Judgement]:
    """Judge every row as a cable, in order; places are those of the table."""
    from redact import validation  # noqa: PLC0415 - not to find names

    last = len(document.text)
    for row, cable in cables(document):
        judged = validation.judge(cable, policy)
        moved = (_moved(found, row.start, last) for found in judged.diagnostics)
        yield replace(judged, diagnostics=tuple(moved))


def _moved(found: Diagnostic, by: int, last: int) -> Diagnostic:
    """From the row to the table; no fix: it would have to keep the escapes."""
    end = min(found.span.end + by, last)
    return replace(found, span=Span(min(found.span.start + by, end - 1), end), fix=())


def _rows(document: Document) -> Iterator[Row]:
    text = document.text
    at, first = 0, True
    while at < len(text):
        blank = _EMPTY.match(text, at)
        if blank:
            at = blank.end()
            continue
        row = _row(document, at)
        heads = tuple(text[start:end].lower() for start, end in row.cells)
        if not (first and heads == COLUMNS):
            if len(row.cells) != len(COLUMNS):
                raise _error(
                    document,
                    at,
                    f"row of {len(row.cells)} columns, {len(COLUMNS)} are needed",
                )
            yield row
        at, first = row.end, False


def _row(document: Document, start: int) -> Row:
    text = document.text
    cells: list[tuple[int, int]] = []
    at = start
    while True:
        cell = _QUOTED.match(text, at) or _BARE.match(text, at)
        end = _END.match(text, cell.end()) if cell else None
        if cell is None or end is None:
            raise _error(document, at, "a quote in this cell is not closed or escaped")
        cells.append(cell.span("text"))
        at = end.end()
        if not end[0].endswith(","):
            return Row(start, at, tuple(cells))


def _error(document: Document, at: int, why: str) -> InputError:
    line, column = document.position(min(at, len(document.text) - 1))
    return InputError(f"line {line}, column {column}: {why}")


def _view(document: Document, row: Row) -> Document:
    """
    The row as a text: header and body where they stand, and nothing else.

    What is left out becomes form feeds: no rule finds fault with those.
    """
    text = document.text
    (head, head_end), (body, body_end) = row.cells[-2:]
    newline = "\r\n" if "\r\n" in text[head:body_end] else "\n"
    written = "".join(
        (
            _padding(head - row.start, newline),
            _unescaped(text[head:head_end]),
            _padding(body - head_end, newline),
            _unescaped(text[body:body_end]),
            _padding(max(row.end - body_end, len(newline)), newline),
        )
    )
    return replace(document, text=written)


def _padding(length: int, newline: str) -> str:
    """So many characters, the last ones a line end."""
    end = newline[-length:]
    return "\f" * (length - len(end)) + end


def _unescaped(text: str) -> str:
    """Give an escaped quote as a blank and a quote: places stay the same."""
    return _ESCAPE.sub(r" \g<next>", text)


def _preamble(document: Document, row: Row) -> Preamble:
    """The row's own columns, which a web copy prints as five lines before a cable."""
    text = document.text

    def cell(column: str) -> Located[str] | None:
        start, end = row.cells[COLUMNS.index(column)]
        value = text[start:end].strip()
        at = text.find(value, start) - row.start
        return Located(value, Span(at, at + len(value))) if value else None

    date = cell("creation-date")
    moment = _moment(date.value) if date else None
    return Preamble(
        span=Span(0, row.cells[-2][0] - row.start),
        reference_id=cell("reference-id"),
        subject=None,
        date=Located(moment, date.span) if date and moment else None,
        classification=cell("classification"),
        origin=cell("origin"),
    )


def _moment(text: str) -> datetime | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute = (
        int(match[part]) for part in ("year", "month", "day", "hour", "minute")
    )
    try:
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
