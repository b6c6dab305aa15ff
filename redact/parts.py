"""Which part of a cable a place is in: banner, header, paragraph 4."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from redact.cable import Cable
    from redact.span import Span

Name = Literal[
    "notice",
    "envelope",
    "banner",
    "header",
    "heading",
    "paragraph",
    "signature",
    "text",
    "data",
]


@dataclass(frozen=True, slots=True)
class Part:
    """
    A part of a cable.

    ``data`` is all of a file that is no text, ``notice`` the declassification notice
    round a copy. ``paragraph`` is its number, null for what has none; ``level`` is
    that of the paragraph's own mark, in words.
    """

    name: Name
    paragraph: int | None = None
    level: str | None = None

    @property
    def words(self) -> str:
        """As a person calls it: ``paragraph 4``."""
        if self.paragraph is not None:
            return f"{self.name} {self.paragraph}"
        return "unnumbered paragraph" if self.name == "paragraph" else self.name


class Parts:
    """The parts of one cable, by their places."""

    def __init__(self, cable: Cable) -> None:
        found: list[tuple[Span, Part]] = [
            *((banner.span, Part("banner")) for banner in cable.banners),
            *((heading, Part("heading")) for heading in cable.headings),
            *((signed.span, Part("signature")) for signed in cable.signed_by),
        ]
        for one in cable.paragraphs:
            number = one.number.value if one.number else None
            level = one.mark.value.level if one.mark else None
            word = level.word if level is not None else None
            found.append((one.span, Part("paragraph", number, word)))
        # where two begin at one place, the smaller stands later and is found first
        found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
        self._starts = [span.start for span, _ in found]
        self._found = found
        self._header = cable.header
        self._banner = cable.banner.span.start if cable.banner else 0

    def at(self, offset: int) -> Part:
        """Give the innermost part that ``offset`` is in."""
        last = bisect_right(self._starts, offset)
        # a name under the last paragraph may lie in it: hardly ever more than two deep
        for span, part in reversed(self._found[max(last - 3, 0) : last]):
            if offset < span.end:
                return part
        if offset < self._banner:
            return Part("envelope")
        if self._header and offset < self._header.end:
            return Part("header")
        return Part("text")
