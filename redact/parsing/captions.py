"""
Caption lines: ``SIPDIS``, ``NOFORN``, ``ROGER CHANNEL``, ``REL TO USA, GBR``.

5 FAH-2 H-252.1 and H-442; misprints and combinations as seen in NARA's files.
"""

from __future__ import annotations

import re
from typing import Final

from redact.cable import Located
from redact.parsing.controls import BANNER_CONTROL, normal
from redact.span import Span

PLAIN_CAPTIONS: Final = frozenset(
    {
        "AIDAC",
        "CODEL",
        "INFORM ALL STATE EMPLOYEES",
        "OFFICIAL INFORMAL",
        "TERREP",
    }
)
"""Captions that are no secrecy marks (5 FAH-2 H-442.b, H-252.1-2)."""

_OWN: Final = re.compile(
    r"""
    (?: (?: AGR[EÉ]MENT | DIRGEN | MED | TM | ROGER | SY | DS | FI | STR | OC
          | DISSENT | HR | CHEROKEE ) [ ]{1,3} CHANNEL
      | CHEROKEE
      | DIRECTOR[ ]GENERAL[ ]CHANNEL
      | FOR [ ]{1,2} [A-Z0-9/&.,' -]{2,60}? [ ]{1,2} (?:EYES[ ]{1,2})? ONLY
      | (?: [A-Z]{3} (?:/[A-Z]{3})* [ ]{1,2} )? EYES [ ]{1,2} ONLY
      | LOU | NESCO | ONLY | TERREP | AIDAC | CODEL
      | LIMITED [ ]{1,3} OFFICIAL [ ]{1,3} USE
      | NOT [ ] FOR [ ] (?: PUBLIC [ ] )?
        (?: INTERNET | WEB ) (?: [ ] (?: DISTRIBUTION | PUBLICATION | USE | RELEASE ) )?
      | OFFICIAL [ -]{1,3} INFORMAL | INFORM [ ] ALL [ ] STATE [ ] EMPLOYEES
    ) (?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
_SPACED_LINE: Final = re.compile(r"[A-Z](?:[ ]{1,2}[A-Z]){3,19}")
_SPACED: Final = frozenset(
    "NOFORN NODIS NODIF EXDIS LIMDIS STADIS SIPDIS CONDIS ORCON FOUO EFTO"
    " SENSITIVE".split()
)
_SEPARATOR: Final = re.compile(r"[ ]*(?://|[,/;+]|-{1,2})[ ]*|[ ]+")
_LONGEST: Final = 240
_LOOSE: Final = frozenset(
    "HUMINT COMINT GAMMA RUFF SPOKE MORAY EL SI TK RD HCS LES BALK BOHEMIA"
    " RESERVE".split()
)
"""Titles that need a level before them."""


def read_caption(text: str, start: int, end: int) -> tuple[Located[str], ...]:
    """
    Read the captions of which the line ``text[start:end]`` wholly consists.

    Values are upper case with single blanks; empty if anything else is on the
    line. ``SENSITIVE`` and the channels hold only here, on a line of their own.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end or end - start > _LONGEST or not text[start].isupper():
        return ()
    if _SPACED_LINE.fullmatch(text, start, end):
        closed = normal(" ".join(text[start:end].split()))
        if closed in _SPACED:
            return (Located(closed, Span(start, end)),)
    found: list[Located[str]] = []
    at = start
    while at < end:
        match = BANNER_CONTROL.match(text, at, end) or _OWN.match(text, at, end)
        if not match:
            return ()
        value = normal(match[0])
        if value in _LOOSE:
            return ()
        found.append(Located(value, Span(*match.span())))
        at = match.end()
        if at < end:
            separator = _SEPARATOR.match(text, at, end)
            if not separator:
                return ()
            at = separator.end()
    return tuple(found)
