"""What was masked elsewhere, and may be read here: names allowed for some time."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from redact.detection.names.lists import Lists
from redact.document import Document, Encoding
from redact.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.policy import Policy
    from redact.span import Span


def still_secret(text: str, found: Sequence[Span], policy: Policy) -> list[Span]:
    """
    Leave out of ``found`` the names that ``policy`` allows in cables of this day.

    ``text`` is a cable, ``found`` are places in it of what was masked in others: a
    minister is masked in a cable of another time, and may be read in this one.
    """
    lists = Lists.of(policy)
    if not found or not lists.dated:
        return list(found)
    day = parse(Document("published", text, "", Encoding("utf-8"))).day
    free = lists.readable(text, day)
    return [span for span in found if not _covered(span, free)]


def _covered(span: Span, free: Sequence[Span]) -> bool:
    at = bisect_right(free, span.start, key=lambda one: one.start) - 1
    return at >= 0 and free[at].covers(span)
