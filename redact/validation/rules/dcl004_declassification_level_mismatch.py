"""DCL004: N/A on a classified cable, or a declassification on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL004",
    "declassification-level-mismatch",
    severity="error",
    since="0.1",
    summary="E.O. line says N/A in a classified cable, or DECL in an unclassified one",
    why="What is not classified is never declassified, and what is, must be.",
    hint=(
        "Write N/A for an unclassified cable, DECL and a date or event for a"
        " classified one."
    ),
    source="TL:TAGS-1 (1974) 1a; observed in 38 of 38 public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="declassification.raw",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Fire only if all places that give a level agree on it being classified or not."""
    found, claims = cable.declassification, witness.levels(cable)
    if found is None or not claims:
        return
    if found.not_applicable:
        if witness.is_classified(cable):
            yield Hit(found.raw.span, "N/A, but the cable is classified")
    elif (found.date or found.exemptions or found.event) and not any(
        level.is_classified for level in claims
    ):
        yield Hit(found.raw.span, "declassification of an unclassified cable, give N/A")
