"""Text that remembers, while it is written, what stands where."""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from invent.model import Place

WIDTH: Final = 66
_CHUNK: Final = re.compile(r"[^ \n]+")
_NOT_FIRST: Final = re.compile(
    r"""
    1?\d[.)]+              # could be the next paragraph's number
  | \(?[A-Z]{1,4}[.)]+      # a letter of an enumeration reads as a mark
  | [-=*/&]+ .*             # a dash reads as a bullet
  | REF[S]? | SUBJECT:? | TAGS:? | FM | INFO | XMT | BT | NNNN
    """,
    re.VERBOSE,
)


@dataclass(slots=True)
class Writer:
    """
    A text under construction.

    With ``caps`` everything is written in capitals, as before about 2002.
    ``marks`` are (entity, person, start, end); ``places`` are named parts.
    """

    caps: bool = False
    marks: list[tuple[str, int | None, int, int]] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self._pieces)

    def __len__(self) -> int:
        return self._length

    def case(self, text: str) -> str:
        """``text`` as it will stand."""
        return text.upper() if self.caps else text

    def add(
        self,
        text: str,
        entity: str | None = None,
        *,
        place: str | None = None,
        person: int | None = None,
    ) -> Writer:
        """Write ``text``; say what it is."""
        start = self._length
        written = self.case(text)
        if len(written) != len(text):
            raise ValueError("a character's capital form is longer than itself")
        self._pieces.append(written)
        self._length += len(written)
        if entity:
            self.marks.append((entity, person, start, self._length))
        if place:
            self.places[place] = (start, self._length)
        return self

    @contextmanager
    def within(
        self, *, entity: str | None = None, place: str | None = None
    ) -> Iterator[None]:
        """Mark all that is written inside the block."""
        start = self._length
        yield
        if entity:
            self.marks.append((entity, None, start, self._length))
        if place:
            self.places[place] = (start, self._length)

    def append(self, other: Writer) -> Place:
        """Write what ``other`` holds, with its marks; gives its place."""
        base = self._length
        self._pieces.append(other.text)
        self._length += len(other)
        self.marks += [(e, p, base + s, base + t) for e, p, s, t in other.marks]
        for name, (start, end) in other.places.items():
            self.places[name] = (base + start, base + end)
        return base, self._length

    def wrapped(self, width: int = WIDTH) -> Writer:
        """
        The same text in lines of at most ``width`` characters.

        Lines break at blanks only, also inside a name, and never where the
        next line would begin like a numbered paragraph, a mark or a header.
        """
        text = self.text
        breaks = _breaks(text, width)
        result = Writer(caps=False)
        at = 0
        for start, end in breaks:
            result.add(text[at:start]).add("\n")
            at = end
        result.add(text[at:])
        ends = [end for _, end in breaks]
        lost = [0]
        for start, end in breaks:
            lost.append(lost[-1] + end - start - 1)

        def moved(offset: int) -> int:
            return offset - lost[bisect_right(ends, offset)]

        result.marks = [(e, p, moved(s), moved(t)) for e, p, s, t in self.marks]
        result.places = {
            name: (moved(start), moved(end))
            for name, (start, end) in self.places.items()
        }
        result.caps = self.caps
        return result


def _breaks(text: str, width: int) -> list[Place]:
    """Runs of blanks that become line ends."""
    breaks: list[Place] = []
    line_start = 0
    candidate: Place | None = None
    last_end = 0
    for match in _CHUNK.finditer(text):
        gap = (last_end, match.start())
        newline = text.rfind("\n", *gap)
        if newline >= 0:
            line_start, candidate = newline + 1, None
        elif last_end > line_start and not _NOT_FIRST.fullmatch(match[0]):
            candidate = gap
        if match.end() - line_start > width and candidate:
            breaks.append(candidate)
            line_start = candidate[1]
            candidate = None
        last_end = match.end()
    return breaks


def spliced(base: Writer, offset: int, inner: Writer) -> Writer:
    """``base`` with ``inner`` written at ``offset``; marks around it grow."""
    result = Writer()
    text = base.text
    result.add(text[:offset])
    result.append(inner)
    result.add(text[offset:])
    gap = len(inner)

    def moved(at: int, *, end: bool) -> int:
        return at + gap if at > offset or (at == offset and not end) else at

    result.marks += [
        (e, p, moved(s, end=False), moved(t, end=True)) for e, p, s, t in base.marks
    ]
    for name, (start, end) in base.places.items():
        result.places[name] = (moved(start, end=False), moved(end, end=True))
    result.caps = base.caps
    return result
