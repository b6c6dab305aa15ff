"""
Every fault of the rules that can be planted, one at a time.

``FAULTS`` holds a :class:`Fault` for each code; :func:`plant` breaks a cable by
one of them. Faults know places from the cable's construction: nothing is
parsed.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from invent.faults.classification import CLASSIFICATION
from invent.faults.declassification import DECLASSIFICATION
from invent.faults.edit import apply_edits
from invent.faults.header import HEADER
from invent.faults.identity import IDENTITY
from invent.faults.text import TEXT
from invent.model import Planted

if TYPE_CHECKING:
    from invent.faults.edit import Fault
    from invent.model import Invented

FAULTS: Final[dict[str, Fault]] = {
    fault.code: fault
    for table in (IDENTITY, HEADER, CLASSIFICATION, DECLASSIFICATION, TEXT)
    for fault in table
}
"""Faults by the code of the rule that they break."""

NOT_PLANTED: Final[dict[str, str]] = {
    "HDR034": "needs a cable of 2017 or later; no variant is",
}
"""Rules of the table that no fault here breaks, and why."""

SCHEMA: Final = ("SCH001", "SCH002", "SCH003", "SCH004")
"""The schema's codes: it may speak of a value that a rule has not yet judged."""


def plant(cable: Invented, code: str, rng: Random | None = None) -> Planted | None:
    """
    Break ``cable`` by the fault ``code``; null where it has nothing to break.

    Raises :class:`KeyError` for a code that is not in :data:`FAULTS`.
    """
    fault = FAULTS[code]
    edits = fault.make(cable, rng or Random(f"{cable.seed}:{cable.variant}:{code}"))
    if not edits:
        return None
    text, places, replaced = apply_edits(cable.text, edits)
    if text == cable.text:
        return None
    return Planted(
        text=text,
        codes=(code, *fault.also),
        allowed=(*fault.allowed, *SCHEMA),
        places=places,
        replaced=replaced,
    )
