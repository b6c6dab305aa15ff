"""DCL020: name or position of the classifier is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL020",
    "classifier-incomplete",
    severity="warning",
    since="0.2",
    summary="Classified By line without the classifier's name or position",
    why=(
        "A position without a name, or a name without a position, can be"
        " nobody's decision in ten years."
    ),
    hint=(
        "Look for both before the reason; a personal identifier may stand for the name."
    ),
    source="32 CFR 2001.21(a)(1), 2001.22(b)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: For reasons 1.4(b).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="classified_by",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge statements from E.O. 12958 on; what is masked is not missing."""
    found, claims = cable.classified_by, witness.levels(cable)
    if found is None or (found.name and found.title):
        return
    if found.derived_from and not (found.name or found.title):
        return  # "Derived From" alone: its source has the classifier
    if any(day < order.TWELVE_NINE for day in witness.days(cable)):
        return
    if claims and not witness.is_classified(cable):
        return  # DCL019's
    if witness.is_masked(cable, found.span):
        return
    missing = " and ".join(
        word
        for word, part in (("name", found.name), ("position", found.title))
        if part is None
    )
    yield Hit(
        found.span,
        f"no {missing} of the classifier",
        severity=witness.softened(cable),
    )
