"""HDR003: the preamble's id has an office that is no known station."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import office, witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR003",
    "unknown-office",
    severity="warning",
    since="0.2",
    summary="office of the preamble's id is no known station",
    why="An id with a letter lost or changed is found under no post.",
    hint=(
        "Compare with banner and FM line; KUALA LUMPUR stands as KUALALUMPUR in an id."
    ),
    source="offices of 251,287 published ids (observed)",
    bad=(
        "07LMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
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
    """Look the office up; where the banner has it too, our table may lack it."""
    named = witness.preamble_id(cable)
    if named is None or named.office in posts.stations():
        return
    if office.banner_word(named.office):
        return  # HDR004's
    own = cable.banner.office if cable.banner else None
    agreed = own is not None and witness.squeeze(own.value) == named.office
    yield Hit(
        named.office_span,
        "id names an office that is not known",
        severity="info" if agreed else None,
    )
