"""DCL002: no order on classification has this number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "DCL002",
    "order-unknown",
    severity="error",
    since="0.2",
    summary="number of the E.O. line is that of no order on classification",
    why=(
        "Without the order nobody can tell which rules hold for the cable: a"
        " digit is lost, changed, or two have changed places."
    ),
    hint="Compare the number with the order in force on the day of the DTG.",
    source=(
        "texts of E.O. 10501, 11652, 12065, 12356, 12958, 13292, 13526 in the"
        " Federal Register"
    ),
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12598: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="executive_order",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Also a line that begins with E.O. and shows no number."""
    cited = cable.executive_order
    if cited is None:
        place = instruction.broken_order_line(cable)
        if place and not witness.is_masked(cable, place):
            yield Hit(place, f"no number of an order can be read{_in_force(cable)}")
    elif cited.value not in order.KNOWN:
        yield Hit(
            cited.span,
            f"E.O. {cited.value} is no order on classification{_in_force(cable)}",
        )


def _in_force(cable: Cable) -> str:
    days = witness.days(cable)
    numbers = {order.in_force(day) for day in days}
    if len(numbers) != 1 or None in numbers:
        return ""
    return f", on {days[0]} E.O. {numbers.pop()} was in force"
