"""HDR005: the preamble's id and the MRN name different cables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR005",
    "reference-id-mismatch",
    severity="error",
    since="0.1",
    summary="id of the preamble is not office and number of the banner",
    why="The id is how everyone cites the cable: a wrong one points at another cable.",
    hint="Compare both with the file's name and with FL3's serial.",
    source="observed in 38 of 38 public cables",
    bad=(
        "07LIMA1053\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.reference_id",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare office and number; the year is HDR006's business."""
    named, banner = witness.preamble_id(cable), cable.banner
    if not named or not banner or not banner.office or not banner.number:
        return
    number = banner.number.value
    other_office = witness.squeeze(banner.office.value) != named.office
    # a number that has lost digits is CLS007's
    other_number = number != named.number and witness.is_padded(cable)
    if other_number and not other_office and witness.serial_is(cable, named.number):
        yield Hit(
            banner.number.span,
            f"banner number {number}, but id and FL3 say {named.number}",
            field="classification.number",
        )
    elif (
        other_office and not other_number and witness.is_originator(cable, named.office)
    ):
        yield Hit(
            banner.office.span,
            "banner names another office than id and FM line",
            field="classification.office",
        )
    elif other_office and other_number:
        yield Hit(
            Span(named.office_span.start, named.number_span.end),
            "id names another office and number than the banner",
        )
    elif other_office:
        yield Hit(named.office_span, "id names another office than the banner")
    elif other_number:
        yield Hit(
            named.number_span, f"id has number {named.number}, the banner {number}"
        )
