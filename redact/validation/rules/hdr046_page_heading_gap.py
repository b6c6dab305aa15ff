"""HDR046: page headings do not ascend without a gap."""

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
    summary="page headings do not ascend one by one from 001 or 002",
    why="A section is missing, stands in the wrong place, or a heading is mistyped.",
    hint="Look for the missing section in another copy.",
    source="observed in 11 of 11 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 04 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went\n\nLIMA 00001052  002 OF 004\n\n\n"
        "very\n\nLIMA 00001052  004 OF 004\n\n\nwell.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 03 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went\n\nLIMA 00001052  002 OF 003\n\n\n"
        "very\n\nLIMA 00001052  003 OF 003\n\n\nwell.\n"
    ),
    unconfirmed="the meaning of the decimal in 001.2: it is not looked at",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at a heading that does not follow; sections with a banner count too."""
    first = cable.banner.section if cable.banner else None
    banners = {one.section.value.number for one in cable.banners if one.section}
    headings = cable.page_headings
    before = first.value.number if first else 1
    if headings and headings[0].section.value in {1, 2}:
        before = 1  # a wrong number in the banner is CLS010's and CLS011's
    severity = witness.softened(cable)
    for index, heading in enumerate(headings):
        found = heading.section.value
        missing = set(range(before + 1, found)) - banners
        if before <= found and not missing:
            before = found
            continue
        after = headings[index + 1].section.value if index + 1 < len(headings) else None
        if after is not None and 0 <= after - before <= 2 and after != found + 1:
            # the next one follows: this one is mistyped
            message = f"heading {found:03d} does not follow {before:03d}"
            before += after > before + 1
        elif found < before:
            message = f"heading {found:03d} stands after {before:03d}"
        else:
            lost = ", ".join(f"{number:03d}" for number in sorted(missing)[:3])
            more = ", ..." if len(missing) > 3 else ""
            message = f"no heading {lost}{more} before {found:03d}"
            before = found
        yield Hit(heading.section.span, message, severity=severity)
