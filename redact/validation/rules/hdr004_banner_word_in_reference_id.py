"""HDR004: the preamble's id holds a word of the banner or the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import office, witness
from redact.validation.rule import Hit, rule
from redact.validation.tables import posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR004",
    "banner-word-in-reference-id",
    severity="error",
    since="0.2",
    summary="id of the preamble holds a word of the banner",
    why=(
        "An id cut out of a damaged banner took EFTO or SECTION for a part of the"
        " office."
    ),
    hint="Take the word out; office and number stand at the banner's end.",
    source="observed in published ids",
    bad=(
        "07EFTOLIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
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
    """Point at the first such word."""
    found = cable.preamble.reference_id if cable.preamble else None
    if found is None or witness.is_masked(cable, found.span):
        return
    named = witness.preamble_id(cable)
    if named and named.office in posts.stations():
        return
    word = office.banner_word(found.value)
    if word:
        yield Hit(witness.part(found, *word.span()), f"{word[0]} is no part of an id")
