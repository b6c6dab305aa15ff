"""HDR034: PRIORITY in a cable after May 2017."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_WITHDRAWN: Final = date(2017, 6, 1)


@rule(
    "HDR034",
    "priority-withdrawn",
    severity="info",
    since="0.2",
    summary="PRIORITY used after May 2017",
    why="The handbook of 2017 no longer lists it; older systems still send it.",
    hint="Nothing to mend; know that systems may treat it as ROUTINE.",
    source="5 FAH-2 H-421 (2017)",
    bad=(
        "P 272239Z MAR 18\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC PRIORITY 4718\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 13526: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="to",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first word."""
    days = witness.days(cable)
    if not days or min(days) < _WITHDRAWN:
        return
    for one in (*cable.to, *cable.info):
        if one.precedence and one.precedence.value == "PRIORITY":
            yield Hit(one.precedence.span, "PRIORITY is no longer listed")
            return
