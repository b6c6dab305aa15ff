"""DCL019: a Classified By line on an unclassified cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL019",
    "authority-on-unclassified",
    severity="warning",
    since="0.2",
    summary="Classified By line on an unclassified cable",
    why=(
        "What is not classified has no classifier: the level or the statement is wrong."
    ),
    hint=(
        "Compare with banner, portion marks and E.O. line; strike the"
        " statement, or correct the level."
    ),
    source="the meaning of the line; 32 CFR 2001.21(a)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\nThe visit went well.\n"
    ),
    field="classified_by",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Leave it where the level is in doubt: that is DCL004's and CLS013's."""
    found, claims = cable.classified_by, witness.levels(cable)
    if found is None or not claims or any(level.is_classified for level in claims):
        return
    told = cable.declassification
    if told and (told.date or told.exemptions or told.event):
        return
    if any(
        mark.value.level and mark.value.level.is_classified
        for mark in cable.portion_marks
    ):
        return
    if not (found.section or found.reasons or found.derived_from or found.name):
        return  # "Classified By: N/A"
    yield Hit(found.span, f"Classified By, but the cable is {max(claims).word}")
