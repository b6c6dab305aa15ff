"""How numbers stand in masks: ``[PERSON 1]``, ``[PERSON 1 or 2]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST: Final = 4
"""So many people a mask may name; where more may be meant, it names none."""
DIGITS: Final = 12
"""Digits of a keyed number, always."""
OTHERS: Final = rf"(?:[ ]or[ ]\d{{1,{DIGITS}}}){{0,{MOST - 1}}}"
"""Pattern of what may follow the first number."""
NUMBERS: Final = rf"(?:[ ]\d{{1,{DIGITS}}}{OTHERS})?"
"""Pattern of what may follow a label; as it is, also where blanks do not count."""
_ONE: Final = re.compile(rf" \d{{1,{DIGITS}}}\]\Z")
INNER: Final = 45
"""The longest label (32 characters), a blank and one number."""


def worded(label: str, numbers: Sequence[int]) -> str:
    """The mask of one or several who may be meant; no commas, for tables."""
    if not numbers or len(numbers) > MOST:
        return f"[{label}]"
    return f"[{label} {' or '.join(map(str, sorted(numbers)))}]"


def told_apart(mask: str) -> tuple[str, ...] | None:
    """The masks of each who may be meant by ``mask``; null where that is one alone."""
    label, *others = mask.strip("[]").split(" or ")
    if others:
        label, _, first = label.rpartition(" ")
        return tuple(f"[{label} {number}]" for number in (first, *others))
    return None if _ONE.search(mask) else ()
