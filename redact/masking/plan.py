"""What will be masked, decided and checked before one character changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from redact.errors import PlanError
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from redact.detection.finding import Finding
    from redact.document import Document

LINE_ENDS: Final = "\n\r\f\v"
"""What ends a line or a page: it stays, whatever is masked around it."""
BLANKS: Final = " \t\xa0"
_LINE: Final = re.compile(rf"[^{LINE_ENDS}]+")


@dataclass(frozen=True, slots=True)
class Mask:
    """
    ``replacement`` (may be empty) goes where ``span`` was, ``because`` of these.

    ``exemption`` has the codes that withhold it, whatever the mask shows.
    """

    span: Span
    replacement: str
    because: tuple[Finding, ...]
    exemption: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The masks of one document: sorted, disjoint, in bounds, or not built."""

    document: Document
    masks: tuple[Mask, ...]

    def __post_init__(self) -> None:
        for left, right in pairwise(self.masks):
            if left.span.end > right.span.start:
                raise PlanError(
                    f"masks overlap or are unsorted: {left.span}, {right.span}"
                )
        if self.masks and self.masks[-1].span.end > len(self.document.text):
            raise PlanError("a mask runs past the end of the document")


def merge(
    findings: Iterable[Finding],
) -> tuple[tuple[Span, tuple[Finding, ...]], ...]:
    """
    Join overlapping findings into the smallest spans that cover them all.

    Covering too much is a nuisance, covering too little is a leak: so overlaps
    grow, and nothing is dropped. The finding that speaks for a span stands first:
    the longest, then the surest.
    """
    joined: list[tuple[Span, list[Finding]]] = []
    for finding in sorted(findings):
        if joined and joined[-1][0].end > finding.span.start:
            span, because = joined[-1]
            because.append(finding)
            end = max(span.end, finding.span.end)
            joined[-1] = Span(span.start, end), because
        else:
            joined.append((finding.span, [finding]))
    return tuple(
        (span, tuple(sorted(because, key=_weight))) for span, because in joined
    )


def _weight(finding: Finding) -> tuple[int, float, int]:
    return -len(finding.span), -finding.score, finding.span.start


def pieces(text: str, span: Span) -> Iterator[Span]:
    """The parts of ``span`` on each line, without the blanks around them."""
    for line in _LINE.finditer(text, span.start, span.end):
        start, end = line.span()
        while start < end and text[start] in BLANKS:
            start += 1
        while end > start and text[end - 1] in BLANKS:
            end -= 1
        if start < end:
            yield Span(start, end)
