"""A place in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` (Unicode code points)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span must be non-empty and ordered: {self}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Share at least one character with ``other``."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Contain every character of ``other``."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Slice ``text``."""
        return text[self.start : self.end]
