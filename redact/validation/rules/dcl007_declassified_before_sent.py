"""DCL007: the cable is declassified before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL007",
    "declassified-before-sent",
    severity="error",
    since="0.1",
    summary="DECL date is not after the day of the DTG",
    why="Such a cable was never classified: one of the dates is mistyped.",
    hint="Compare both years with the cable's id; one has a wrong digit.",
    source="the meaning of the line; observed in 21 of 21 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2005\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    field="declassification.date",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare days; the same day is none after it."""
    found = cable.declassification.date if cable.declassification else None
    days = witness.days(cable)
    cited = cable.executive_order.value if cable.executive_order else None
    if order.surely_wrong(cited, days):
        return  # the DTG's year is in doubt: DCL003's
    if found and days and all(found.value <= day for day in days):
        yield Hit(found.span, f"DECL {found.value} is not after {days[0]}")
