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
    """
    Compare each with the one before; a section that has a banner is not missing.

    A decimal repeats a number: 001.2, 002.1, 002.2.
    """
    there = {one.section.value.number for one in cable.banners if one.section}
    numbers = [heading.section.value for heading in cable.page_headings]
    last = 1
    if numbers and numbers[0] > 2 and cable.banner and cable.banner.section:
        last = cable.banner.section.value.number  # the copy begins with that section
    for index, heading in enumerate(cable.page_headings):
        number = numbers[index]
        if number == last or (
            number > last and there.issuperset(range(last + 1, number))
        ):
            last = number
            continue
        yield Hit(
            heading.section.span,
            f"page {number:03d} where {last + 1:03d} is due",
            severity=witness.softened(cable),
        )
        after = numbers[index + 1] if index + 1 < len(numbers) else number + 1
        if after == number + 1 or not last <= after <= last + 2:
            last = number
        else:
            last += after > last + 1  # the next one fits: only this one is wrong
