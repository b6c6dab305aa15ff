"""The banner: classification, section and message reference number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import Banner, Level, Located, Section
from redact.numbering import INNER, OTHERS
from redact.parsing import markings
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_COUNT: Final = r"[\dO]{1,3}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN"
_SECTION: Final = (
    rf"SEC(?:T(?:ION)?)?\.?\s{{1,4}}(?P<nn>{_COUNT})"
    rf"(?:\s{{0,4}}[O0]F\s{{0,4}}|\s?/\s?)(?P<mm>{_COUNT})"
)
_CAVEATS: Final = (
    r"(?:(?:NOFORN|FOUO|SBU|EFTO|SENSITIVE|EXDIS|NODIS|LIMDIS)[\s,/]{1,4}){0,4}"
)
_BANNER_REST: Final = re.compile(
    rf"""
    [\s,/]* (?P<caveats> {_CAVEATS} )
    (?: {_SECTION} (?![A-Z]) \s{{0,4}}
      | FINAL \s{{1,4}} SECTION \s{{1,4}} OF \s{{1,4}} (?P<last>{_COUNT}) \s{{1,4}} )?
    (?P<more> {_CAVEATS} )
    (?P<office> (?! AMEMBASSY | AMCONSUL | USMISSION | SECSTATE | SECTION | PAGE )
      [A-Z] [A-Za-z.'/\-]* (?: \s{{1,2}} [A-Z] [A-Za-z.'/\-]* ){{0,4}} )
    (?: \s{{1,6}} (?P<number> \d{{3,8}} (?![\d.]) | \d\d (?=[ ]*$) )
      | (?<=[A-Z]{{4}}) (?P<glued> \d{{6}} ) (?!\d) )
    (?P<rest>.*)
    """,
    re.VERBOSE,
)
_SECTION_ONLY: Final = re.compile(rf"[ ]*{_SECTION}[ ]*")
_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN".split(), 1
    )
}
MASK: Final = re.compile(rf"\[[^\[\]\n]{{1,{INNER}}}{OTHERS}\]|█+|X{{8}}(?=\s)")
"""What an export put in place of a marking, whatever its label or exemption."""
_MASKED: Final = re.compile(rf"(?:[ ]?(?://?|,)[ ]?|[ ]{{1,2}})(?:{MASK.pattern})")
"""What an export put in place of a caption behind the level."""
_LONGEST: Final = 160
_CAVEAT: Final = re.compile(r"[A-Z]+")
_FUSED: Final = re.compile(
    r"""
    (?<=[A-Z0-9]) [ ]*
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
    masked = _MASKED.match(text, rest, end)
    rest = masked.end() if masked else rest
    match = _BANNER_REST.fullmatch(text, rest, min(end, rest + 200))
    if not match:
        return None
    group = "number" if match["number"] else "glued"
    office = " ".join(match["office"].split())
    closed = raw is None or raw.value.isupper()
    if not closed and (len(match[group]) < 4 or match["rest"].strip()):
        return None  # "Secret talks in Quito 2007", not a banner
    more = tuple(
        Located(m[0], Span(*m.span()))
        for zone in ("caveats", "more")
        for m in _CAVEAT.finditer(text, *match.span(zone))
    )
    section = _section(match) or _section_behind(text, match.end(group), end)
    return Banner(
        span=Span(start, match.end(group)),
        level=level,
        raw=raw,
        caveats=caveats + more,
        office=Located(office, Span(*match.span("office"))),
        number=Located(int(match[group]), Span(*match.span(group))),
        section=section,
    )


def read_broken(text: str, first: Line, second: Line) -> Banner | None:
    """Read a banner that a line end broke, anywhere behind its level."""
    if second.end - first.start > _LONGEST:
        return None
    banner = read_banner(text, first.start, second.end)
    if not banner or banner.number is None or banner.number.span.end < second.end:
        return None
    return banner


def _section_behind(text: str, start: int, end: int) -> Located[Section] | None:
    """Read a section that stands after the number."""
    match = _SECTION_ONLY.match(text, start, end)
    return _section(match) if match else None


def _number(count: str) -> int:
    return _WORDS.get(count) or int(count.replace("O", "0"))


def _section(match: re.Match[str]) -> Located[Section] | None:
    if match["nn"]:
        place = Span(match.start("nn"), match.end("mm"))
        return Located(Section(_number(match["nn"]), _number(match["mm"])), place)
    if match.re is _BANNER_REST and match["last"]:
        total = _number(match["last"])
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
        found = _section(section)
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
        if match.start() > line.start and read_banner(text, match.end(), line.end):
            return match.end()
    return None
