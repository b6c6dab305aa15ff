"""
The formats that ``schemas/cable.schema.json`` names, as jsonschema checks them.

The schema's patterns hold for every validator; what no pattern can tell (that a
day exists) is told by :func:`checker`, which other programs may use as well.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from jsonschema import FormatChecker

_DTG: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00Z")
_REFERENCE_ID: Final = re.compile(r"[0-9]{2}[A-Z]+[0-9]{1,7}")
_ROUTING_INDICATOR: Final = re.compile(r"R[A-Z]{3,6}")
_SECURITY_LETTERS: Final = re.compile(r"([UERCST])\1{4}")
_TAGS_CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9./&'-]{0,39}")
_REASON: Final = re.compile(r"(?:1\.[3-6])?\([a-z]\)")


def is_date(text: str) -> bool:
    """``2017-03-27``, a day that exists."""
    return _exists(text, date.fromisoformat)


def is_moment(text: str) -> bool:
    """``2007-03-27T00:00:00+02:00``, a moment that exists."""
    return _exists(text, datetime.fromisoformat)


def is_dtg(text: str) -> bool:
    """``2007-03-27T22:39:00Z``: a whole minute, in UTC (ACP 127(G) 113)."""
    return bool(_DTG.fullmatch(text)) and is_moment(text)


def is_reference_id(text: str) -> bool:
    """``07LIMA1052``: year, office, number."""
    return bool(_REFERENCE_ID.fullmatch(text))


def is_routing_indicator(text: str) -> bool:
    """``RUEHPE`` (ACP 117)."""
    return bool(_ROUTING_INDICATOR.fullmatch(text))


def is_security_letters(text: str) -> bool:
    """``CCCCC`` (ACP 127(G) 124b, 203)."""
    return bool(_SECURITY_LETTERS.fullmatch(text))


def is_tags_code(text: str) -> bool:
    """``PREL``, ``PE``, ``UNMIK``, ``UNGA/C-4`` (5 FAH-3 H-111)."""
    return bool(_TAGS_CODE.fullmatch(text))


def is_reason(text: str) -> bool:
    """``1.4(d)`` (32 CFR 2001.21(a)(3))."""
    return bool(_REASON.fullmatch(text))


FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "date": is_date,
    "date-time": is_moment,
    "dtg": is_dtg,
    "reference-id": is_reference_id,
    "routing-indicator": is_routing_indicator,
    "security-letters": is_security_letters,
    "tags-code": is_tags_code,
    "reason": is_reason,
}
"""Name of a format to its test of a string."""


def checker() -> FormatChecker:
    """Give a ``jsonschema.FormatChecker`` that knows :data:`FORMATS`, and no others."""
    from jsonschema import FormatChecker  # noqa: PLC0415 - costs 0.1 s

    made = FormatChecker(formats=())
    for name, test in FORMATS.items():
        made.checks(name)(_of_strings(test))
    return made


def _of_strings(test: Callable[[str], bool]) -> Callable[[object], bool]:
    """A format says nothing of what is no string (JSON Schema 2020-12, 7.1)."""

    def check(value: object) -> bool:
        return not isinstance(value, str) or test(value)

    return check


def _exists(text: str, read: Callable[[str], object]) -> bool:
    try:
        return bool(read(text))
    except ValueError:
        return False
