"""HDR006: the preamble's id and the DTG are of different years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR006",
    "reference-id-year-mismatch",
    severity="error",
    since="0.1",
    summary="year of the preamble's id is not the year of the DTG",
    why="Offices count from 1 each year: a wrong year points at another cable.",
    hint=(
        "Compare the DTG's year with the day number in FL3 and with the"
        " declassification date."
    ),
    source="observed in 38 of 38 public cables",
    bad=(
        "08LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.reference_id",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare the id's two digits with the DTG's year."""
    named = witness.preamble_id(cable)
    if not named or not cable.dtg or not cable.sent:
        return
    year = cable.sent.year % 100
    if named.year == year:
        return
    stated = cable.preamble.date if cable.preamble else None
    if stated and stated.value.year % 100 == named.year:
        # two against one: the DTG is the odd one out
        yield Hit(
            witness.dtg_year(cable),
            f"DTG is of {year:02d}, but id and preamble date are of {named.year:02d}",
            field="dtg",
        )
    else:
        yield Hit(named.year_span, f"id is of {named.year:02d}, the DTG of {year:02d}")
