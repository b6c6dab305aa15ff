"""HDR027: a DTG that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import header
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR027",
    "impossible-date-time-group",
    severity="error",
    since="0.2",
    summary="day, hour or minute of the date-time group does not exist",
    why="When the cable was sent decides which order and which rules hold for it.",
    hint="Compare with FL3 and with the preamble; a digit is mistyped.",
    source="ACP 127(G) 113; the calendar",
    bad=(
        "R 312359Z FEB 07\n"
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
    field="dtg",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the digits."""
    match = header.fl5(cable)
    if match:
        for place, what in header.impossible(match):
            yield Hit(place, what)
