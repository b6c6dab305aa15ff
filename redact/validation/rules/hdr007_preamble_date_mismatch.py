"""HDR007: the preamble's date is not the day of the DTG."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR007",
    "preamble-date-mismatch",
    severity="error",
    since="0.1",
    summary="date of the preamble is not the day of the DTG",
    why=(
        "Both say when the cable was sent. The preamble has midnight of some time"
        " zone, so one day off is only a warning."
    ),
    hint="Trust the DTG where FL3 agrees with it.",
    source="observed (preamble of Cablegate copies)",
    bad=(
        "07LIMA1052\nA VISIT\nThu Mar 29 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.date",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare days; a DTG that id or FL3 contradict is HDR006's or HDR020's."""
    stated, sent = cable.preamble.date if cable.preamble else None, cable.sent
    if not stated or not sent:
        return
    day = stated.value.date()
    if any(day == one for one in witness.days(cable)) or _is_filing_day(cable, day):
        return
    near = abs(day - sent) <= timedelta(days=1)
    yield Hit(
        stated.span,
        f"preamble says {day}, the DTG {sent}" + (" (time zone?)" if near else ""),
        severity="warning" if near else None,
    )


def _is_filing_day(cable: Cable, day: date) -> bool:
    filed = witness.filing(cable)
    if cable.sent is None or day.year != cable.sent.year:
        return False
    return filed is not None and filed.day == day.timetuple().tm_yday
