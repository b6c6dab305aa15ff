"""HDR027: the DTG's day, hour or minute does not exist."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from redact.parsing.envelope import MONTHS, full_year
from redact.span import Span
from redact.validation import envelope
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR027",
    "impossible-dtg",
    severity="error",
    since="0.2",
    summary="date-time group has a day, hour or minute that does not exist",
    why="A cable is filed and cited by its DTG; one that no clock has shown is wrong.",
    hint="Compare with FL3's day and time and with the preamble's date.",
    source="ACP 127(G) 113; the calendar",
    bad=(
        "R 312239Z FEB 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 282239Z FEB 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="dtg",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge day, hour, minute and year apart, each at its digits."""
    found = envelope.moment(cable)
    if found is None or cable.dtg is not None:
        return
    day, hour, minute = (int(found[group]) for group in ("day", "hour", "minute"))
    name, year = found["month"][:3].upper(), full_year(int(found["year"]))
    month = MONTHS.get(name)  # an unknown one is HDR028's
    last = monthrange(year, month)[1] if month and year else 31
    if not 1 <= day <= 31:
        yield Hit(Span(*found.span("day")), f"no month has a day {found['day']}")
    elif day > last:
        yield Hit(Span(*found.span("day")), f"{name} {year} has no day {day}")
    if hour == 24 and minute == 0:
        yield Hit(
            Span(found.start("hour"), found.end("minute")),
            "midnight is 0000 of the next day, or better 2359 or 0001",
            severity="warning",
        )
    elif hour > 23:
        yield Hit(Span(*found.span("hour")), f"there is no hour {found['hour']}")
    if minute > 59:
        yield Hit(Span(*found.span("minute")), f"there is no minute {found['minute']}")
    if year == 0:
        yield Hit(Span(*found.span("year")), "there is no year 0")
