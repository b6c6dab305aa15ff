"""DCL008: a DECL date more than ten years off, under E.O. 12958 as first issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_YEARS = 10


@rule(
    "DCL008",
    "beyond-ten-years",
    severity="warning",
    since="0.1",
    summary="DECL date is over 10 years off, under E.O. 12958 before 22 September 2003",
    why="Beyond ten years the order asked for an exemption code, X1 to X8.",
    hint="Look for a code X1 to X8, or for a wrong year.",
    source="ISOO directive of 22 September 2003 on E.O. 12958 1.6",
    bad=(
        "R 312239Z OCT 00\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 10/30/2020\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.5(d).\n"
    ),
    good=(
        "R 312239Z OCT 00\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 10/30/2010\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.5(d).\n"
    ),
    field="declassification.date",
    unconfirmed="the wording of section 1.6 of E.O. 12958, which sets the ten years",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge only the years of the order as first issued; later ones are DCL009's."""
    found = cable.declassification.date if cable.declassification else None
    cited, days = cable.executive_order, witness.days(cable)
    if any(code.value.startswith("X") for code in instruction.codes(cable)):
        return  # the exemption that the order asked for
    if not found or not cited or cited.value != "12958" or not days:
        return
    if all(
        order.TWELVE_NINE <= day < order.AMENDED
        and found.value > witness.on_year(day, day.year + _YEARS)
        for day in days
    ):
        yield Hit(
            found.span, f"DECL {found.value} is over {_YEARS} years after {days[0]}"
        )
