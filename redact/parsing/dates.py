"""Date-time groups, and what is common to dates: months and short years."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Final

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1
    )
}
DTG_LINE: Final = re.compile(
    r"""
    (?: DTG [ ]?:? [ ]* )?
    (?: (?P<first>[A-Z])(?P=first)? [ ]+
        (?: (?P<second>[A-Z])(?P=second)? [ ]+ (?: ([A-Z])\3? [ ]+ )? )? )?
    (?P<group> (?P<day>\d{2}) [ /]? (?P<hour>\d{2}) (?P<minute>\d{2}) [ ]?
      (?P<zone>[A-Za-z]) [ ]*
      (?: (?P<month>[A-Z]{3,9}|[A-Z][a-z]{2,8}) [.,]? [ ]* '? (?P<year>\d{4}|[\dO]{2})
        | (?P<alone> (?i: JAN | FEB | MAR | APR | MAY | JUN
            | JUL | AUG | SEP | OCT | NOV | DEC ) [A-Za-z]{0,6} )
          (?! [.,]? [ ]* '? [\dO]{2} ) ) )
    (?P<signals> (?: [ ]+ \S+ )* )
    """,
    re.VERBOSE,
)
"""FL5: precedence, date-time group (ACP 127(G) 113, 152), operating signals."""


def full_year(year: int) -> int:
    """
    A two-digit year of this corpus: 66 to 99 are 19xx, 00 to 65 are 20xx.

    ACP 127(G) 113 has a pivot of its own; the oldest cable known is of 1966.
    """
    if year >= 100:
        return year
    return 1900 + year if year >= 66 else 2000 + year


def read_dtg(match: re.Match[str], year: int | None = None) -> datetime | None:
    """
    The moment of a DTG in UTC; null for a day, hour or month that is none.

    ``year`` is what the cable says elsewhere, for a group that has none.
    """
    zone = match["zone"].upper()
    month = MONTHS.get((match["month"] or match["alone"])[:3].upper())
    if match["year"]:
        year = full_year(int(match["year"].replace("O", "0")))
    if zone == "J" or month is None or year is None:
        return None
    offset = 0
    if zone != "Z":
        east = "ABCDEFGHIKLM"
        west = "NOPQRSTUVWXY"
        offset = east.find(zone) + 1 or -(west.find(zone) + 1)
    try:
        moment = datetime(
            year,
            month,
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=timezone(timedelta(hours=offset)),
        )
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
