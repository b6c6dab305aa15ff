"""HDR037: the FM line names another office than the MRN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR037",
    "originator-mismatch",
    severity="warning",
    since="0.1",
    summary="FM line does not name the office of the banner",
    why="A cable is numbered by the post that sends it.",
    hint=(
        "Find out which of the two is right, from the preamble and the routing"
        " indicator."
    ),
    source="observed in 38 of 38 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY QUITO\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="from",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare tolerantly; an office that the id contradicts too is HDR005's."""
    office = cable.banner.office if cable.banner else None
    if not cable.originator or not office:
        return
    if witness.is_originator(cable, office.value):
        return
    named = witness.preamble_id(cable)
    if named and witness.is_originator(cable, named.office):
        return
    yield Hit(cable.originator.span, "FM line names another office than the banner")
