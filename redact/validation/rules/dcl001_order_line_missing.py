"""DCL001: the E.O. line is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_FIRST: Final = date(1973, 3, 1)


@rule(
    "DCL001",
    "order-line-missing",
    severity="error",
    since="0.2",
    summary="no E.O. line (from 1 March 1973)",
    why=(
        "The line says under which order, and until when, the cable is"
        " classified. In a truncated, garbled or partial copy it may just be"
        " lost: info."
    ),
    hint="Look for the line elsewhere in the header, or in another copy.",
    source="TL:TAGS-1 (1974) 1 and 2 (telegrams captioned AIDAC were exempt)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="executive_order",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at where the line belongs: a stray DECL, TAGS, the subject, the banner."""
    if cable.executive_order or instruction.broken_order_line(cable):
        return
    place = instruction.stray_value(cable) or _place(cable)
    if place is None or not _is_required(cable) or witness.has_masked_order(cable):
        return
    yield Hit(
        place,
        "no E.O. line stands before the text",
        severity=witness.softened(cable),
    )


def _is_required(cable: Cable) -> bool:
    days = witness.days(cable)
    if not days:
        return cable.tags_line is not None  # both lines came on the same day
    if any(day < _FIRST for day in days):
        return False
    exempt = any(caption.value == "AIDAC" for caption in cable.captions)
    until = order.ORDERS["11652"].end
    return not exempt or all(until is not None and day > until for day in days)


def _place(cable: Cable) -> Span | None:
    if cable.tags_line:
        return Span(cable.tags_line.start, cable.tags_line.start + 1)
    if cable.subject:
        return Span(cable.subject.span.start, cable.subject.span.start + 1)
    return cable.banner.span if cable.banner else None
