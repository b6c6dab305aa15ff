"""HDR046: page headings that do not run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR046",
    "page-heading-gap",
    severity="warning",
    since="0.2",
    summary="page headings do not run on from 001.2 or 002",
    why="Pages are lost, and what stood on them.",
    hint="Look for the pages in another copy.",
    source="observed in 11 of 11 public cables with page headings",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 03 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "LIMA 00001052  003 OF 003\n\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "LIMA 00001052  002 OF 002\n\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """A decimal repeats a number: 001.2, 002.1, 002.2."""
    last = 1
    for heading in cable.page_headings:
        number = heading.section.value
        if number not in (last, last + 1):
            yield Hit(
                heading.section.span,
                f"page {number:03d} where {last + 1:03d} is due",
                severity=witness.softened(cable),
            )
        last = number
