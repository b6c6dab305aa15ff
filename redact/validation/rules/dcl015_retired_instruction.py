"""DCL015: MR, DCI Only, subject to treaty: instructions that end nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL015",
    "retired-instruction",
    severity="warning",
    since="0.2",
    summary=(
        "MR, DCI Only, DNI Only or subject to treaty in place of a declassification"
    ),
    why=(
        "None of them says when classification ends; they were retired or never"
        " allowed."
    ),
    hint="Look for a date, an event or a code with a date.",
    source="32 CFR 2001.22(e), 2001.26(a)(6); CAPCO Register 2008 section 9",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: MR\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2032\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
    ),
    field="declassification.raw",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Only from E.O. 12958 on: what earlier orders said of them was not read."""
    found, days = cable.declassification, witness.days(cable)
    if found is None or found.not_applicable:
        return
    if any(day < order.TWELVE_NINE for day in days):
        return
    match = instruction.RETIRED.search(found.raw.value)
    if match:
        yield Hit(
            witness.part(found.raw, *match.span("what")),
            f"{' '.join(match['what'].upper().split())} says no date or event",
        )
