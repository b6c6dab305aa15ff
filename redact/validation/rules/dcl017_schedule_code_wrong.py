"""DCL017: a code that E.O. 11652 has not, or one of its codes elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from redact.cable import Cable, Declassification

_LAST: Final = {"GDS": "12065", "ADS": "11652", "XGDS": "11652"}
"""The last order that knew the code."""


@rule(
    "DCL017",
    "schedule-code-wrong",
    severity="warning",
    since="0.2",
    summary=(
        "not GDS, ADS or XGDS1 to XGDS4 under E.O. 11652, ADS without an end,"
        " or such a code later"
    ),
    why=(
        "The codes carry the schedule: GDS runs by itself, ADS names a date or"
        " event of its own, XGDS the ground for an exemption."
    ),
    hint="Look for GDS, ADS with DECLAS and a date or event, or XGDS and its digit.",
    source="TL:TAGS-1 (1974) 1a; E.O. 11652 section 5",
    bad=(
        "R 272239Z MAR 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 11652: ADS\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 11652: ADS, DECLAS 12-31-84\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="declassification.raw",
    unconfirmed=(
        "whether other codes were in use under E.O. 11652, and GDS after E.O. 12065"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge the line; an order surely out of force is DCL003's."""
    cited, found = cable.executive_order, cable.declassification
    days, claims = witness.days(cable), witness.levels(cable)
    if cited is None or found is None or found.not_applicable:
        return
    if witness.is_masked(cable, found.raw.span):
        return
    if claims and not any(level.is_classified for level in claims):
        return  # DCL004's
    if order.surely_wrong(cited.value, days):
        return
    if cited.value == "11652":
        yield from _under_its_order(cable, found)
    elif days and cited.value in order.ORDERS:
        yield from _elsewhere(found, cited.value, days)


def _under_its_order(cable: Cable, found: Declassification) -> Iterator[Hit]:
    if not found.exemptions:
        if instruction.is_blank(found) or instruction.impossible_date(cable):
            return  # DCL005's, DCL006's
        yield Hit(found.raw.span, "no code of E.O. 11652 (GDS, ADS, XGDS1 to XGDS4)")
    for code in found.exemptions:
        if code.value == "ADS" and not instruction.has_end(found):
            if not instruction.impossible_date(cable):
                yield Hit(code.span, "ADS without DECLAS and a date or event")
        elif code.value in {"XGDS", "XDS"}:
            yield Hit(code.span, f"{code.value} without its digit, 1 to 4")


def _elsewhere(
    found: Declassification, cited: str, days: tuple[date, ...]
) -> Iterator[Hit]:
    for code in found.exemptions:
        name = code.value.rstrip("1234- ")
        last = order.ORDERS[_LAST[name]].end if name in _LAST else None
        if (
            cited != _LAST.get(name)
            and last
            and all(day > last + order.GRACE for day in days)
        ):
            yield Hit(code.span, f"no {name} under E.O. {cited}")
            return
