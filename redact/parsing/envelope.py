"""Everything before the text: preamble, transmission header, DTG, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

from redact.cable import Addressee, Filed, Located, Preamble, Transmission
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1
    )
}
_ID: Final = re.compile(r"\d{2,4}[A-Z][A-Z0-9]*\d")
# one word with a figure, or a mask: an id where the other four lines follow
_ID_ALIKE: Final = re.compile(
    r"(?=[^\n]*[0-9])[A-Z0-9][A-Za-z0-9_.'\-]{2,59}|\[[^\[\]\n]{1,39}\]|█+"
)
_PREAMBLE_DATE: Final = re.compile(
    r"""
    [A-Z][a-z]{2} [ ] (?P<month>[A-Z][a-z]{2}) [ ]+ (?P<day>\d{1,2}) [ ]
    (?P<hour>\d{2}) : (?P<minute>\d{2}) : (?P<second>\d{2}) [ ]
    (?P<sign>[+-]) (?P<zh>\d{2}) :? (?P<zm>\d{2}) [ ] (?P<year>\d{4})
    """,
    re.VERBOSE,
)
_FL1: Final = re.compile(r"V?ZCZ\w*|VV[ ]?[A-Z]{3}\d{3}")
# a precedence alone, or with malformed indicators, is FL2 all the same
_FL2: Final = re.compile(
    r"""
    (?P<digraph>ZZ|OO|PP|RR|YY)(?P<routing>(?:[ ]+[A-Z0-9]{4,9})*)
    | (?P<other>[A-Z]{2})(?P<called>(?:[ ]+R[A-Z0-9]{3,7})+)
    """,
    re.VERBOSE,
)
_ROUTING: Final = re.compile(r"[A-Z0-9]{4,9}")
_MORE_ROUTING: Final = re.compile(r"R[A-Z0-9]{3,7}(?:[ ]+R[A-Z0-9]{3,7})*")
_FL3: Final = re.compile(r"DE[ ]+(?P<station>[A-Z0-9]{3,8})(?P<rest>.*)")
_FL3_REST: Final = re.compile(
    r"""
    [ ]+ \# (?P<serial>\d{3,6}) (?: / (?P<section>\d{1,2}) )?
    [ ]+ (?P<filed> (?P<day>\d{3}) (?P<time>\d{4}) ) Z?
    """,
    re.VERBOSE,
)
_FL4: Final = re.compile(
    r"""
    (?P<signal>ZN[RY])
    (?: [ ]+ (?: (?P<letters>[A-Z]{4,7}) | \[[^\]\n]{1,40}\] | █+ | [(][^)\n]*[)] ) )?
    (?: / (?P<suffix>[A-Z]{5}) )?
    (?P<signals> (?: [ ]+ [A-Z]{2,4} )* )
    """,
    re.VERBOSE,
)
_WORD: Final = re.compile(r"[A-Z]+")
_FL5: Final = re.compile(
    r"""
    (?: (?P<first>[A-Z])(?P=first)? [ ]+
        (?: (?P<second>[A-Z]) [ ]+ (?: [A-Z] [ ]+ )? )? )?
    (?P<group> (?P<day>\d{2}) (?P<hour>\d{2}) (?P<minute>\d{2}) [ ]? (?P<zone>[A-Z])
      [ ]* (?P<month>[A-Z]{3,9}|[A-Z][a-z]{2,8}) \.? [ ]* (?P<year>\d{4}|\d{2}) )
    (?P<signals> (?: [ ]+ \S+ )* )
    """,
    re.VERBOSE,
)
# a line that was to be FL5: digits that nearly are a DTG, and a month or a precedence
_FL5_ALIKE: Final = re.compile(
    rf"""
    (?: [A-Z0-9]{{1,9}} [ ]+ ){{0,3}} [0-9OIL]{{3,8}} [ ]? [A-Z]? [ ]*
      (?: {"|".join(MONTHS)} ) [A-Z]{{0,6}} \.? (?: [ ]* [0-9O]{{1,4}} )?
      (?: [ ]+ Z[A-Z]{{2}} \b .* )?
    | (?: [ZOPRY] [ ]+ ){{1,2}} [0-9]{{6}} [ ]? [A-Z]? (?: [ ]+ [A-Z]{{3,9}} )?
      (?: [ ]+ [0-9]{{1,4}} )?
    """,
    re.VERBOSE,
)
_FROM: Final = re.compile(r"FM[ ]+(?P<name>\S.*)")
_ROLE: Final = re.compile(r"(?P<role>TO|INFO|XMT)(?:[ ]?:[ ]*|[ ]+|/(?=[A-Z]))(?=\S)")
_PRECEDENCE_WORDS: Final = (
    "NIACT[ ]IMMEDIATE|FLASH|IMMEDIATE|PRIORITY|ROUTINE|PIORITY|EMERGENCY|URGENT"
)
_ADDRESS_END: Final = re.compile(
    rf"""
    (?: [ ]+ (?P<word>{_PRECEDENCE_WORDS}) (?: [ ]+ (?P<mcn>\d{{1,5}}) )?
      | [ ]+ (?P<number>\d{{4}}) ) $
    """,
    re.VERBOSE,
)
_RI_SLASH: Final = re.compile(r"(?P<ri>R[A-Z0-9]{3,7})/[ ]*(?=\S)")
_DISTRIBUTION: Final = re.compile(
    r"PAGE[ ]\d{2}\b|ACTION[ ]+[A-Z0-9]+-\d|ORIGIN[ ]+[A-Z0-9]+-\d"
    r"|INFO[ ]+[A-Z0-9]{1,6}-\d{2}\b|-{10,}|\d{1,3}$"
    r"|[A-Z]{4,}[ ]{4,}[A-Z]{3}\d{4}$|(?:[A-Z0-9]{1,6}-\d{2}[ ]*){2,}"
    r"|.*/\d{3}[ ]?[A-Z]$"
)
_TOKEN: Final = re.compile(r"\S+")
_ADDRESS_TAIL: Final = 60
"""Characters at a line's end in which precedence and MCN are looked for."""


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
    return any(
        pattern.fullmatch(text, line.start, line.end)
        for pattern in (_FL1, _FL4, _FL5, _FROM)
    ) or bool(_FL3.match(text, line.start, line.end))


def read_preamble(text: str, lines: list[Line]) -> tuple[Preamble | None, int]:
    """
    Read Cablegate's five lines, if the file begins with them.

    Gives the preamble and the index of the first line after it.
    """
    head = [i for i, line in enumerate(lines[:20]) if not line.blank][:8]
    if not head:
        return None, 0
    named = _ID.match(text, lines[head[0]].start, lines[head[0]].end)
    if not named and not _ID_ALIKE.fullmatch(
        text, lines[head[0]].start, lines[head[0]].end
    ):
        return None, 0
    first = 1 if named else 2  # without an id the second line is the subject
    dated = [
        k
        for k in range(first, len(head))
        if _PREAMBLE_DATE.fullmatch(text, lines[head[k]].start, lines[head[k]].end)
    ]
    stop = next(
        (k for k, i in enumerate(head) if is_transmission(text, lines[i])), len(head)
    )
    if dated and dated[0] < stop:
        at = dated[0]
    elif named and stop == 5:  # the date is damaged, but the five lines are there
        at = 2
    else:
        return None, 0

    def line(k: int) -> Located[str] | None:
        if not 0 <= k < stop:
            return None
        found = lines[head[k]]
        return Located(found.text(text), found.span)

    last = min(at + 2, stop - 1)
    subject_lines = [lines[head[k]] for k in range(1, at)]
    preamble = Preamble(
        span=Span(lines[head[0]].start, lines[head[last]].end),
        reference_id=line(0),
        subject=join(text, subject_lines),
        date=_preamble_date(text, lines[head[at]]),
        classification=line(at + 1),
        origin=line(at + 2),
    )
    return preamble, head[last] + 1


def join(text: str, lines: list[Line]) -> Located[str] | None:
    """Several lines as one value, joined by one blank."""
    if not lines:
        return None
    return Located(
        " ".join(line.text(text) for line in lines),
        Span(lines[0].start, lines[-1].end),
    )


def _preamble_date(text: str, line: Line) -> Located[datetime] | None:
    match = _PREAMBLE_DATE.fullmatch(text, line.start, line.end)
    if not match:
        return None
    zone = timedelta(hours=int(match["zh"]), minutes=int(match["zm"]))
    try:
        moment = datetime(
            int(match["year"]),
            MONTHS[match["month"].upper()],
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            int(match["second"]),
            tzinfo=timezone(-zone if match["sign"] == "-" else zone),
        )
    except (ValueError, KeyError):
        return None
    return Located(moment, line.span)


class _Reader:
    """Reads FL1 to FL9 line by line."""

    def __init__(self, text: str) -> None:
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
            if self.distribution or _DISTRIBUTION.match(
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
        self.signals = [
            Located(m[0], Span(*m.span()))
            for m in _WORD.finditer(self.text, *match.span("signals"))
        ]
        self.extent.append(line.span)
        return True

    def _fl5(self, line: Line) -> bool:
        if self.envelope.dtg_line:
            return False
        match = _FL5.fullmatch(self.text, line.start, line.end)
        if not match:
            return False
        envelope = self.envelope
        envelope.precedence = _at(match, "first")
        envelope.dual_precedence = _at(match, "second")
        envelope.dtg_line = line.span
        moment = read_dtg(match)
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
        match = _FROM.fullmatch(self.text, line.start, line.end)
        if not match or self.envelope.originator:
            return False
        self.envelope.originator = _at(match, "name")
        return True

    def _open_address(self, line: Line) -> bool:
        match = _ROLE.match(self.text, line.start, line.end)
        if not match or not (self.envelope.originator or self.envelope.dtg_line):
            return False
        self.role = match["role"]
        return self._address(line)

    def _address(self, line: Line) -> bool:
        start = line.start
        match = _ROLE.match(self.text, line.start, line.end)
        if match:
            self.role = match["role"]
            start = match.end()
        role = self.role or "TO"
        indicator = _RI_SLASH.match(self.text, start, line.end)
        name_start = indicator.end() if indicator else start
        if self.text.startswith("PAGE ", name_start):
            return True  # a page break fell into the line
        near = max(name_start, line.end - _ADDRESS_TAIL)
        tail = _ADDRESS_END.search(self.text, near, line.end)
        name_end = tail.start() if tail else line.end
        name = self.text[name_start:name_end].rstrip()
        if not name:
            return False
        serial = None
        if tail:
            serial = _at(tail, "mcn") or _at(tail, "number")
        self.envelope.addressees[role].append(
            Addressee(
                span=Span(start, line.end),
                routing_indicator=_at(indicator, "ri") if indicator else None,
                name=Located(name, Span(name_start, name_start + len(name))),
                precedence=_at(tail, "word") if tail else None,
                serial=serial,
            )
        )
        return True

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


def full_year(year: int) -> int:
    """
    A two-digit year of this corpus: 66 to 99 are 19xx, 00 to 65 are 20xx.

    ACP 127(G) 113 has a pivot of its own; the oldest cable known is of 1966.
    """
    if year >= 100:
        return year
    return 1900 + year if year >= 66 else 2000 + year


def read_dtg(match: re.Match[str]) -> datetime | None:
    """The moment of a DTG in UTC; null for a day, hour or month that is none."""
    zone = match["zone"]
    if (
        zone == "J"
        or match["month"][:3].upper() not in MONTHS
        or len(match["month"]) > 9
    ):
        return None
    offset = 0
    if zone != "Z":
        east = "ABCDEFGHIKLM"
        west = "NOPQRSTUVWXY"
        offset = east.find(zone) + 1 or -(west.find(zone) + 1)
    try:
        moment = datetime(
            full_year(int(match["year"])),
            MONTHS[match["month"][:3].upper()],
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=timezone(timedelta(hours=offset)),
        )
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def reader(text: str) -> _Reader:
    """Start reading an envelope."""
    return _Reader(text)
