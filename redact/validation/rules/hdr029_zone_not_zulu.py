"""HDR029: a DTG in local time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import header
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR029",
    "zone-not-zulu",
    severity="warning",
    since="0.2",
    summary="zone letter of the date-time group is not Z",
    why="Cables count in Zulu time; another letter is mistyped, or shifts the hour.",
    hint="Compare the hour with FL3.",
    source="ACP 127(G) 113",
    bad=(
        "R 272239R MAR 07\n"
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
    """Point at the letter."""
    match = header.fl5(cable)
    if match and match["zone"] != "Z":
        yield Hit(Span(*match.span("zone")), f"zone {match['zone']}, where Z is used")
