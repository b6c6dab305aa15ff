"""
Names of which a mask hides a part only: ``[PERSON 1]-`` and on the next line ``field``.

In the masked text nobody can find them, for a half is no name that was masked. In the
original they are whole; so they are searched there, and laid over the masks.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from redact.structured.view import search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from redact.document import Document
    from redact.span import Span


def cut(
    original: Document, masked: Sequence[Span], find: Callable[[str], Iterable[Span]]
) -> list[Span]:
    """
    Places in ``original`` of what ``find`` finds and ``masked`` hides in part.

    ``masked`` are sorted and disjoint. Letters and digits count, nothing else.
    """
    ends = [span.end for span in masked]
    return [
        span
        for span in search(original, find)
        if _is_cut(span.of(original.text), span.start, masked, ends)
    ]


def _is_cut(text: str, at: int, masked: Sequence[Span], ends: Sequence[int]) -> bool:
    i = bisect_right(ends, at)
    seen = set[bool]()
    for offset, letter in enumerate(text, at):
        while i < len(masked) and masked[i].end <= offset:
            i += 1
        if letter.isalnum():
            seen.add(i < len(masked) and masked[i].start <= offset)
    return len(seen) > 1
