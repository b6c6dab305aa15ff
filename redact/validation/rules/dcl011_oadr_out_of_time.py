"""DCL011: OADR outside the years of E.O. 12356."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL011",
    "oadr-out-of-time",
    severity="error",
    since="0.1",
    summary="OADR under another order than 12356 or after 14 October 1995",
    why=(
        "E.O. 12958 ended open-ended classification: originating agency's"
        " determination required no longer sets an end."
    ),
    hint="Look for a date or event that belongs there instead.",
    source="CAPCO Register 2008 section 9",
    bad=(
        "R 272239Z MAR 01\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: OADR\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.5(d).\n"
    ),
    good=(
        "R 272239Z MAR 90\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12356: DECL: OADR\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="declassification.exemption",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by the day, without one by the order; DCL003 has orders out of force."""
    found = next(
        (
            code
            for code in (
                cable.declassification.exemptions if cable.declassification else ()
            )
            if code.value == "OADR"
        ),
        None,
    )
    if found is None:
        return
    cited, days = cable.executive_order, witness.days(cable)
    if not days:
        if cited and cited.value in order.ORDERS and cited.value != "12356":
            yield Hit(found.span, f"no OADR under E.O. {cited.value}")
        return
    first = order.ORDERS["12356"].signed
    if any(first <= day <= order.TWELVE_NINE for day in days):
        return
    if cited and cited.value == "12356" and order.out_of_force(cited.value, days):
        return
    yield Hit(found.span, f"no OADR on {days[0]}: it ended on {order.TWELVE_NINE}")
