"""
A JSON or CSV document as the text that a reader sees, every character with its place.

Strings and cells are decoded. Each value stands on lines of its own behind its key
(``- passport no: 123``), so that nothing found can join two values by chance; a value
that is a text by itself, such as a cable's body, is a section of its own, and is read
as a cable. What stands in the view but not in the file (a column's name before each
of its cells) has no place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.span import Span
from redact.structured import kind, named_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from redact.document import Document

STRING: Final = 0
NUMBER: Final = 1
"""A JSON number: what replaces it is put in quotes."""
KEY: Final = 2
"""An object's key that is not one of those everybody uses."""


class Place(NamedTuple):
    """A part of one value: in the view, and in the file."""

    span: Span
    source: Span
    value: int


class Labelled(NamedTuple):
    """A value of one line with the keys above it, the nearest last."""

    span: Span
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """
    The decoded text, its sections, and where each character stands in the file.

    Runs of characters go up in the view and in the file alike. A run is as long in
    both, or one character in the view (an escape in the file). Every run belongs to
    a value: numbered, with its first and last character in the file. ``records``
    are the places where a row or record ends and the next one begins.
    """

    document: Document
    text: str = field(repr=False)
    sections: tuple[Span, ...] = field(repr=False)
    labelled: tuple[Labelled, ...] = field(repr=False)
    records: tuple[int, ...] = field(repr=False)
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)
    sources: array[int] = field(repr=False)
    source_ends: array[int] = field(repr=False)
    values: array[int] = field(repr=False)
    kinds: bytes = field(repr=False)

    def places(self, span: Span) -> list[Place]:
        """Where ``span`` of the view stands in the file: a place for each value."""
        found: list[Place] = []
        i = max(bisect_right(self.starts, span.start) - 1, 0)
        while i < len(self.starts) and self.starts[i] < span.end:
            start, end = max(span.start, self.starts[i]), min(span.end, self.ends[i])
            if start < end:
                found.append(self._place(i, start, end))
                if len(found) > 1 and found[-2].value == found[-1].value:
                    last, one = found.pop(), found.pop()
                    found.append(
                        Place(
                            Span(one.span.start, last.span.end),
                            Span(one.source.start, last.source.end),
                            one.value,
                        )
                    )
            i += 1
        return found

    def _place(self, i: int, start: int, end: int) -> Place:
        if self.kinds[self.values[i]] == NUMBER:  # one digit is as good as all
            start, end = self.starts[i], self.ends[i]
        source, source_end = self.sources[i], self.source_ends[i]
        if self.ends[i] - self.starts[i] == source_end - source:
            source_end = source + end - self.starts[i]
            source += start - self.starts[i]
        return Place(Span(start, end), Span(source, source_end), self.values[i])

    def inside(self, source: Span) -> Span | None:
        """Where ``source`` of the file stands in the view; null where it does not."""
        first = bisect_right(self.source_ends, source.start)
        last = bisect_right(self.sources, source.end - 1) - 1
        if first > last:
            return None
        start, end = self.starts[first], self.ends[last]
        if end - self.starts[last] == self.source_ends[last] - self.sources[last]:
            end = min(end, self.starts[last] + source.end - self.sources[last])
        if self.ends[first] - start == self.source_ends[first] - self.sources[first]:
            start = max(start, start + source.start - self.sources[first])
        return Span(start, end) if start < end else None

    def kind_of(self, place: Place) -> int:
        """What the value of ``place`` is: STRING, NUMBER or KEY."""
        return self.kinds[place.value]

    def parts(self) -> Iterator[tuple[int, Document]]:
        """Each section as a document of its own, and where it begins in the view."""
        for section in self.sections:
            document = self.document
            yield (
                section.start,
                type(document)(
                    document.name,
                    section.of(self.text),
                    document.sha256,
                    document.encoding,
                ),
            )


class Builder:
    """Puts a view together, value by value, in the order of the file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pieces: list[str] = []
        self.size = 0
        self._sections: list[Span] = []
        self._section = 0
        self._labelled: list[Labelled] = []
        self._records: list[int] = []
        self._starts, self._ends = array("L"), array("L")
        self._sources, self._source_ends = array("L"), array("L")
        self._values = array("L")
        self._kinds = bytearray()

    @property
    def length(self) -> int:
        """Characters of the section that is being made."""
        return self.size - self._section

    def glue(self, text: str) -> None:
        """Add what stands in the view alone."""
        self._pieces.append(text)
        self.size += len(text)

    def value(self, kind_: int = STRING) -> None:
        """Begin a value."""
        self._kinds.append(kind_)

    def run(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which is at ``start`` to ``end`` of the file."""
        if text:
            self._starts.append(self.size)
            self.glue(text)
            self._ends.append(self.size)
            self._sources.append(start)
            self._source_ends.append(end)
            self._values.append(len(self._kinds) - 1)

    def label(self, start: int, keys: tuple[str, ...]) -> None:
        """Say which keys the value from ``start`` on has."""
        if start < self.size:
            self._labelled.append(Labelled(Span(start, self.size), keys))

    def end_record(self) -> None:
        """Say that a row or record ends here."""
        if self.size > (self._records[-1] if self._records else 0):
            self._records.append(self.size)

    def close(self) -> None:
        """End a section, if it has anything in it."""
        if self.length:
            self._sections.append(Span(self._section, self.size))
        self._section = self.size

    def view(self) -> View:
        """What was put together."""
        self.close()
        return View(
            document=self._document,
            text="".join(self._pieces),
            sections=tuple(self._sections),
            labelled=tuple(self._labelled),
            records=tuple(self._records),
            starts=self._starts,
            ends=self._ends,
            sources=self._sources,
            source_ends=self._source_ends,
            values=self._values,
            kinds=bytes(self._kinds),
        )


def view_of(document: Document) -> View | None:
    """
    The view of a JSON or CSV document; null of a text, which is its own.

    Raises :class:`InputError` where it is not well-formed: then nothing can be said
    of what is in it.
    """
    what = kind(document)
    if what == "text":
        return None
    if what == "json" and '"' not in document.text and not named_kind(document):
        return None  # brackets without a string in them
    return _view(document)


@lru_cache(maxsize=2)
def _view(document: Document) -> View:
    from redact.structured import reading  # noqa: PLC0415 - it builds on this module

    read = reading.of_table if kind(document) == "csv" else reading.of_json
    return read(document)


def readable_documents(
    document: Document,
) -> Iterator[tuple[Document, Callable[[Span], list[Span]]]]:
    """
    What a reader sees of ``document``, section by section, each with its map.

    The map gives the places in the file of a span of the section. A text is its
    own, as it stands. Raises :class:`InputError` as :func:`view_of` does.
    """
    view = view_of(document)
    if view is None:
        yield document, lambda span: [span]
        return
    for at, part in view.parts():
        yield part, _Map(view, at)


@dataclass(frozen=True, slots=True)
class _Map:
    view: View
    at: int

    def __call__(self, span: Span) -> list[Span]:
        moved = Span(span.start + self.at, span.end + self.at)
        return [place.source for place in self.view.places(moved)]


def search(document: Document, find: Callable[[str], Iterable[Span]]) -> list[Span]:
    """
    Where ``find`` finds something in what a reader sees; places are the file's.

    Raises :class:`InputError` as :func:`view_of` does.
    """
    return sorted(
        place
        for part, places in readable_documents(document)
        for span in find(part.text)
        for place in places(span)
    )
