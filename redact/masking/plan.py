"""What will be masked, decided and checked before one character changes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from redact.errors import PlanError

if TYPE_CHECKING:
    from redact.detection.finding import Finding
    from redact.document import Document
    from redact.span import Span


@dataclass(frozen=True, slots=True)
class Mask:
    """``replacement`` (may be empty) goes where ``span`` was, ``because`` of these."""

    span: Span
    replacement: str
    because: tuple[Finding, ...]


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
