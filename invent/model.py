"""What the generator hands out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Place = tuple[int, int]
"""Start and end (exclusive), in characters of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """
    An invented cable and all that is true of it, known from its construction.

    ``expected`` is the record of ``redact parse`` (without its ``spans``).
    ``spans`` are (entity, start, end), sorted: names, markings, identifiers.
    ``persons`` are the spans of one person each, ``names`` their full names in
    the same order. ``places`` says where named parts stand (``fl3.day``,
    ``banner.level``), which the faults are planted by. ``tolerates`` are rules
    of severity info that this header variant breaks by its nature.
    """

    text: str = field(repr=False)
    expected: Mapping[str, Any] = field(repr=False)
    spans: tuple[tuple[str, int, int], ...] = field(repr=False)
    persons: tuple[tuple[Place, ...], ...] = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    places: Mapping[str, Place] = field(repr=False)
    reference_id: str
    variant: str
    file_name: str
    seed: int
    tolerates: tuple[str, ...] = ()

    def at(self, place: str) -> str:
        """Slice the text at a named place."""
        start, end = self.places[place]
        return self.text[start:end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """
    A cable with one fault.

    ``codes`` must be reported: the rule that is meant first, then those that
    the same characters break too. ``allowed`` may be reported beside them.
    ``places`` are the changed characters in the new text (empty where
    characters were taken out), ``replaced`` those of the old text.
    """

    text: str = field(repr=False)
    codes: tuple[str, ...]
    allowed: tuple[str, ...]
    places: tuple[Place, ...]
    replaced: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """
    A cable with one damage of transmission or publication.

    ``spans`` are the cable's, where they now stand; those that the damage
    destroyed are left out. ``places`` and ``replaced`` as in :class:`Planted`.
    """

    text: str = field(repr=False)
    kind: str
    codes: tuple[str, ...]
    spans: tuple[tuple[str, int, int], ...] = field(repr=False)
    places: tuple[Place, ...]
    replaced: tuple[Place, ...]
