"""DCL021: a Classified By line without reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL021",
    "reason-missing",
    severity="error",
    since="0.1",
    summary="Classified By line has neither a reason nor Derived From",
    why="The reason says which interest the classification protects.",
    hint="Look for the reason on the next line, or in another copy.",
    source="32 CFR 2001.21(a)(3), 2001.22",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll.\n"
        "\n(C) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for"
        " reason 1.4(d).\n\n(C) The visit went well.\n"
    ),
    field="classified_by",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge cables from E.O. 12958 on; a section without letters is DCL023's."""
    found, claims = cable.classified_by, witness.levels(cable)
    if not found or found.section or found.reasons or found.derived_from:
        return
    if any(day < order.TWELVE_NINE for day in witness.days(cable)):
        return
    if claims and not witness.is_classified(cable):
        return  # the line itself is out of place
    if witness.is_masked(cable, found.span):
        return
    yield Hit(
        found.span,
        "no reason (1.4 and letters) and no Derived From",
        severity=witness.softened(cable),
    )
