"""DCL009: a DECL date more than 25 years off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from redact.validation import instruction, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_YEARS: Final = 25
_ORDERS: Final = frozenset({"12958", "13526"})


@rule(
    "DCL009",
    "beyond-twenty-five-years",
    severity="error",
    since="0.1",
    summary="DECL date is over 25 years off, from 22 September 2003",
    why=(
        "No more than 25 years may be set at first. One day more is a warning: at a"
        " post east of Greenwich the cable's own date can be a day after the DTG's."
    ),
    hint=(
        "Look for a wrong year; no exemption that a first classifier may use"
        " goes so far."
    ),
    source="ISOO directive of 22 September 2003; 32 CFR 2001.12",
    bad=(
        "R 192239Z JUN 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 12/31/2040\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "R 192239Z JUN 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 06/19/2034\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    field="declassification.date",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge E.O. 12958 as amended and 13526; others have DCL003."""
    found = cable.declassification.date if cable.declassification else None
    cited, days = cable.executive_order, witness.days(cable)
    if any(code.value[1:3] in {"5X", "0X"} for code in instruction.codes(cable)):
        return  # exempt beyond 25 years, and the date says until when
    if not found or not cited or cited.value not in _ORDERS or not days:
        return
    if any(day < order.AMENDED and cited.value == "12958" for day in days):
        return
    limit = max(witness.on_year(day, day.year + _YEARS) for day in days)
    if found.value > limit:
        yield Hit(
            found.span,
            f"DECL {found.value} is over {_YEARS} years after {days[0]}",
            severity="warning" if found.value - limit <= timedelta(days=1) else None,
        )
