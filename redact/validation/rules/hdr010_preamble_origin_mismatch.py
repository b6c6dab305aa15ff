"""HDR010: the preamble's origin is another post than FM line and banner name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import office, witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR010",
    "preamble-origin-mismatch",
    severity="warning",
    since="0.2",
    summary="origin of the preamble is another post than FM line and banner name",
    why="Archives file a cable by its origin: this one goes to another post's shelf.",
    hint="Compare with the id's office, and correct the one that differs.",
    source="observed (preamble of Cablegate copies)",
    bad=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Quito\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.origin",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare known posts only; where FM and banner differ, either will do."""
    found = cable.preamble.origin if cable.preamble else None
    if found is None or witness.is_masked(cable, found.span):
        return
    place = office.preamble_place(found.value)
    others = office.senders(cable)
    if place is None or not others:
        return
    if not any(posts.are_neighbours(place, other) for other in others):
        yield Hit(found.span, "preamble names another post as origin")
