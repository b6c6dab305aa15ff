"""TXT001: the cable breaks off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TXT001",
    "truncated",
    severity="warning",
    since="0.2",
    summary="text breaks off, or there is none after the header",
    why=(
        "What is missing cannot be checked: rules for missing parts only inform"
        " from here on."
    ),
    hint="Look for the whole cable in another copy.",
    source="observed (00DAMASCUS3013); 5 FAH-1 H-246",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. There were concerns about\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the last line, where the parser met the end too early."""
    if cable.has_damage("extract"):
        return  # it says so itself
    for damage in cable.damage:
        if damage.kind == "truncated" and not witness.has_masked_end(cable):
            yield Hit(damage.span, "the cable breaks off here")
