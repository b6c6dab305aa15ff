"""In what kind of place a word of a cable stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from redact.cable import Cable

Place: TypeAlias = Literal["header", "list", "prose", "signature"]
PLACES: Final[tuple[Place, ...]] = ("header", "list", "prose", "signature")

_ITEM: Final = re.compile(
    r"[ \t]*(?:[-*•o·+]{1,3}[ \t]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)][ \t])"
    r"|[ \t]{3,}\S",
    re.IGNORECASE,
)
_COLUMNS: Final = re.compile(r"\S[ \t]{3,}\S|\S[ \t]*\|[ \t]*\S|\t\S")
_PARAGRAPH: Final = re.compile(r"[ \t]*(?:¶|\\u00b6)?[ \t]?\d{1,3}[.][ \t]")


class Places:
    """Looks up the kind of place of an offset."""

    def __init__(self, cable: Cable) -> None:
        text = cable.document.text
        self._starts = [0]
        for at, c in enumerate(text):
            if c == "\n":
                self._starts.append(at + 1)
        self._text = text
        paragraphs = [paragraph.span.start for paragraph in cable.paragraphs]
        self._body = min(paragraphs, default=0)
        self._numbered = set(paragraphs)
        self._signed = [name.span for name in cable.signed_by]

    def of(self, offset: int) -> Place:
        """The header ends where the first paragraph starts."""
        if any(span.start <= offset < span.end for span in self._signed):
            return "signature"
        if offset < self._body:
            return "header"
        number = bisect_right(self._starts, offset) - 1
        start = self._starts[number]
        end = (
            self._starts[number + 1]
            if number + 1 < len(self._starts)
            else len(self._text)
        )
        line = self._text[start:end]
        if start in self._numbered or _PARAGRAPH.match(line):
            return "prose"
        if _ITEM.match(line) or _COLUMNS.search(line.rstrip()):
            return "list"
        return "prose"
