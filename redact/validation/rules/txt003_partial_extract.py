"""TXT003: a part of a cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TXT003",
    "partial-extract",
    severity="info",
    since="0.2",
    summary="notice says that this is a part of the cable",
    why="An extract has no whole header: rules for missing parts only inform.",
    hint="Publish the whole cable where you can.",
    source="observed (00HANOI686)",
    bad=(
        "This record is a partial extract of the original cable. The full text of the"
        " original cable is not available.\n\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the notice."""
    for damage in cable.damage:
        if damage.kind == "extract":
            yield Hit(damage.span, "a partial extract of the cable")
