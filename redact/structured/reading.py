"""From JSON and CSV to a view: which value stands where, and behind which label."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from redact.errors import InputError
from redact.structured import cablegate
from redact.structured.label import LABELS, is_known, plain, split_at
from redact.structured.source import tokens
from redact.structured.table import dialect_of
from redact.structured.view import KEY, NUMBER, STRING, Builder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redact.document import Document
    from redact.structured.source import Token
    from redact.structured.table import Cell, Dialect
    from redact.structured.view import View

Piece: TypeAlias = tuple[str, int, int]
"""A text, and where it stands in the file: from -1 on where it does not."""
_JSON_ESCAPE: Final = re.compile(
    r"\\(?: u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r" | u[0-9a-fA-F]{4} | . )",
    re.VERBOSE,
)
_NESTED: Final = re.compile(
    rf"(?P<inner> \\\\ (?: [nrt] | u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}} ) )"
    rf"| {_JSON_ESCAPE.pattern}",
    re.VERBOSE,
)
"""In a string that is JSON itself, its own escapes count, too."""
_ITEM: Final = "- "
"""Before each value: no line of a view begins as one of a cable's header does."""
_LONG: Final = 200
"""Longer values are texts by themselves."""
_TEXT: Final = re.compile(
    r"\s*+(?: [(\[][A-Z]{1,5}(?:/{1,2}[A-Z]+)*[)\]] | \d{1,3}[.)]\s"
    r" | (?i: classified[ ]by | derived[ ]from | drafted[ ]by | E\.?[ ]?O\.?[ ]?\d"
    r"   | (?:tags|subject|subj|ref)\s*: ) )",
    re.VERBOSE,
)
"""A portion mark, a number or a line of a cable's header."""
_FULL: Final = 4000
_ENOUGH: Final = 1000
"""A section is closed after so many characters: anywhere; between two rows."""
_HEADING: Final = re.compile(r"[^\W\d][\w .#/()'-]{0,60}")


class _Writer(Builder):
    """Writes labels and values as lines."""

    _joins = False

    def put(self, pieces: Iterable[Piece], kind: int = STRING) -> None:
        """One value."""
        self.value(kind)
        for text, start, end in pieces:
            self.run(text, start, end)

    def field(
        self,
        pieces: list[Piece],
        keys: tuple[str, ...],
        label: Sequence[Piece],
        kind: int = STRING,
    ) -> None:
        """A value behind its label, which has a place of its own or none."""
        text = "".join(piece for piece, _, _ in pieces)
        is_text = _is_text(text)
        if not (is_text and self._joins and keys[-1:] == ("body",)):
            self._before(text, keys, label, is_text=is_text)
        # Cablegate's table has a cable in two columns
        self._joins = is_text and keys[-1:] == ("header",)
        start = self.size
        self.put(pieces, kind)
        if is_text:
            self.glue("\n")
            if not self._joins:
                self.close()
            return
        if keys:
            self.label(start, keys)
        self.glue("\n\n")
        if self.length > _FULL:
            self.close()

    def _before(
        self, text: str, keys: tuple[str, ...], label: Sequence[Piece], *, is_text: bool
    ) -> None:
        """The label, so that a value in capitals stands on a line in capitals."""
        if is_text:
            self.heading(label)
            self.close()
        elif not (text.isupper() and " " in text.strip()):
            self.glue(_ITEM)
            self._label(label)
        elif keys and is_known(keys[-1]):
            self.glue(f"{_ITEM}{keys[-1].upper()}: ")
        else:
            self.heading(label)
            self.glue(_ITEM)

    def heading(self, label: Sequence[Piece]) -> None:
        """A label with nothing behind it on its line."""
        if label:
            self.glue(_ITEM)
            self._label(label)
            self.glue("\n\n")

    def _label(self, label: Sequence[Piece]) -> None:
        self.value(KEY)  # without any character where the file has no label here
        for text, start, end in label:
            readable = text.replace("_", " ")
            if start < 0:
                self.glue(readable)
            else:
                self.run(readable, start, end)
        if label:
            self.glue(": ")

    def end_unit(self) -> None:
        """Between two rows or records."""
        self.end_record()
        if self.length > _ENOUGH:
            self.close()
        self._joins = False


def _is_text(text: str) -> bool:
    return len(text) > _LONG or "\n" in text or "\r" in text or bool(_TEXT.match(text))


def of_json(document: Document) -> View:
    """The view of one JSON value, or of one a line."""
    return _Json(document).view()


class _Json:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._writer = _Writer(document)
        self._keys: list[str] = []  # of the objects and arrays that are open
        self._open: list[bool] = []  # is it an array
        self._key: Token | None = None

    def view(self) -> View:
        for token in tokens(self._document):
            self._take(token)
            if not self._open or (self._open == [True] and token.kind in ("}", "]")):
                self._writer.end_unit()
        return self._writer.view()

    def _take(self, token: Token) -> None:
        if token.kind == "key":
            self._key = token
        elif token.kind in ("{", "["):
            key = self._key
            if key is not None:
                self._writer.heading(self._label(key))
            name = plain(key.text) if key else self._keys[-1] if self._keys else ""
            self._keys.append(name)
            self._open.append(token.kind == "[")
            self._key = None
        elif token.kind in ("}", "]"):
            self._keys.pop()
            self._open.pop()
        else:
            self._value(token)
            self._key = None

    def _value(self, token: Token) -> None:
        key, keys = self._key, tuple(self._keys[-3:])
        label: Sequence[Piece] = ()
        if key is not None:
            keys, label = (*keys, plain(key.text)), self._label(key)
        elif keys and keys[-1]:
            label = [(keys[-1], -1, -1)]
        if token.kind == "string":
            self._writer.field(
                self._decoded(token.start + 1, token.end - 1), keys, label
            )
        elif token.kind == "number":
            pieces = [(token.text, token.start, token.end)]
            self._writer.field(pieces, keys, label, NUMBER)
        elif key is not None:
            self._writer.heading(label)

    def _label(self, key: Token) -> list[Piece]:
        """The words of a key; one that everybody uses needs no place."""
        if is_known(key.text):
            return [(plain(key.text), -1, -1)]
        pieces: list[Piece] = []
        for piece, start, end in self._decoded(key.start + 1, key.end - 1):
            at = 0
            for cut in split_at(piece) if end - start == len(piece) else ():
                pieces += [(piece[at:cut], start + at, start + cut), (" ", -1, -1)]
                at = cut
            pieces.append((piece[at:], start + at, end))
        return pieces

    def _decoded(self, start: int, end: int) -> list[Piece]:
        text, at = self._document.text, start
        pieces: list[Piece] = []
        nested = text[start : start + 1] in "{[" and text.find('\\"', start, end) > 0
        for escape in (_NESTED if nested else _JSON_ESCAPE).finditer(text, start, end):
            if escape.start() > at:
                pieces.append((text[at : escape.start()], at, escape.start()))
            inner = nested and escape["inner"]
            written = inner.removeprefix("\\") if inner else escape[0]
            pieces.append((json.loads(f'"{written}"'), *escape.span()))
            at = escape.end()
        if at < end:
            pieces.append((text[at:end], at, end))
        return pieces


def of_table(document: Document) -> View:
    """The view of a CSV table, with or without names of its columns."""
    dialect = dialect_of(document)
    writer = _Writer(document)
    heads: tuple[str, ...] = ()
    empty = True
    for row in dialect.rows(document):
        cells = [_cell(document, cell, dialect) for cell in row]
        if empty:
            heads = _heads(["".join(text for text, _, _ in cell) for cell in cells])
        names_columns, empty = empty and heads is not cablegate.COLUMNS, False
        for i, cell in enumerate(cells):
            if not cell:
                continue
            name = heads[i] if i < len(heads) and not (names_columns and heads) else ""
            label = [(name, -1, -1)] if name else []
            writer.field(cell, (plain(name),) if name else (), label)
        writer.end_unit()
    if empty:
        raise InputError("a table without any row")
    return writer.view()


def _cell(document: Document, cell: Cell, dialect: Dialect) -> list[Piece]:
    text, at = document.text, cell.start
    pieces: list[Piece] = []
    if cell.quoted:
        for escape in dialect.escape.finditer(text, cell.start, cell.end):
            if escape.start() > at:
                pieces.append((text[at : escape.start()], at, escape.start()))
            pieces.append((escape["next"], *escape.span()))
            at = escape.end()
    if at < cell.end:
        pieces.append((text[at : cell.end], at, cell.end))
    return pieces


def _heads(cells: list[str]) -> tuple[str, ...]:
    """Names of the columns, if the first row looks like names."""
    heads = tuple(cell.strip() for cell in cells)
    if all(map(_HEADING.fullmatch, heads)) and (
        any(plain(head) in LABELS for head in heads) or "".join(heads).islower()
    ):
        return heads
    return cablegate.COLUMNS if len(heads) == len(cablegate.COLUMNS) else ()
