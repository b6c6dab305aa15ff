"""HDR022: FL3's time is not the DTG's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR022",
    "filing-time-mismatch",
    severity="warning",
    since="0.1",
    summary="FL3's time is not the time of the DTG",
    why="State posts file at the DTG's minute; the rules allow a gap, so look twice.",
    hint="Compare with the DTG; a gap of minutes is allowed, a typing error is not.",
    source="observed in 25 of 25 public cables; ACP 127(G) 113, 115 allow a gap",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862240\nZNR UUUUU ZZH\n"
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
    """Compare hhmm; impossible times are HDR018's."""
    filed = witness.filing(cable)
    if not filed or not cable.dtg or header.is_local(cable):
        return
    time = f"{cable.dtg.value:%H%M}"
    if filed.time != time:
        yield Hit(
            witness.filing_part(cable, 3, 7),
            f"FL3 says {filed.time}, the DTG {time}",
        )
