"""Numbers in masks, all alike: for those who look at what is around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from redact.span import Span

if TYPE_CHECKING:
    from redact.policy import Policy


@lru_cache(maxsize=8)
def _numbers(labels: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, labels))
    return re.compile(rf"(?<=\[)(?:{words}) (?P<numbers>\d[\d ,or]{{0,60}}(?<=\d))\]")


class Evened:
    """``text`` with the number 1 in every mask of ``policy``."""

    def __init__(self, text: str, policy: Policy) -> None:
        labels = {*policy.entities, *(own.label for own in policy.entities.values())}
        found = _numbers(tuple(sorted(labels))).finditer(text) if "[" in text else ()
        self._starts: list[int] = []  # of the numbers, in the evened text
        self._ends: list[int] = []  # of the numbers, in the text as it is
        pieces: list[str] = []
        at = shift = 0
        for mask in found:
            start, end = mask.span("numbers")
            pieces += (text[at:start], "1")
            self._starts.append(start - shift)
            self._ends.append(end)
            shift += end - start - 1
            at = end
        self.text = "".join([*pieces, text[at:]]) if pieces else text

    def there(self, span: Span, at: int = 0) -> Span:
        """The place in the evened text of ``span``, counted from ``at`` on."""
        start, end = (self._there(offset - at) for offset in (span.start, span.end))
        return Span(start, end)

    def _there(self, offset: int) -> int:
        i = bisect_right(self._ends, offset) - 1
        return offset if i < 0 else offset - self._ends[i] + self._starts[i] + 1

    def back(self, span: Span) -> Span:
        """The place in the text as it is of ``span`` in the evened one."""
        return Span(self._back(span.start), self._back(span.end))

    def _back(self, offset: int) -> int:
        i = bisect_left(self._starts, offset) - 1
        return offset if i < 0 else offset - self._starts[i] - 1 + self._ends[i]
