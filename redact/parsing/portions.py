"""
Portion marks: ``(C)``, ``(S/NF)``, ``(SBU)``, ``(TS//SI//NF)``, ``(//NS)``.

32 CFR 2001.21(c), 5 FAH-1 H-246.2, CAPCO register 2016 C.1 and G.1.
"""

from __future__ import annotations

import re
from typing import Final

from redact.cable import Level, Located, PortionMark
from redact.parsing.controls import PORTION_CONTROL
from redact.span import Span

_LEVELS: Final = {
    "TS": Level.TOP_SECRET,
    "S": Level.SECRET,
    "C": Level.CONFIDENTIAL,
    "R": Level.RESTRICTED,
    "LOU": Level.LIMITED_OFFICIAL_USE,
    "OUO": Level.LIMITED_OFFICIAL_USE,
    "SBU": Level.UNCLASSIFIED,
    "FOUO": Level.UNCLASSIFIED,
    "U": Level.UNCLASSIFIED,
    "TOP SECRET": Level.TOP_SECRET,
    "SECRET": Level.SECRET,
    "CONFIDENTIAL": Level.CONFIDENTIAL,
    "RESTRICTED": Level.RESTRICTED,
    "LIMITED OFFICIAL USE": Level.LIMITED_OFFICIAL_USE,
    "SENSITIVE BUT UNCLASSIFIED": Level.UNCLASSIFIED,
    "FOR OFFICIAL USE ONLY": Level.UNCLASSIFIED,
    "UNCLASSIFIED": Level.UNCLASSIFIED,
    "UNCLAS": Level.UNCLASSIFIED,
}
_SHORT: Final = {
    "TOP SECRET": "TS",
    "SECRET": "S",
    "CONFIDENTIAL": "C",
    "RESTRICTED": "R",
    "LIMITED OFFICIAL USE": "LOU",
    "SENSITIVE BUT UNCLASSIFIED": "SBU",
    "FOR OFFICIAL USE ONLY": "FOUO",
    "UNCLASSIFIED": "U",
    "UNCLAS": "U",
}
_FOREIGN_LEVELS: Final = {
    "CTS": Level.TOP_SECRET,
    "NS": Level.SECRET,
    "NC": Level.CONFIDENTIAL,
    "NR": Level.RESTRICTED,
    "NU": Level.UNCLASSIFIED,
}
_LEVEL: Final = re.compile(
    r"(?:" + "|".join(sorted(_LEVELS, key=len, reverse=True)) + r")(?![A-Z0-9])"
)
_FOREIGN: Final = re.compile(
    r"""
    // [ ]? (?P<token>
        (?P<nato> CTS | NS | NC | NR | NU ) (?: -[A-Z]{1,8} )?
      | (?: FGI | JOINT | [A-Z]{3,4} ) [ ] (?: [A-Z]{3,4} [ ] ){0,8}
        (?P<level> TS | S | C | R | U ) (?: [ ] [A-Z]{3,4} (?: ,? [ ] [A-Z]{3,4} )*+ )?
    ) (?![A-Z0-9])
    """,
    re.VERBOSE,
)
_OLD: Final = re.compile(r"NF|NOFORN|BYE|LAC|SIOP")
_SEPARATOR: Final = re.compile(r"[ ]?(?://?|--?|[,;:])[ ]?|[ ]")
_LONGEST: Final = 80
PORTION_MARK: Final = re.compile(
    rf"\(\s{{0,3}}(?=[A-Za-z/])[A-Za-z0-9\s/,;:\-]{{1,{_LONGEST}}}\.?\)"
)
"""The outline of a mark; what is in it is for :func:`read_portion_mark`."""
_LETTERS: Final = r"(?:TS|SBU|LOU|FOUO|OUO|[CSUR])(?://?(?:NF|NOFORN))?"
_DAMAGED: Final = re.compile(
    rf"""
      (?P<right> {_LETTERS} ) \) (?= \s )
    | [\[{{(] [ ]? (?P<odd> {_LETTERS} ) [ ]? [\]}})]
    | \( (?P<left> {_LETTERS} ) (?= [ ]+ [A-Z] [^()\n]{{20}} )
    """,
    re.VERBOSE,
)


def read_portion_mark(
    text: str, pos: int, end: int, *, damaged: bool = False
) -> Located[PortionMark] | None:
    """
    Read a portion mark that begins at ``pos``; its place has the parentheses.

    With ``damaged`` one bracket may be missing (``C) Text``): ask for that only
    where a mark must stand, right after a paragraph's number. Whether the place
    is one for a mark at all is for the caller to judge.
    """
    outline = PORTION_MARK.match(text, pos, min(end, pos + _LONGEST + 8))
    if outline:
        body = text[outline.start() + 1 : outline.end() - 1]
        body = " ".join(body.split())
        if body[-5:].upper() == "TEXT." or (body[-1:] == "." and body.isupper()):
            body = body[:-1]  # (S - ENTIRE TEXT.), (C.)
        mark = _read_body(body)
        if mark:
            return Located(mark, Span(*outline.span()))
    if damaged:
        broken = _DAMAGED.match(text, pos, end)
        mark = (
            _read_body(broken["right"] or broken["odd"] or broken["left"])
            if broken
            else None
        )
        if broken and mark:
            return Located(mark, Span(*broken.span()))
    return None


def _read_body(body: str) -> PortionMark | None:
    upper = body.upper()
    if body not in {upper, body.lower(), body.title()} and upper not in _LEVELS:
        return None
    if body == upper and _OLD.fullmatch(upper):
        return PortionMark(None, upper)
    match = _LEVEL.match(upper)
    if match:
        level = _LEVELS[match[0]]
        token = _SHORT.get(match[0], match[0])
    elif match := _FOREIGN.match(upper):
        nato = match["nato"]
        level = _FOREIGN_LEVELS[nato] if nato else _LEVELS[match["level"]]
        token = match["token"]
    else:
        return None
    controls = _controls(upper, match.end())
    return None if controls is None else PortionMark(level, token, controls)


def _controls(body: str, at: int) -> tuple[str, ...] | None:
    """Read the controls to the end of ``body``; null if something else stands there."""
    found: list[str] = []
    while at < len(body):
        separator = _SEPARATOR.match(body, at)
        control = PORTION_CONTROL.match(body, separator.end()) if separator else None
        if not control:
            return None
        found.append(control[0])
        at = control.end()
    return tuple(found)
