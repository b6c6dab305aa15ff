"""HDR002: the number of the preamble's id begins with a zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import office, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR002",
    "reference-id-leading-zero",
    severity="warning",
    since="0.2",
    summary="number of the preamble's id begins with a zero",
    why=(
        "Published ids have no leading zeros: a search for the usual form misses"
        " this one."
    ),
    hint="Take the zeros out: LIMA 001052 of 2007 is 07LIMA1052.",
    source="observed in none of 251,234 published ids",
    bad=(
        "07LIMA001052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
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
    """Look at the number's first figure; an id cut from a banner is HDR004's."""
    found = cable.preamble.reference_id if cable.preamble else None
    named = witness.preamble_id(cable)
    if found is None or named is None or office.banner_word(named.office):
        return
    number = found.value[2 + len(named.office) :]
    if len(number) > 1 and number.startswith("0"):
        yield Hit(named.number_span, "id's number has leading zeros")
