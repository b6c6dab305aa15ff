"""DCL018: a classified cable without its Classified By line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL018",
    "authority-missing",
    severity="error",
    since="0.1",
    summary="classified cable has no Classified By line (from 14 October 1995)",
    why=(
        "Without name and reason nobody answers for the classification. In a"
        " truncated, garbled or partial copy the line may just be lost: info."
    ),
    hint="Look for the statement elsewhere in the text, or in another copy.",
    source="5 FAH-1 H-246.3; 32 CFR 2001.21(a)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\n(C) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns for reason"
        " 1.4(d).\n\n(C) The visit went well.\n"
    ),
    field="classified_by",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at where the line belongs: the first paragraph, else the level."""
    if cable.classified_by or not witness.is_classified(cable):
        return
    days = witness.days(cable)
    if any(day < order.TWELVE_NINE for day in days):
        return
    cited = cable.executive_order.value if cable.executive_order else None
    if not days and cited not in {"12958", "13526"}:
        return
    if cited == "12356" and order.out_of_force(cited, days):
        return  # marked by the old order: DCL003's
    banner = cable.banner
    if witness.has_masked_authority(cable) or banner is None:
        return
    place = banner.raw.span if banner.raw else banner.span
    if cable.paragraphs:
        place = witness.lead(cable.paragraphs[0])
    yield Hit(
        place,
        "classified, but no Classified By line stands before the text",
        severity=witness.softened(cable),
    )
