"""DCL024: Classified By quotes another order than the E.O. line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL024",
    "order-mismatch",
    severity="warning",
    since="0.1",
    summary="order quoted in Classified By is not that of the E.O. line",
    why="One cable is classified under one order.",
    hint="Compare both with the day of the DTG.",
    source="observed (forms collected by the cablemap project)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll,"
        " E.O. 12356, reason 1.4(d).\n\n(C) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll,"
        " E.O. 12958, reason 1.4(d).\n\n(C) The visit went well.\n"
    ),
    field="classified_by",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare the numbers."""
    quoted = cable.classified_by.order if cable.classified_by else None
    cited = cable.executive_order
    if cited and cited.value not in order.KNOWN:
        return  # DCL002's
    if quoted and cited and quoted.value != cited.value:
        yield Hit(
            quoted.span,
            f"Classified By quotes E.O. {quoted.value}, the E.O. line {cited.value}",
        )
