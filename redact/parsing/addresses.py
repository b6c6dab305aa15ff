"""FL6 to FL9: who sent a cable, and to whom (5 FAH-2 H-321, ACP 127(G) Annex B)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from redact.cable import Addressee, Located
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_POST: Final = r"""
    (?: AM(?:EM|CON)[A-Z]*
      | US(?:MISSION|INT|OFFICE|UN|EU|NATO|OSCE|LO|DEL|DOC|AID|DAO|IA)
      | UNVIE | SECSTATE | SECDEF | DEPT | DEPARTMENT | TREASURY | REO | AIT | NSC | JCS
      | JOINT[ ]STAFF | CIA | DIA | NATIONAL[ ]SECURITY | WHITE[ ]HOUSE | CDR[A-Z]*
      | ALL[ ][A-Z ]*POSTS ) \b
"""
_STATE_POST: Final = re.compile(
    r"(?:AM(?:EM|CON)|US(?:MIS|INT|OFF|UN|EU|NATO|OSCE|LO)|UNVIE|SECSTATE|REO|AIT)\w*"
)
"""Names whose number at the end is always a message's, however short."""
_RI: Final = r"R[A-Z0-9]{3,7}"
ROLE: Final = re.compile(
    r"(?P<role>TO|INFO|XMT)(?:[ ]?[:,][ ]*|[ ]+|/(?=[A-Z])|$)(?P<rest>.*)"
)
_SURE: Final = re.compile(
    rf"(?:{_RI}[ ]*[/\\]|(?:{_RI}[ ]+)?{_POST}|.*\b(?:COLLECTIVE|POSTS)\b)", re.VERBOSE
)
_FROM: Final = re.compile(
    rf"""
    (?: FM (?:[ ]?:[ ]*|[ ]+) | FROM (?: [ ]?:[ ]* | [ ]+ (?={_POST}) ) )
    (?: {_RI} [ ]?/[ ]? )? (?P<name>\S.*)
    """,
    re.VERBOSE,
)
_WORDS: Final = "IMMEDIATE PRIORITY ROUTINE FLASH EMERGENCY URGENT NIACT".split()
_TAIL: Final = re.compile(
    r"""
    (?: (?<!\S)
        (?P<word> NIACT[ ]+IMMEDIATE | NIACT | FLASH | IMMEDIATE | PRIORITY | ROUTINE
          | EMERGENCY | URGENT )
        (?: [ ]* (?P<mcn>\d{1,5}) )?
      | (?<!\S) (?P<misprint>[FIPRN][A-Z]{4,9}) (?: [ ]+ (?P<number>\d{1,5}) )?
      | (?<!\S) (?P<bare>\d{1,5}) )
    [ ]* [,;]? $
    """,
    re.VERBOSE,
)
_INDICATOR: Final = re.compile(
    rf"(?P<ri>{_RI})(?:[ ]*[/\\]{{1,2}}[ ]*|[ ]+(?={_POST}))(?=\S)", re.VERBOSE
)
_BY_HAND: Final = re.compile(r"ZEN[ ]*/[ ]*(?=\S)")
_EXEMPT: Final = re.compile(r"[ ,;(]*[ ,;(]XMT[ :/]+(?P<rest>[^)]*)")
_APART: Final = re.compile(rf"[ ]*[,;][ ]*(?={_RI}/|{_POST})", re.VERBOSE)
_COMMA: Final = re.compile(r"[ ]*[,;][ ]*")
_RUNS_ON: Final = re.compile(r"(?:COLLECTIVE|POSTS|DC|WASHDC|WASHINGTON[ ]DC|//\w)\b")
_TAIL_LENGTH: Final = 60
"""Characters at a line's end in which precedence and MCN are looked for."""


def read_from(text: str, line: Line) -> Located[str] | None:
    """Read the FM line; the name without its routing indicator."""
    match = _FROM.fullmatch(text, line.start, line.end)
    return Located(match["name"], Span(*match.span("name"))) if match else None


def opens(text: str, line: Line, *, sure: bool) -> re.Match[str] | None:
    """
    Match the role at the start of a line.

    Where no header stands above it (``sure`` is false), a name of a post must
    follow: ``TO THE MINISTER`` is prose.
    """
    match = ROLE.match(text, line.start, line.end)
    if match and not sure and not _SURE.match(text, match.start("rest"), line.end):
        return None
    return match


def read_addressees(
    text: str, start: int, end: int, role: str
) -> list[tuple[str, Addressee]]:
    """Read the addressees of one line; what is exempt has a role of its own."""
    found: list[tuple[str, Addressee]] = []
    exempt = None
    if role != "XMT" and text.find("XMT", start, end) > start:
        exempt = _EXEMPT.search(text, start, end)
    cut = exempt.start() if exempt else end
    for first, last in _pieces(text, start, cut, _COMMA if role == "XMT" else _APART):
        one = _addressee(text, first, last)
        if one:
            found.append((role, one))
    if exempt:
        found += read_addressees(text, *exempt.span("rest"), "XMT")
    return found


def _pieces(
    text: str, start: int, end: int, apart: re.Pattern[str]
) -> list[tuple[int, int]]:
    if text.find(",", start, end) < 0 and text.find(";", start, end) < 0:
        return [(start, end)]
    pieces: list[tuple[int, int]] = []
    for match in apart.finditer(text, start, end):
        pieces.append((start, match.start()))
        start = match.end()
    return [*pieces, (start, end)]


def _addressee(text: str, start: int, end: int) -> Addressee | None:
    indicator = _INDICATOR.match(text, start, end)
    hand = _BY_HAND.match(text, start, end)
    name_start = indicator.end() if indicator else hand.end() if hand else start
    name_end, precedence, serial = _tail(text, name_start, end)
    name = text[name_start:name_end].rstrip(" \t,;")
    if not name:
        return None
    return Addressee(
        span=Span(start, end),
        routing_indicator=_located(indicator, "ri") if indicator else None,
        name=Located(name, Span(name_start, name_start + len(name))),
        precedence=precedence,
        serial=serial,
    )


def _tail(
    text: str, start: int, end: int
) -> tuple[int, Located[str] | None, Located[str] | None]:
    """Where the name ends; precedence and number behind it."""
    for match in _TAIL.finditer(text, max(start, end - _TAIL_LENGTH), end):
        if match["word"]:
            return match.start(), _located(match, "word"), _located(match, "mcn")
        if match["misprint"]:
            if match["misprint"] != "ROUTING" and any(
                _one_edit(match["misprint"], word) for word in _WORDS
            ):
                return (
                    match.start(),
                    _located(match, "misprint"),
                    _located(match, "number"),
                )
            if not match["number"]:
                continue
            place = match.span("number")
        else:
            place = match.span("bare")
        number = Located(text[slice(*place)], Span(*place))
        if len(number.value) == 4 or _STATE_POST.match(text, start, end):
            return place[0], None, number
    return end, None, None


def _one_edit(word: str, model: str) -> bool:
    """One letter lost, added or changed, or two swapped."""
    if abs(len(word) - len(model)) > 1:
        return False
    common = 0
    while common < min(len(word), len(model)) and word[common] == model[common]:
        common += 1
    rest, want = word[common:], model[common:]
    return (
        rest[1:] == want[1:]
        or rest == want[1:]
        or rest[1:] == want
        or (rest[:2] == want[1::-1] and rest[2:] == want[2:])
    )


def carries_on(text: str, line: Line, last: Addressee) -> Addressee | None:
    """
    Read a line that only finishes the address above it.

    A number, a precedence, or the last words of a name that was wrapped.
    """
    end, precedence, serial = _tail(text, line.start, line.end)
    if end > line.start:
        if text[line.start : line.end].isdigit() and line.end - line.start < 6:
            number = Located(text[line.start : line.end], line.span)
            return None if last.serial else _joined(last, line, serial=number)
        if not _RUNS_ON.match(text, line.start, end) or last.precedence or last.serial:
            return None
        more = text[line.start : end].rstrip()
        name = Located(
            f"{last.name.value} {more}",
            Span(last.name.span.start, line.start + len(more)),
        )
        return _joined(last, line, name, precedence, serial)
    if (precedence and last.precedence) or (serial and last.serial):
        return None
    return _joined(last, line, precedence=precedence, serial=serial)


def _joined(
    last: Addressee,
    line: Line,
    name: Located[str] | None = None,
    precedence: Located[str] | None = None,
    serial: Located[str] | None = None,
) -> Addressee:
    return replace(
        last,
        span=Span(last.span.start, line.end),
        name=name or last.name,
        precedence=precedence or last.precedence,
        serial=serial or last.serial,
    )


def _located(match: re.Match[str], group: str) -> Located[str] | None:
    if match[group] is None:
        return None
    return Located(match[group], Span(*match.span(group)))
