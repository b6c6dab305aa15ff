"""HDR028: the DTG's month is no English trigraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.parsing.envelope import MONTHS
from redact.span import Span
from redact.validation import envelope
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR028",
    "unknown-month",
    severity="error",
    since="0.2",
    summary="month of the date-time group is none of the twelve trigraphs",
    why="Without its month a DTG is no date, and nothing can be dated by it.",
    hint="Write JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV or DEC.",
    source="ACP 127(G) 113",
    bad=(
        "R 272239Z SPT 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z SEP 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="dtg",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """An unknown month is an error, one that is only too long a warning."""
    found = envelope.moment(cable)
    if found is None:
        return
    month, place = found["month"], Span(*found.span("month"))
    if month[:3].upper() not in MONTHS:
        yield Hit(place, "no such month, give three letters such as SEP")
    elif len(month) > 3:
        yield Hit(place, "the month has three letters only", severity="warning")
