"""TXT008: the banner is glued to the line before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Edit, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "TXT008",
    "fused-banner",
    severity="warning",
    since="0.1",
    summary="banner is glued to the last addressee line",
    why="Header and text were joined without a newline: other programs miss the level.",
    hint="Run --fix, which inserts the newline.",
    source="observed in web copies of cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 0004UNCLAS LIMA"
        " 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 0004\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="classification",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the banner, where the newline belongs before."""
    for damage in cable.damage:
        if damage.kind == "fused-banner":
            start = damage.span.start
            yield Hit(
                damage.span,
                "banner without a line of its own, insert a newline",
                fix=(Edit(start, start, witness.newline(cable, start)),),
            )
