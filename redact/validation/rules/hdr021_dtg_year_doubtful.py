"""HDR021: FL3's day would fit if the DTG's year were another."""

from __future__ import annotations

from calendar import isleap
from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR021",
    "dtg-year-doubtful",
    severity="info",
    since="0.1",
    summary="FL3's day is off by one, as if the DTG's year were another",
    why=(
        "From March on, days of the year differ by one between leap and common"
        " years: an offset of one is the mark of a mistyped year."
    ),
    hint="Look at the years of the references and of the declassification date.",
    source="the calendar; seen in 00ATHENS1501, a cable of 2009",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHTH #1501 2661510\nZNR UUUUU ZZH\n"
        "R 231510Z SEP 00\nFM AMEMBASSY ATHENS\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS ATHENS 001501\nE.O. 12958: N/A\nTAGS: PREL GR\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHTH #1501 2661510\nZNR UUUUU ZZH\n"
        "R 231510Z SEP 09\nFM AMEMBASSY ATHENS\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS ATHENS 001501\nE.O. 12958: N/A\nTAGS: PREL GR\nSUBJECT: A VISIT\n"
    ),
    field="dtg",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Hint beside HDR020, at the year."""
    filed, days = witness.filing(cable), witness.days(cable)
    if not filed or not cable.dtg or len(days) != 1:
        return
    day = days[0]
    leap = isleap(day.year)
    if day.month > 2 and filed.day == day.timetuple().tm_yday + (-1 if leap else 1):
        fits = "a common" if leap else "a leap"
        yield Hit(
            witness.dtg_year(cable),
            f"FL3's day fits {fits} year, {day.year} is none: is the year right?",
        )
