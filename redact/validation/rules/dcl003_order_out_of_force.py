"""DCL003: the executive order was not in force on the day of the cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL003",
    "order-out-of-force",
    severity="error",
    since="0.1",
    summary="executive order of the E.O. line was not in force when the cable was sent",
    why=(
        "Markings follow the order of their day; another one means a wrong number or"
        " a wrong date. Between signature and start, and for 180 days after an"
        " order's end, it is a warning: posts were slow, and some of the days on"
        " which orders took effect are not certain."
    ),
    hint="Compare the order's number with the year of the DTG; one has a wrong digit.",
    source=(
        "texts of E.O. 11652, 12065, 12356, 12958, 13526 in the Federal Register;"
        " CIA memorandum of 4 October 1974; 78 STATE 296107; ISOO's report for 1982;"
        " CAPCO Register 2008 section 9"
    ),
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 13526: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="executive_order",
    unconfirmed="the day on which E.O. 13526 took effect, 180 days after its signature",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge by the DTG, and by the id's year where that is another one."""
    cited = cable.executive_order
    if cited is None:
        return
    faults = [order.fault(cited.value, day) for day in witness.days(cable)]
    if not faults or None in faults:
        return
    mild = "warning" in faults
    yield Hit(
        cited.span,
        f"E.O. {cited.value} was not in force on {cable.sent}"
        + (", but near its start or end" if mild else ""),
        severity="warning" if mild else None,
    )
