"""What a fault is, and the small edits that faults are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from invent.model import Invented, Place

Edit = tuple[int, int, str]
"""Replace the characters from start to end by a text."""

Make = Callable[[Invented, Random], list[Edit]]
"""Gives no edit where the cable has nothing to break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """
    One fault.

    ``also`` are rules that the same characters necessarily break; ``allowed``
    are rules that may reasonably speak up beside the one that is meant.
    """

    code: str
    what: str
    make: Make
    also: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


LEVELS: Final = ("UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET")


def has(cable: Invented, *places: str) -> bool:
    """Tell whether the cable has all ``places``."""
    return all(place in cable.places for place in places)


def put(place: str, new: str) -> Make:
    """Write ``new`` at ``place``."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if place not in cable.places or cable.at(place) == new:
            return []
        return [(*cable.places[place], new)]

    return make


def change(place: str, how: Callable[[str, Random], str]) -> Make:
    """Write at ``place`` what ``how`` makes of the text there."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        if place not in cable.places:
            return []
        old = cable.at(place)
        new = how(old, rng)
        return [(*cable.places[place], new)] if new != old else []

    return make


def first(*makers: Make) -> Make:
    """The first of ``makers`` that finds something to break."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        return next((e for e in (m(cable, rng) for m in makers) if e), [])

    return make


def when(wanted: Callable[[Invented], bool], maker: Make) -> Make:
    """``maker``, in those cables only that ``wanted`` accepts."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        return maker(cable, rng) if wanted(cable) else []

    return make


def drop_line(place: str) -> Make:
    """Take out ``place`` and the rest of its lines."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if place not in cable.places:
            return []
        return [(*lines_of(cable, place), "")]

    return make


def lines_of(cable: Invented, place: str) -> tuple[int, int]:
    """The whole lines that ``place`` stands on, with the last line's end."""
    start, end = cable.places[place]
    return cable.text.rfind("\n", 0, start) + 1, cable.text.index("\n", end) + 1


def after_line(place: str, new: str) -> Make:
    """Write the line ``new`` after the line of ``place``."""

    def make(cable: Invented, rng: Random) -> list[Edit]:
        del rng
        if place not in cable.places:
            return []
        _, end = lines_of(cable, place)
        return [(end, end, new + "\n")]

    return make


def level(cable: Invented) -> str:
    """The banner's level in words."""
    found: str = cable.expected["classification"]["level"]
    return found


def is_classified(cable: Invented) -> bool:
    """Confidential or above."""
    return level(cable) in LEVELS[1:]


def year(cable: Invented) -> int:
    """The year of the DTG."""
    return int(cable.expected["dtg"][:4])


def day(cable: Invented) -> str:
    """The day of the DTG, ``2007-03-27``."""
    found: str = cable.expected["dtg"]
    return found[:10]


def add_one(text: str) -> str:
    """The next number, as wide as ``text`` (9 becomes 0)."""
    return f"{(int(text) + 1) % 10 ** len(text):0{len(text)}d}"


def apply_edits(
    text: str, edits: list[Edit]
) -> tuple[str, tuple[Place, ...], tuple[Place, ...]]:
    """
    The text with ``edits`` made, where they stand in it, where they stood.

    Raises :class:`ValueError` for edits that overlap.
    """
    pieces: list[str] = []
    places: list[Place] = []
    at = length = 0
    for start, end, new in sorted(edits):
        if start < at:
            raise ValueError("edits overlap")
        pieces += (text[at:start], new)
        length += start - at
        places.append((length, length + len(new)))
        length += len(new)
        at = end
    pieces.append(text[at:])
    replaced = tuple((start, end) for start, end, _ in sorted(edits))
    return "".join(pieces), tuple(places), replaced
