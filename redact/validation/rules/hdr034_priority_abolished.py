"""HDR034: PRIORITY in a cable of a time when the list has it no more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WITHOUT_PRIORITY: Final = date(2017, 5, 16)
"""Date of the edition of 5 FAH-2 H-421 (CT:TEL-54) that lists three words only."""


@rule(
    "HDR034",
    "priority-abolished",
    severity="info",
    since="0.2",
    summary="PRIORITY is used after 16 May 2017, when State's list has it no more",
    why="The handbook authorises FLASH, NIACT IMMEDIATE, IMMEDIATE and ROUTINE.",
    hint="Choose IMMEDIATE or ROUTINE.",
    source="5 FAH-2 H-421 (CT:TEL-54, 16 May 2017)",
    bad=(
        "P 272239Z MAR 18\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PRIORITY\n"
        "UNCLAS LIMA 001052\nE.O. 13526: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "O 272239Z MAR 18\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE\n"
        "UNCLAS LIMA 001052\nE.O. 13526: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    unconfirmed="the edition before, and so the day on which PRIORITY went",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Once a cable, at the first PRIORITY."""
    days = witness.days(cable)
    if not days or min(days) < _WITHOUT_PRIORITY:
        return
    for role, index, one in envelope.addressees(cable):
        if one.precedence and one.precedence.value == "PRIORITY":
            yield Hit(
                one.precedence.span,
                f"PRIORITY is not used any more in {days[0].year}",
                field=f"{role}.{index}.precedence",
            )
            return
