"""CLS032: a caption stands twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS032",
    "caption-repeated",
    severity="info",
    since="0.1",
    summary="caption stands more than once",
    why="Harmless and common in cables of 2006 and 2007; one of them can go.",
    hint="Delete the second one; --fix does where nothing but blanks is between them.",
    source="observed in 15 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDIS\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second and further ones."""
    seen: set[str] = set()
    for index, caption in enumerate(cable.captions):
        word = witness.squeeze(caption.value)
        if word in seen:
            yield Hit(caption.span, "caption stands again", field=f"captions.{index}")
        seen.add(word)
