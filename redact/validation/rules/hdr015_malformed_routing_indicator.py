"""HDR015: FL2 names no station, or one that is no routing indicator."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_INDICATOR: Final = re.compile(r"R[A-Z]{3,6}")


@rule(
    "HDR015",
    "malformed-routing-indicator",
    severity="error",
    since="0.2",
    summary="FL2 names no station, or one that is no routing indicator",
    why="The network delivers by FL2: it cannot route to what is no indicator.",
    hint=(
        "An indicator is R and three to six letters; look for a figure or a lost"
        " letter."
    ),
    source="ACP 117 CAN-US SUPP-1 3; ACP 127(G) 204",
    bad=(
        "VZCZCXYZ0000\nRR RUEH8Z\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.routing",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Match each indicator; where there is none, point at the precedence."""
    sent = cable.transmission
    if sent is None:
        return
    for index, one in enumerate(sent.routing):
        if not _INDICATOR.fullmatch(one.value) and not witness.is_masked(
            cable, one.span
        ):
            yield Hit(
                one.span,
                "not R and three to six letters",
                field=f"transmission.routing.{index}",
            )
    if sent.precedence and not sent.routing:
        yield Hit(sent.precedence.span, "FL2 names no station")
