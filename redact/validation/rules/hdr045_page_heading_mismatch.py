"""HDR045: a page heading is of another cable or another number of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable, PageHeading

_SHORTEST_CUT: Final = 6
"""Post copies cut the office to 10 characters, archives to 6."""


@rule(
    "HDR045",
    "page-heading-mismatch",
    severity="error",
    since="0.1",
    summary="page heading has another office, number or total than the banner",
    why="Pages of different cables were mixed up, or a digit is mistyped.",
    hint="Look for text of another cable that was filed with this one.",
    source="observed in 11 of 11 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY NEW DELHI\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 NEW DELHI 005135\nE.O. 12958: N/A\nTAGS: PREL IN\n"
        "SUBJECT: A VISIT\n\n1. The visit went\n\nNEW DELHI 00005153  002 OF 002\n\n\n"
        "well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY NEW DELHI\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 NEW DELHI 005135\nE.O. 12958: N/A\nTAGS: PREL IN\n"
        "SUBJECT: A VISIT\n\n1. The visit went\n\nNEW DELHI 00005135  002 OF 002\n\n\n"
        "well.\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each wrong value once, at the first heading that has it."""
    if not cable.banner:
        return
    seen: set[tuple[str, int | str]] = set()
    for heading in cable.page_headings:
        for key, hit in _faults(cable, cable.banner, heading):
            if key not in seen:
                seen.add(key)
                yield hit


def _faults(
    cable: Cable, banner: Banner, heading: PageHeading
) -> Iterator[tuple[tuple[str, int | str], Hit]]:
    if banner.office:
        wanted = witness.squeeze(banner.office.value)
        found = witness.squeeze(heading.office.value)
        named = witness.preamble_id(cable)
        disputed = named and named.office != wanted and named.office.startswith(found)
        whole = found == wanted or (
            len(found) >= _SHORTEST_CUT and wanted.startswith(found)
        )
        moved = witness.sender_is(cable, heading.office.value)
        if not whole and not disputed and not moved:
            yield (
                ("office", found),
                Hit(
                    heading.office.span, "heading names another office than the banner"
                ),
            )
    if banner.number:
        number = heading.number.value
        if number != banner.number.value and not witness.number_disputed(cable, number):
            yield (
                ("number", number),
                Hit(
                    heading.number.span,
                    f"heading has number {number}, the banner {banner.number.value}",
                ),
            )
    section = banner.section.value if banner.section else None
    stated = section is not None and 1 <= section.number <= section.total
    if banner.section and stated and heading.total.value != banner.section.value.total:
        total = heading.total.value
        yield (
            ("total", total),
            Hit(
                heading.total.span,
                f"heading counts {total} sections, the banner"
                f" {banner.section.value.total}",
            ),
        )
