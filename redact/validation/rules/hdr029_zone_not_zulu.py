"""HDR029: the DTG's zone letter is not Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import envelope
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR029",
    "zone-not-zulu",
    severity="warning",
    since="0.2",
    summary="date-time group is not in zone Z",
    why="Times of dispatch are in UTC; a local one sorts and compares wrongly.",
    hint="Give the time in UTC with Z, or look whether the letter is mistyped.",
    source="ACP 127(G) 113",
    bad=(
        "R 272239R MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="dtg",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the letter."""
    found = envelope.moment(cable)
    if found and found["zone"] != "Z":
        yield Hit(Span(*found.span("zone")), f"zone {found['zone']} instead of Z")
