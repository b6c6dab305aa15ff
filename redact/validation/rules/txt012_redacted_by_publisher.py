"""TXT012: a name that a publisher blacked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TXT012",
    "redacted-by-publisher",
    severity="info",
    since="0.2",
    summary="XXXX of an earlier publisher stands for withheld text",
    why=(
        "Somebody thought a name there worth withholding: look whether it is"
        " readable elsewhere."
    ),
    hint=(
        "Search other copies and cables for what is hidden here before you publish"
        " this one."
    ),
    source="observed in public copies",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. XXXXXXXXXXXX said that the visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report all of them once, at the first."""
    found = [damage.span for damage in cable.damage if damage.kind == "redacted"]
    if found:
        count = witness.counted(len(found), "place")
        yield Hit(found[0], f"withheld by an earlier publisher ({count})")
