"""HDR028: a month that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import header
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
    why="When the cable was sent decides which order and which rules hold for it.",
    hint="Compare with FL3, whose day counts from 1 January.",
    source="ACP 127(G) 113",
    bad=(
        "R 272239Z MRA 07\n"
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
    """A month that can be read, but is longer than it should be, is a warning."""
    match = header.fl5(cable)
    if match is None or match["month"].upper() in header.MONTHS:
        return
    readable = match["month"][:3].upper() in header.MONTHS
    yield Hit(
        Span(*match.span("month")),
        "a month has three letters" if readable else "there is no such month",
        severity="warning" if readable else None,
    )
