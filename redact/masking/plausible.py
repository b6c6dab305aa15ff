"""Where a text can be read as naming a person, by all that a scan knows."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from redact import detection
from redact.document import Document, Encoding
from redact.parsing import parse

if TYPE_CHECKING:
    from redact.span import Span


def reads_as_person(text: str, place: int) -> bool:
    """
    Tell whether a strict scan of ``text`` takes what is at ``place`` for a person.

    Asked about a word that is known to be somebody's name: in this text it may be a
    town of that name, a ship, a newspaper.
    """
    people = _people(text)
    at = bisect_right(people, place, key=lambda one: one.start) - 1
    return at >= 0 and place < people[at].end


@lru_cache(maxsize=2)
def _people(text: str) -> tuple[Span, ...]:
    cable = parse(Document("text", text, "", Encoding("utf-8")))
    return tuple(one.span for one in detection.plausible_people(cable))
