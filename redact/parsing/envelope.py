"""Everything before the text: transmission header, DTG, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from redact.cable import Addressee, Filed, Located, Transmission
from redact.parsing import addresses
from redact.parsing.dates import DTG_LINE, MONTHS, read_dtg
from redact.parsing.lines import cut
from redact.span import Span

if TYPE_CHECKING:
    from datetime import datetime

    from redact.cable import Preamble
    from redact.parsing.lines import Line

_FL1: Final = re.compile(r"V?ZCZ\w*(?:[ ]\d{3,4})?|VV[ ]?[A-Z]{3}\d{3}")
# a precedence alone, or with malformed indicators, is FL2 all the same
_FL2: Final = re.compile(
    r"""
    (?P<digraph>ZZ|OO|PP|RR|YY)(?P<routing>(?:[ ]+[A-Z0-9]{4,9})*)
    | (?P<other>(?!TO|FM|DE)[A-Z]{2}|[ZOPRY])(?P<called>(?:[ ]+R[A-Z0-9]{3,7})+)
    """,
    re.VERBOSE,
)
_ROUTING: Final = re.compile(r"[A-Z0-9]{4,9}")
_MORE_ROUTING: Final = re.compile(r"R[A-Z0-9]{3,7}(?:[ ]+R[A-Z0-9]{3,7})*")
_FL3: Final = re.compile(r"DE[ ]+(?P<station>[A-Z0-9]{3,8})(?P<rest>.*)")
_FL3_REST: Final = re.compile(
    r"""
    (?: [ ]* \# [ ]* | [ ]+ ) (?P<serial>\d{3,6}) (?: [ ]? / (?P<section>\d{1,2}) )?
    [ ]+ (?P<filed> (?P<day>\d{3}) [ ]? (?P<time>\d{4}) ) Z?
    """,
    re.VERBOSE,
)
_FL4: Final = re.compile(
    r"""
    (?P<signal>ZN[RY])
    (?: [ ]+ (?: (?P<letters>[A-Z]{4,7}) | \[[^\]\n]{1,40}\] | █+ | [(][^)\n]*[)] )
      | (?P<glued> C{5} | S{5} | U{5} | T{5} | E{5} | R{5} ) )?
    (?: / (?P<suffix>[A-Z]{5}) )?
    (?P<signals> (?: [ ]+ [A-Z]{2,4} | [ ]* Z[A-Z]{2} )* (?: [ ]+ [A-Z0-9\#]+ )* )
    """,
    re.VERBOSE,
)
_SIGNAL: Final = re.compile(r"(?<![A-Z0-9#])[A-Z]{2,4}(?![A-Z0-9])|Z[A-Z]{2}")
_INSIDE: Final = re.compile(
    r"""
    (?<=\S) (?<!\bTO) (?<!\bINFO) (?<!\bXMT) (?<!\bFM) (?<!:)
    (?<!\b[ZOPRY]) (?<!\b[ZOPRY]{2}) (?: [ \t]+ (?=
        (?: ZZ | OO | PP | RR ) [ ] R[A-Z]{3,7}\b | DE [ ] R[A-Z]{3,7} [ ]? \#
      | ZN[RY] [ ]? ([A-Z])\1{4}\b
      | (?: [ZOPRY] [ ] ){1,3} \d{6}Z [ ] [A-Z]{3}\b
      | FM [ ]+ (?: AM(?:EMBASSY|CONSUL) | US(?:MISSION|INT|OFFICE|EU|UN)
          | SECSTATE | UNVIE | AIT | REO )\b
      | (?: TO | INFO ) [ ]+ (?: R[A-Z0-9]{3,7}/ | AM(?:EMBASSY|CONSUL)\b
          | USMISSION\b | SECSTATE\b )
      | R[A-Z]{3,7}/[A-Z] )
    | (?<=\d) (?= (?: ZZ | OO | PP | RR ) [ ] R[A-Z]{3,7}\b ) )
    """,
    re.VERBOSE,
)
"""A format line begun on the line of the one before it."""
_LONGEST: Final = 4000
"""A longer line is no header."""
_SHORTEST: Final = 4
"""Less than that before another line is a letter of its own."""
# a line that was to be FL5: digits that nearly are a DTG, and a month or a precedence
_FL5_ALIKE: Final = re.compile(
    rf"""
    (?: [A-Z0-9]{{1,9}} [ ]+ ){{0,3}} [0-9OILlo]{{3,8}} [ ]? [A-Z]? [ ]*
      (?: {"|".join(MONTHS)} ) [A-Z]{{0,6}} \.? (?: [ ]* [0-9O]{{1,4}} )?
      (?: [ ]+ Z[A-Z]{{2}} \b .* )?
    | (?: [ZOPRY] [ ]+ ){{1,2}} [0-9]{{6}} [ ]? [A-Z]? (?: [ ]+ [A-Z]{{3,9}} )?
      (?: [ ]+ [0-9]{{1,4}} )?
    """,
    re.VERBOSE,
)
_DISTRIBUTION: Final = re.compile(
    r"PAGE[ ]\d{2}\b|ACTION[ ]+[A-Z0-9]+-\d|ORIGIN[ ]+[A-Z0-9]+-\d"
    r"|INFO[ ]+[A-Z0-9]{1,6}-\d{2}\b|-{10,}|\d{1,3}$"
    r"|[A-Z]{4,}[ ]{4,}[A-Z]{3}\d{4}$|(?:[A-Z0-9]{1,6}-\d{2}[ ]*){2,}"
    r"|.*/\d{3}[ ]?[A-Z]$"
)
_TOKEN: Final = re.compile(r"\S+")


@dataclass(slots=True)
class Envelope:
    """What was read before the text; ``next`` is the first line not consumed."""

    preamble: Preamble | None = None
    transmission: Transmission | None = None
    precedence: Located[str] | None = None
    dual_precedence: Located[str] | None = None
    dtg: Located[datetime] | None = None
    dtg_line: Span | None = None
    message_signals: list[Located[str]] = field(default_factory=list)
    originator: Located[str] | None = None
    addressees: dict[str, list[Addressee]] = field(
        default_factory=lambda: {"TO": [], "INFO": [], "XMT": []}
    )
    distribution: Span | None = None
    unread: list[Span] = field(default_factory=list)


def _at(match: re.Match[str], group: str) -> Located[str] | None:
    if match[group] is None:
        return None
    return Located(match[group], Span(*match.span(group)))


def is_transmission(text: str, line: Line) -> bool:
    """Tell whether ``line`` is one of FL1 to FL6."""
    return (
        any(
            pattern.fullmatch(text, line.start, line.end)
            for pattern in (_FL1, _FL4, DTG_LINE)
        )
        or bool(_FL3.match(text, line.start, line.end))
        or addresses.read_from(text, line) is not None
    )


def fused(text: str, line: Line) -> tuple[Line, Line] | None:
    """Cut a line in which another format line begins, at the first such place."""
    if line.end - line.start > _LONGEST:
        return None
    match = _INSIDE.search(text, line.start + _SHORTEST, line.end)
    if not match:
        return None
    before, after = cut(line, match.end())
    return before._replace(end=match.start()), after


class EnvelopeReader:
    """Reads FL1 to FL9 line by line; ``year`` is for a DTG that has none."""

    def __init__(self, text: str, year: int | None) -> None:
        self.year = year
        self.text = text
        self.envelope = Envelope()
        self.parts: dict[str, Located[str] | None] = {}
        self.routing: list[Located[str]] = []
        self.signals: list[Located[str]] = []
        self.serial: Located[int] | None = None
        self.section: Located[int] | None = None
        self.filed: Located[Filed] | None = None
        self.extent: list[Span] = []
        self.distribution: list[Span] = []
        self.role: str | None = None
        self.may_route = False

    def take(self, line: Line) -> bool:
        """Read one line; false if it is none of the envelope's."""
        if self.role:
            return self._address(line)
        may_route, self.may_route = self.may_route, False
        for read in (self._from, self._fl5):
            if read(line):
                return True
        if not self.envelope.dtg_line:
            for read in (self._fl1, self._fl3, self._fl4, self._fl2):
                if read(line):
                    return True
            if (may_route and self._more_routing(line)) or self._fl5_alike(line):
                return True
            opened = self.distribution and not self.envelope.originator
            if opened or _DISTRIBUTION.match(
                self.text, line.start, line.end
            ):  # copy numbers and drafters stand between its lines
                self.distribution.append(line.span)
                return True
        return self._open_address(line)

    def _fl1(self, line: Line) -> bool:
        match = _FL1.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        if not self.parts.get("channel"):
            self.parts["channel"] = Located(match[0], line.span)
        self.extent.append(line.span)
        return True

    def _fl2(self, line: Line) -> bool:
        match = _FL2.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        known = match["digraph"] is not None
        self.parts["precedence"] = _at(match, "digraph" if known else "other")
        self._route(*match.span("routing" if known else "called"))
        self.extent.append(line.span)
        self.may_route = True
        return True

    def _more_routing(self, line: Line) -> bool:
        if not _MORE_ROUTING.fullmatch(self.text, line.start, line.end):
            return False
        self._route(line.start, line.end)
        self.extent.append(line.span)
        self.may_route = True
        return True

    def _route(self, start: int, end: int) -> None:
        self.routing += [
            Located(m[0], Span(*m.span()))
            for m in _ROUTING.finditer(self.text, start, end)
        ]

    def _fl3(self, line: Line) -> bool:
        match = _FL3.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        self.parts["station"] = _at(match, "station")
        rest = _FL3_REST.fullmatch(self.text, *match.span("rest"))
        if rest:
            self.serial = Located(int(rest["serial"]), Span(*rest.span("serial")))
            if rest["section"]:
                self.section = Located(
                    int(rest["section"]), Span(*rest.span("section"))
                )
            self.filed = Located(
                Filed(int(rest["day"]), rest["time"]), Span(*rest.span("filed"))
            )
        self.extent.append(line.span)
        return True

    def _fl4(self, line: Line) -> bool:
        match = _FL4.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        for group in ("signal", "letters", "suffix"):
            self.parts[group] = _at(match, group)
        if match["glued"]:
            self.parts["letters"] = _at(match, "glued")
        self.signals = [
            Located(m[0], Span(*m.span()))
            for m in _SIGNAL.finditer(self.text, *match.span("signals"))
        ]
        self.extent.append(line.span)
        return True

    def _fl5(self, line: Line) -> bool:
        if self.envelope.dtg_line:
            return False
        match = DTG_LINE.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        envelope = self.envelope
        envelope.precedence = _at(match, "first")
        envelope.dual_precedence = _at(match, "second")
        envelope.dtg_line = line.span
        moment = read_dtg(match, self.year)
        if moment:
            envelope.dtg = Located(moment, Span(*match.span("group")))
        envelope.message_signals = [
            Located(m[0], Span(*m.span()))
            for m in _TOKEN.finditer(self.text, *match.span("signals"))
        ]
        return True

    def _fl5_alike(self, line: Line) -> bool:
        if not _FL5_ALIKE.fullmatch(self.text, line.start, line.end):
            return False
        self.envelope.dtg_line = line.span
        return True

    def _from(self, line: Line) -> bool:
        found = addresses.read_from(self.text, line)
        if not found or self.envelope.originator:
            return False
        self.envelope.originator = found
        return True

    def _open_address(self, line: Line) -> bool:
        sure = bool(self.envelope.originator or self.envelope.dtg_line)
        match = addresses.opens(self.text, line, sure=sure)
        if not match:
            return False
        self.role = match["role"]
        return self._address(line)

    def _address(self, line: Line) -> bool:
        start = line.start
        match = addresses.ROLE.match(self.text, line.start, line.end)
        if match:
            self.role = match["role"]
            start = match.start("rest")
            if start == line.end:
                return True  # the addressees stand below
        role = self.role or "TO"
        if self.text.startswith("PAGE ", start):
            return True  # a page break fell into the line
        listed = self.envelope.addressees[role]
        if listed and not match:
            whole = addresses.carries_on(self.text, line, listed[-1])
            if whole:
                listed[-1] = whole
                return True
        found = addresses.read_addressees(self.text, start, line.end, role)
        for kind, one in found:
            self.envelope.addressees[kind].append(one)
        return bool(found)

    def close(self) -> Envelope:
        """Put together what was read."""
        if self.extent:
            self.envelope.transmission = Transmission(
                span=Span(self.extent[0].start, self.extent[-1].end),
                channel=self.parts.get("channel"),
                precedence=self.parts.get("precedence"),
                routing=tuple(self.routing),
                station=self.parts.get("station"),
                serial=self.serial,
                section=self.section,
                filed=self.filed,
                signal=self.parts.get("signal"),
                letters=self.parts.get("letters"),
                suffix=self.parts.get("suffix"),
                signals=tuple(self.signals),
            )
        if self.distribution:
            self.envelope.distribution = Span(
                self.distribution[0].start, self.distribution[-1].end
            )
        return self.envelope
