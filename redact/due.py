"""
When a cable is declassified: by its own line, its order, and the 25-year limit.

Sources: E.O. 13526 3.3 (31 December of the year that is 25, 50 or 75 years from
the date of origin; records of permanent historical value); E.O. 13292 3.3(a)
(first on 31 December 2006); 32 CFR 2001.22(e) and 2001.26; TL:TAGS-1 (1974) 1a.
Not confirmed, and said so: the years of the schedules of E.O. 11652 and 12065,
and that RDS and XDS dates are days of review.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from redact.cable import Level
from redact.validation import instruction, order, witness

if TYPE_CHECKING:
    from redact.cable import Cable, Declassification

Status = Literal["overdue", "due", "upcoming", "exempt", "undecidable"]
STATUSES: Final[tuple[Status, ...]] = (
    "overdue",
    "due",
    "upcoming",
    "exempt",
    "undecidable",
)

_ONSET: Final = date(2006, 12, 31)
"""Before this day nothing was declassified by age alone (E.O. 13292 3.3(a))."""

_SCHEDULE: Final = {Level.TOP_SECRET: 10, Level.SECRET: 8, Level.CONFIDENTIAL: 6}
"""Full calendar years of E.O. 11652's General Declassification Schedule."""

_SIX: Final = 6
"""Years of E.O. 12065 where the line has no date."""

_EXEMPT: Final = re.compile(r"(?P<years>25|50|75)X[0-9]{1,2}")
_PERSON_OR_WEAPON: Final = re.compile(r"(?:25|50)X[12][ -]?(?:HUM|WMD)", re.IGNORECASE)
_MEANINGS: Final = (
    ("OADR", "", True),
    ("XGDS", ", exempt from the schedule", True),
    ("RDS", ", for review", False),
    ("XDS", ", for review", False),
)
"""Beginnings of codes that name no end, what they mean, and if that is confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    What the calendar says of one cable; ``declassify_on`` is null where nothing can.

    ``order`` is the order that was applied, ``says`` the line in normal form,
    where the words of an event are ``event``: they are prose and stand, unshown,
    in ``event``. ``days`` are those from the day asked to ``declassify_on``. What
    rests on something unconfirmed is not ``confirmed``.
    """

    reference_id: str | None
    sent: date | None
    order: str | None
    says: str
    event: str | None = field(repr=False)
    declassify_on: date | None
    basis: str
    confirmed: bool
    status: Status
    days: int | None


@dataclass(frozen=True, slots=True)
class _Term:
    """An end and why: ``dated``, put off (``exempt``), or not known (``open``)."""

    end: date | None
    basis: str
    kind: Literal["dated", "exempt", "open"] = "dated"
    confirmed: bool = True


_NO_CABLE: Final = _Term(None, "not a cable: no header line can be recognised", "open")


def window(on: date, within: int | None = None) -> date:
    """Give the last day on which a cable is due: the year's, or ``within`` days."""
    if within is None:
        return date(on.year, 12, 31)
    return on + min(timedelta(days=within), date.max - on)


def decide(cable: Cable, *, on: date, until: date) -> Decision | None:
    """
    Place ``cable`` in the calendar of ``on``; null for an unclassified one.

    It is overdue before ``on`` and due up to ``until``.
    """
    claims = _levels(cable)
    if not _is_listed(cable, claims):
        return None
    day = _day(cable)
    number = _order(cable, day)
    term = _NO_CABLE
    if witness.is_cable(cable):
        term = _term(cable, day, number, max(claims, default=None))
    if len(witness.days(cable)) > 1:
        term = replace(term, basis=f"{term.basis}; year in dispute", confirmed=False)
    return Decision(
        reference_id=cable.reference_id,
        sent=day,
        order=number,
        says=_says(cable),
        event=_event(cable.declassification),
        declassify_on=term.end,
        basis=term.basis if term.confirmed else f"{term.basis} (unconfirmed)",
        confirmed=term.confirmed,
        status=_status(term, on, until),
        days=(term.end - on).days if term.end else None,
    )


def _levels(cable: Cable) -> frozenset[Level]:
    """Every level that is claimed, also beside a masked banner."""
    claims = (
        cable.level,
        witness.letters_level(cable),
        witness.preamble_level(cable),
    )
    return frozenset(level for level in claims if level is not None)


def _is_listed(cable: Cable, claims: frozenset[Level]) -> bool:
    """Classified by any claim; without one, unless the line says N/A."""
    if claims:
        return any(level.is_classified for level in claims)
    found = cable.declassification
    return found is None or not found.not_applicable


def _day(cable: Cable) -> date | None:
    """The day of the cable; the later one where places differ."""
    days = witness.days(cable)
    if days:
        return max(days)
    named = cable.preamble.date if cable.preamble else None
    return named.value.date() if named else None


def _order(cable: Cable, day: date | None) -> str | None:
    """The order cited, if it can have been meant; else that of the day."""
    cited = cable.executive_order.value if cable.executive_order else None
    known = cited in order.ORDERS
    if day is None:
        return cited if known else None
    if cited and known and order.fault(cited, day) != "error":
        return cited
    return order.in_force(day)


def _automatic(day: date | None, years: int = 25) -> date | None:
    """The end by age alone: the last day of that year."""
    if day is None:
        return None
    return max(date(min(day.year + years, MAXYEAR), 12, 31), _ONSET)


def _term(
    cable: Cable, day: date | None, number: str | None, level: Level | None
) -> _Term:
    found, limit = cable.declassification, _automatic(day)
    if found is None:
        return _open(limit, "nothing said" if cable.executive_order else "no E.O. line")
    if witness.is_masked(cable, found.raw.span):
        return _open(limit, "masked")
    if found.not_applicable:
        return _open(limit, "N/A, but classified")
    term = _exempt(found, day)
    if term:
        return term
    doubt = _doubt(cable, found)
    term = None if doubt else _stated(found) or _coded(found, day, number, level)
    if term is None:
        return _open(limit, doubt or _why(found))
    return _limited(term, limit)


def _open(limit: date | None, why: str) -> _Term:
    """Not known: a person must look, at the latest when the cable is 25 years old."""
    last = "25 years at the latest" if limit else "no day to count from"
    return _Term(limit, f"{why}; {last}", "open")


def _limited(term: _Term, limit: date | None) -> _Term:
    """No term goes beyond 25 years without an exemption; no end means: till then."""
    if term.end is None:
        if limit is None:
            return _Term(None, f"{term.basis}; no day to count from", "open")
        return replace(term, end=limit, basis=f"{term.basis}; 25 years")
    if limit and limit < term.end:
        return replace(term, end=limit, basis=f"25 years, before the {term.basis}")
    return term


def _doubt(cable: Cable, found: Declassification) -> str | None:
    """What keeps the date from being believed."""
    if instruction.impossible_date(cable):
        return "no such date"
    days = witness.days(cable)
    if found.date and days and found.date.value <= min(days):
        return "DECL date is not after the cable"
    return None


def _why(found: Declassification) -> str:
    if _event(found):
        return "event"
    return "ADS without an end" if found.exemptions else "nothing that can be read"


def _exempt(found: Declassification, day: date | None) -> _Term | None:
    """25X, 50X, 75X: put off to the date beside them, or for 50 or 75 years."""
    code = next(
        (one.value for one in found.exemptions if _EXEMPT.match(one.value)), None
    )
    match = _EXEMPT.match(code) if code else None
    if match is None:
        return None
    years = {"25": 50, "50": 75, "75": 0}[match["years"]]
    if _PERSON_OR_WEAPON.search(found.raw.value):
        years = 75
    limit = _automatic(day, years) if years else None
    dated = found.date.value if found.date else None
    if dated and (day is None or dated > day) and (limit is None or dated <= limit):
        return _Term(dated, f"{match[0]}, its date", "exempt")
    if limit is None:
        return _Term(None, f"{match[0]}, no end", "exempt")
    return _Term(limit, f"{match[0]}, {years} years", "exempt")


def _stated(found: Declassification) -> _Term | None:
    """A date that is one of declassification."""
    if found.date is None:
        return None
    for code in found.exemptions:
        if code.value.startswith(("RDS", "XDS")):
            return _Term(None, f"{code.value}, its date is of review", confirmed=False)
    return _Term(found.date.value, "DECL date")


def _coded(
    found: Declassification, day: date | None, number: str | None, level: Level | None
) -> _Term | None:
    """Codes without a date; no end means: the 25 years."""
    codes = [code.value for code in found.exemptions]
    if retired := instruction.RETIRED.search(found.raw.value):
        what = " ".join(retired["what"].upper().split())
        return _Term(None, f"{what} sets no end")
    if not codes or codes[0] == "ADS":
        return None  # an event, or nothing
    if "GDS" in codes:
        return _scheduled(day, number, level)
    for start, meaning, confirmed in _MEANINGS:
        if codes[0].startswith(start):
            return _Term(None, codes[0] + meaning, confirmed=confirmed)
    return _Term(None, f"{', '.join(codes)}, exempt from 10 years")


def _scheduled(day: date | None, number: str | None, level: Level | None) -> _Term:
    if day and number == "11652" and level in _SCHEDULE:
        years = _SCHEDULE[level]
        end = date(min(day.year + years, MAXYEAR), 12, 31)
        return _Term(
            end, f"GDS schedule, {years} years for {level.word}", confirmed=False
        )
    if day and number == "12065":
        end = witness.on_year(day, min(day.year + _SIX, MAXYEAR))
        return _Term(end, f"GDS, {_SIX} years", confirmed=False)
    return _Term(None, "GDS, schedule not known", confirmed=False)


def _event(found: Declassification | None) -> str | None:
    """The words of an event, also beside a code."""
    if found is None or found.not_applicable or found.date:
        return None
    if found.event:
        return found.event.value
    left = instruction.words(found)
    return left if found.exemptions and any(c.isalpha() for c in left) else None


def _says(cable: Cable) -> str:
    """The line in normal form: codes, date, and that there is an event."""
    found = cable.declassification
    if found is None:
        return ""
    if found.not_applicable:
        return "N/A"
    if witness.is_masked(cable, found.raw.span):
        return "masked"
    retired = instruction.RETIRED.search(found.raw.value)
    parts = [code.value for code in found.exemptions]
    if retired:
        parts = [" ".join(retired["what"].upper().split())]
    if found.date:
        parts.append(found.date.value.isoformat())
    if _event(found) and not retired:
        parts.append("event")
    return ", ".join(parts)


def _status(term: _Term, on: date, until: date) -> Status:
    if term.end is not None and term.end < on:
        return "overdue"
    if term.end is not None and term.end <= until:
        return "due"
    if term.kind == "exempt":
        return "exempt"
    return "upcoming" if term.kind == "dated" else "undecidable"
