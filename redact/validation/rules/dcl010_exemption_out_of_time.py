"""DCL010: X1 to X8 outside the years in which they were used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_X_CODE: Final = re.compile(r"X[1-8]")


@rule(
    "DCL010",
    "exemption-out-of-time",
    severity="error",
    since="0.1",
    summary="X1 to X8 before 14 October 1995 or after 21 September 2003",
    why="The codes came with E.O. 12958 and ended with its amendment.",
    hint="Look for a date that belongs there instead, or for a wrong year in the DTG.",
    source="ISOO directive of 22 September 2003; CAPCO Register 2008 section 9",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: X1\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 99\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: X1, X5\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.5(d).\n"
    ),
    field="declassification.exemption",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by the day; an order surely out of force is DCL003's."""
    found = [
        code
        for code in (
            cable.declassification.exemptions if cable.declassification else ()
        )
        if _X_CODE.fullmatch(code.value)
    ]
    days = witness.days(cable)
    if not found or not days:
        return
    if any(order.TWELVE_NINE <= day < order.AMENDED for day in days):
        return
    cited = cable.executive_order
    if cited and cited.value == "12958" and order.surely_wrong(cited.value, days):
        return
    yield Hit(
        Span(found[0].span.start, found[-1].span.end),
        f"no X1 to X8 on {days[0]}: they were used from {order.TWELVE_NINE} to"
        " 2003-09-21",
    )
