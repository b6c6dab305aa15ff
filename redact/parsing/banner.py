"""The banner: classification, section and message reference number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import Banner, Level, Located, Section
from redact.parsing import markings
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_BANNER_REST: Final = re.compile(
    r"""
    [ ,/]* (?P<caveats>
      (?: (?:NOFORN|FOUO|SBU|EFTO|SENSITIVE|EXDIS|NODIS|LIMDIS) [ ,/]+ ){0,4} )
    (?: (?: SECTION|SEC ) [ ]+ (?P<nn>\d{1,3}) [ ]+ OF [ ]+ (?P<mm>\d{1,3}) [ ]+
      | FINAL [ ]+ SECTION [ ]+ OF [ ]+ (?P<last>\d{1,3}) [ ]+ )?
    (?P<office> [A-Z] [A-Z.'/\-]* (?: [ ] [A-Z.'/\-]+ ){0,4} ) [ ]{1,6}
    (?P<number>\d{3,6}) (?![\d.]) (?P<rest>.*)
    """,
    re.VERBOSE,
)
_SECTION_ONLY: Final = re.compile(
    r"[ ]*(?:SECTION|SEC)[ ]+(?P<nn>\d{1,3})[ ]+OF[ ]+(?P<mm>\d{1,3})[ ]*"
)
MASK: Final = re.compile(r"\[[^\[\]\n]{1,40}\]|█+|X{8}(?=\s)")
"""What an export put in place of a marking, whatever its label or exemption."""
_CAVEAT: Final = re.compile(r"[A-Z]+")
_FUSED: Final = re.compile(
    r"""
    (?<=[A-Z0-9])
    (?= (?: C[ ]O[ ]N[ ]F[ ]I | S[ ]E[ ]C[ ]R[ ]E[ ]T | T[ ]O[ ]P[ ]{1,2}S
          | U[ ]N[ ]C[ ]L | UNCLAS | CONFIDENTIAL[ ] | (?:TOP[ ])?SECRET[ ]
          | L[ ]I[ ]M[ ]I | LIMITED[ ]OFF | R[ ]E[ ]S[ ]T[ ]R | RESTRICTED[ ] ) )
    """,
    re.VERBOSE,
)


def read_banner(text: str, start: int, end: int) -> Banner | None:
    """
    Read ``class [section] office number`` at ``start`` (ACP 127(G) 208, 209).

    Null if no MRN follows the level; a mask may stand for the level.
    """
    level: Level | None = None
    raw: Located[str] | None = None
    caveats: tuple[Located[str], ...] = ()
    rest = start
    read = markings.read_level(text, start, end)
    if read:
        level, place, caveats = read
        if level is not None:
            raw = Located(place.of(text), place)
        rest = max([place.end, *(c.span.end for c in caveats)])
    elif mask := MASK.match(text, start, end):
        rest = mask.end()
    else:
        return None
    match = _BANNER_REST.fullmatch(text, rest, min(end, rest + 200))
    if not match:
        return None
    more = tuple(
        Located(m[0], Span(*m.span()))
        for m in _CAVEAT.finditer(text, *match.span("caveats"))
    )
    return Banner(
        span=Span(start, match.end("number")),
        level=level,
        raw=raw,
        caveats=caveats + more,
        office=Located(match["office"], Span(*match.span("office"))),
        number=Located(int(match["number"]), Span(*match.span("number"))),
        section=_section(match),
    )


def _section(match: re.Match[str]) -> Located[Section] | None:
    if match["nn"]:
        place = Span(match.start("nn"), match.end("mm"))
        return Located(Section(int(match["nn"]), int(match["mm"])), place)
    if match["last"]:
        total = int(match["last"])
        return Located(Section(total, total), Span(*match.span("last")))
    return None


def lone_level(text: str, line: Line) -> Banner | None:
    """A classification word without an MRN: alone, or with a section only."""
    read = markings.read_level(text, line.start, line.end)
    if not read:
        return None
    level, place, caveats = read
    rest = max([place.end, *(c.span.end for c in caveats)])
    section = _SECTION_ONLY.fullmatch(text, rest, line.end)
    if not section and text[rest : line.end].strip():
        return None
    found = None
    if section:
        found = Located(
            Section(int(section["nn"]), int(section["mm"])),
            Span(section.start("nn"), section.end("mm")),
        )
    return Banner(
        span=line.span,
        level=level,
        raw=Located(place.of(text), place) if level is not None else None,
        caveats=caveats,
        office=None,
        number=None,
        section=found,
    )


def fused_at(text: str, line: Line) -> int | None:
    """Where a banner is glued to the line before it, as seen in web copies."""
    if line.end - line.start > 400:
        return None
    for match in _FUSED.finditer(text, line.start, line.end):
        if match.start() > line.start and read_banner(text, match.start(), line.end):
            return match.start()
    return None
