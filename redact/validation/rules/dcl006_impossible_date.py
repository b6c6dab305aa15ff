"""DCL006: the date of declassification does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import instruction, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL006",
    "impossible-date",
    severity="error",
    since="0.2",
    summary="date of declassification does not exist or is not whole",
    why=(
        "A date that is none frees the cable never, or on a day that somebody guesses."
    ),
    hint="Write month, day and year: 03/27/2017.",
    source="32 CFR 2001.21(a)(4); forms collected by the cablemap project",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 02/30/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 3/21/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.date",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Leave what DCL004 reports: a value on an unclassified cable."""
    found, claims = cable.declassification, witness.levels(cable)
    if found is None or (
        (found.exemptions or found.event)
        and claims
        and not any(level.is_classified for level in claims)
    ):
        return
    place = instruction.impossible_date(cable)
    if place:
        yield Hit(place, "no such date, give month, day and year")
