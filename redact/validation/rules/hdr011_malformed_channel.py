"""HDR011: FL1 is not VZCZC, three letters, three or four figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# the second form is the one without ZCZC, of the 1970s
_LIKE: Final = re.compile(r"V?[VZC]{2,5}[ ]?[A-Z]{2,4}[ ]?[0-9]{3,4}")
_GRAMMAR: Final = re.compile(r"VZCZC[A-Z]{3}[0-9]{3,4}|VV ?[A-Z]{3}[0-9]{3}")


@rule(
    "HDR011",
    "malformed-channel",
    severity="warning",
    since="0.2",
    summary="FL1 is not VZCZC, three letters, three or four figures",
    why="Stations find a lost message by its channel and number.",
    hint="Write it as VZCZCXYZ0000.",
    source="5 FAH-2 H-321.1; ACP 127(G) 202c",
    bad=(
        "VZCZX0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.channel",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Match FL1."""
    found = cable.transmission.channel if cable.transmission else None
    if found is None:
        place = header.misread(cable, _LIKE)
        if place:
            yield Hit(place, "FL1 is not VZCZC, three letters, three or four figures")
        return
    if _GRAMMAR.fullmatch(found.value):
        return
    if not witness.is_masked(cable, found.span):
        yield Hit(found.span, "FL1 is not VZCZC, three letters, three or four figures")
