"""HDR020: FL3's day of the year is not the DTG's."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Filed


_GAP: Final = timedelta(hours=12)


@rule(
    "HDR020",
    "filing-day-mismatch",
    severity="error",
    since="0.1",
    summary="FL3's day of the year is not the day of the DTG",
    why="Both say on which day the cable was sent; the day also betrays a wrong year.",
    hint="Compare with the DTG; day 001 is 1 January.",
    source="ACP 127(G) 113, 115; observed in 24 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0832239\nZNR UUUUU ZZH\n"
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
    """Compare days of the year; a DTG year that the id contradicts is HDR006's."""
    filed = witness.filing(cable)
    days = [day.timetuple().tm_yday for day in witness.days(cable)]
    if not filed or not days or not cable.dtg or filed.day in days:
        return
    if header.is_local(cable) or _is_soon_after(cable, filed):
        return
    stated = cable.preamble.date if cable.preamble else None
    if stated and stated.value.timetuple().tm_yday == filed.day:
        # two against one: the DTG is the odd one out
        yield Hit(
            witness.dtg_day(cable),
            f"DTG is day {days[0]:03d}, but FL3 and preamble say {filed.day:03d}",
            field="dtg",
        )
    else:
        yield Hit(
            witness.filing_part(cable, 0, 3),
            f"FL3 says day {filed.day:03d}, the DTG is day {days[0]:03d}",
        )


def _is_soon_after(cable: Cable, filed: Filed) -> bool:
    """A message may be filed some hours after its DTG, past midnight (ACP 127 115)."""
    if cable.dtg is None:
        return False
    sent = cable.dtg.value
    day = sent.replace(month=1, day=1, hour=0, minute=0) + timedelta(
        days=filed.day - 1, hours=int(filed.time[:2]), minutes=int(filed.time[2:])
    )
    return timedelta(0) <= day - sent <= _GAP
