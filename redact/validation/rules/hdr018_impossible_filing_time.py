"""HDR018: FL3's day of the year, hour or minute does not exist."""

from __future__ import annotations

from calendar import isleap
from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR018",
    "impossible-filing-time",
    severity="error",
    since="0.1",
    summary="FL3's day is not 001 to 366 (366 in leap years), or its time is none",
    why="A filing time that no clock has shown is mistyped or garbled.",
    hint="Days run from 001 to 366, hours to 23, minutes to 59.",
    source="ACP 127(G) 115; the calendar",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 3672239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.filed",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge day, hour and minute apart, each at its digits."""
    filed = cable.transmission.filed if cable.transmission else None
    if filed is None:
        return
    day, time = filed.value.day, filed.value.time
    if not 1 <= day <= 366:
        yield Hit(witness.filing_part(cable, 0, 3), f"the year has no day {day:03d}")
    elif day == 366 and cable.sent and not isleap(cable.sent.year):
        yield Hit(witness.filing_part(cable, 0, 3), f"{cable.sent.year} has no day 366")
    if int(time[:2]) > 23:
        yield Hit(witness.filing_part(cable, 3, 5), f"there is no hour {time[:2]}")
    if int(time[2:]) > 59:
        yield Hit(witness.filing_part(cable, 5, 7), f"there is no minute {time[2:]}")
