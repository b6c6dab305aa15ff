"""CLS010: a banner's section number is not within the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable


@rule(
    "CLS010",
    "section-out-of-range",
    severity="error",
    since="0.2",
    summary="section number of the banner is zero, above the total or unreadable",
    why="Nobody can tell which part of the message this is, nor whether one is lost.",
    hint="Compare with FL3, the page headings and the other sections.",
    source="ACP 127(G) 208e; observed in 19 of 19 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 04 OF 03 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 03 OF 03 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    field="classification.section",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge every section's banner."""
    for banner in cable.banners:
        if banner.section is None:
            yield from _unread(cable, banner)
            continue
        number, total = banner.section.value.number, banner.section.value.total
        if not 1 <= number <= total:
            yield Hit(banner.section.span, f"there is no section {number} of {total}")


def _unread(cable: Cable, banner: Banner) -> Iterator[Hit]:
    """SECTION between level and office, but no two numbers."""
    if not banner.raw or not banner.office:
        return
    start, end = banner.raw.span.end, banner.office.span.start
    if start < end:
        words = cable.document.text[start:end]
        at = words.find("SECTION ")
        if at >= 0:
            place = Span(start + at, start + len(words.rstrip()))
            yield Hit(place, "these are no two numbers, give SECTION nn OF mm")
