"""CLS012: the banners of a message's sections do not agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Sequence

    from redact.cable import Cable
    from redact.span import Span


@rule(
    "CLS012",
    "sections-differ",
    severity="error",
    since="0.2",
    summary="banner of a section has another level, office, number or total",
    why=(
        "All sections are one message: with another number they cannot be put"
        " together, with another level some of it is mishandled."
    ),
    hint="Make all banners of the message alike but for the section's number.",
    source="ACP 127(G) 208f",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "UNCLAS SECTION 02 OF 02 LIMA 001025\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS SECTION 01 OF 02 LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\n1. The visit went well.\n\n"
        "UNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It was short.\nBRYLL\n"
    ),
    field="classification",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at what differs from the majority, or from the first of a pair."""
    banners = cable.banners
    if len(banners) < 2:
        return
    levels = [
        (one.level, one.raw.span)
        for one in banners
        if one.raw is not None and one.level is not None
    ]
    offices = [
        (witness.squeeze(one.office.value), one.office.span)
        for one in banners
        if one.office is not None and not witness.is_masked(cable, one.office.span)
    ]
    numbers = [(one.number.value, one.number.span) for one in banners if one.number]
    totals = [
        (one.section.value.total, one.section.span) for one in banners if one.section
    ]
    # that the first banner differs from one of these is another rule's
    stated = {witness.letters_level(cable), witness.preamble_level(cable)}
    senders = {one for one, _ in offices if witness.is_originator(cable, one)}
    named = {one for one, _ in numbers if witness.number_disputed(cable, one)}
    counted = {heading.total.value for heading in cable.page_headings}
    first = banners[0].span.end
    yield from _odd("level", levels, stated, first)
    yield from _odd("office", offices, senders, first)
    yield from _odd("number", numbers, named, first)
    yield from _odd("total of sections", totals, counted, first)


def _odd(
    what: str,
    claims: Sequence[tuple[Hashable, Span]],
    elsewhere: Collection[object],
    first: int,
) -> Iterator[Hit]:
    if len({value for value, _ in claims}) < 2:
        return
    counts = Counter(value for value, _ in claims)
    # of equally frequent ones what the header says too, else the first
    usual = max(counts, key=lambda value: (counts[value], value in elsewhere))
    for value, place in claims:
        if value != usual and (place.end > first or usual not in elsewhere):
            yield Hit(place, f"{what} is not that of the other sections")
