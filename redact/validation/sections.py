"""Which sections of a cable are in the copy at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redact.cable import Cable, Located, Section


def stated(cable: Cable) -> list[Located[Section]]:
    """``SECTION nn OF mm`` of all banners, in order."""
    return [banner.section for banner in cable.banners if banner.section]


def missing(cable: Cable) -> frozenset[int]:
    """
    Numbers of which neither a banner nor a page heading is there.

    Empty where the total is in dispute (CLS010, CLS012 and HDR045 tell that).
    Headings stand on later pages only, so the last one speaks for those before.
    """
    found = [one.value for one in stated(cable)]
    totals = {one.total for one in found}
    totals.update(heading.total.value for heading in cable.page_headings)
    if not found or len(totals) > 1:
        return frozenset()
    total = found[0].total
    numbers = {one.number for one in found}
    last = max((heading.section.value for heading in cable.page_headings), default=0)
    # no header counts more than 99 sections; other totals are not worth listing
    if total > 99 or not all(1 <= number <= total for number in (*numbers, last or 1)):
        return frozenset()
    return frozenset(range(last + 1, total + 1)) - numbers
