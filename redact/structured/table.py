"""
CSV with places: rows and cells of whatever dialect a file is in.

RFC 4180 doubles a quote inside quotes; Cablegate's table puts a backslash before it
(cablemap, core/reader.py). Cells end at a comma, a semicolon or a tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.errors import InputError
from redact.structured import cablegate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.document import Document

_DELIMITERS: Final = ",;\t"
_DOUBLED: Final = r'"(?P<text>[^"]*+(?:""[^"]*+)*+)"'
_ESCAPED: Final = r'"(?P<text>[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+)"'
_LINE_END: Final = re.compile(r"\r{0,2}\n|\r")
_BLANK_LINE: Final = re.compile(r"[ ]*+(?:\r{0,2}\n|\r|\Z)")


class Cell(NamedTuple):
    """Characters of a cell, between its quotes where it has some."""

    start: int
    end: int
    quoted: bool


@dataclass(frozen=True)
class Dialect:
    """What ends a cell, and whether a backslash can stand before a quote."""

    delimiter: str
    backslash: bool

    @cached_property
    def _quoted(self) -> re.Pattern[str]:
        quoted = _ESCAPED if self.backslash else _DOUBLED
        end = rf"[ ]*+(?P<end>{self.delimiter}|\r{{0,2}}\n|\r|\Z)"
        return re.compile(rf"[ ]*+{quoted}{end}", re.DOTALL)

    @cached_property
    def _bare(self) -> re.Pattern[str]:
        inside = rf"[^{self.delimiter}\r\n]*+"
        end = rf"(?P<end>{self.delimiter}|\r{{0,2}}\n|\r|\Z)"
        return re.compile(rf"(?P<text>{inside}){end}")

    @property
    def escape(self) -> re.Pattern[str]:
        """What stands for the one character in ``next``."""
        return _BACKSLASHED if self.backslash else _TWO

    def rows(self, document: Document) -> Iterator[tuple[Cell, ...]]:
        """
        Read every row; lines of blanks are none.

        Raises :class:`InputError` for a quote that is not closed, or closed too soon.
        """
        text, at = document.text, 0
        while at < len(text):
            blank = _BLANK_LINE.match(text, at)
            if blank:
                at = blank.end()
                continue
            cells: list[Cell] = []
            more = True
            while more:
                cell, at, more = self._cell(document, at)
                cells.append(cell)
            yield tuple(cells)

    def _cell(self, document: Document, at: int) -> tuple[Cell, int, bool]:
        text = document.text
        match = self._quoted.match(text, at)
        quoted = match is not None
        if match is None:
            match = self._bare.match(text, at)
        if match is None or (not quoted and text.startswith('"', at)):
            line, column = document.position(min(at, len(text) - 1))
            raise InputError(
                f"line {line}, column {column}: a quote in this cell is not closed"
                " or escaped"
            )
        start, end = match.span("text")
        return Cell(start, end, quoted), match.end(), match["end"] == self.delimiter


_TWO: Final = re.compile(r'"(?=")(?P<next>.)')
_BACKSLASHED: Final = re.compile(r'(?:\\(?=["\\\r\n])|"(?="))(?P<next>.)', re.DOTALL)
_CABLEGATE: Final = Dialect(",", backslash=True)


def dialect_of(document: Document) -> Dialect:
    """
    Find the dialect in which every row has as many cells, two or more.

    Else the first that can be read at all. Raises :class:`InputError` where none is.
    """
    text = document.text
    if cablegate.is_table(text):
        return _CABLEGATE
    readable: list[Dialect] = []
    first: InputError | None = None
    for dialect in _candidates(text):
        try:
            widths = {len(row) for row in dialect.rows(document)}
        except InputError as exc:
            first = first or exc
            continue
        if len(widths) == 1 and max(widths) > 1:
            return dialect
        readable.append(dialect)
    if not readable:
        raise first or InputError("a table without any row")
    return readable[0]


def _candidates(text: str) -> Iterator[Dialect]:
    """Every dialect that can make a difference, the likeliest first."""
    end = _LINE_END.search(text)
    head = text[: end.start() if end else len(text)]
    present = [delimiter for delimiter in _DELIMITERS if delimiter in text]

    def cells(delimiter: str) -> int:  # a comma and a blank are within a text
        return head.count(delimiter) - head.count(f"{delimiter} ")

    for delimiter in sorted(present, key=cells, reverse=True) or [","]:
        yield Dialect(delimiter, backslash=False)
        if '\\"' in text:
            yield Dialect(delimiter, backslash=True)
