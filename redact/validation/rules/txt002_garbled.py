"""TXT002: a transmission hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TXT002",
    "garbled",
    severity="warning",
    since="0.2",
    summary="part of the cable was garbled in transmission",
    why=(
        "Lines are lost, references or a paragraph among them: rules for missing"
        " parts only inform."
    ),
    hint="Look for the whole cable in another copy.",
    source="observed (06NEWDELHI5138); ACP 127(G) 141",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        'REF: A. QUITO 420Q QA"z_1in on July 24 the\n'
        "visitors left.\n\n2. (C) It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the odd tokens that the parser met."""
    for damage in cable.damage:
        if damage.kind == "garbled" and not witness.has_masked_authority(cable):
            yield Hit(damage.span, "garbled in transmission")
