"""
The executive orders on classification and when each was in force.

Sources: the orders' texts in the Federal Register for the days of signature;
for 1 June 1972 a CIA memorandum of 4 October 1974 on the issuance of 11652; for
1 December 1978 the State Department's telegram 78 STATE 296107; for 1 August
1982 ISOO's report to the President for 1982; CAPCO Register 2008 section 9 for
14 October 1995; ISOO's directive of 22 September 2003 for that day. Not
confirmed is the day of 13526, 180 days after its signature (its directive, 32
CFR 2001, is of 25 June 2010): between signature and start stands a warning.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from redact.validation.rule import Severity

TWELVE_NINE: Final = date(1995, 10, 14)
"""E.O. 12958 in force (CAPCO Register 2008, section 9)."""

AMENDED: Final = date(2003, 9, 22)
"""E.O. 12958 as amended by 13292: new markings from this day (ISOO 2003)."""

GRACE: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An executive order: signed, in force from, in force until."""

    signed: date
    start: date
    end: date | None


ORDERS: Final = {
    "11652": Order(
        signed=date(1972, 3, 8), start=date(1972, 6, 1), end=date(1978, 11, 30)
    ),
    "12065": Order(
        signed=date(1978, 6, 28), start=date(1978, 12, 1), end=date(1982, 7, 31)
    ),
    "12356": Order(
        signed=date(1982, 4, 2), start=date(1982, 8, 1), end=date(1995, 10, 13)
    ),
    "12958": Order(signed=date(1995, 4, 17), start=TWELVE_NINE, end=date(2010, 6, 26)),
    "13526": Order(signed=date(2009, 12, 29), start=date(2010, 6, 27), end=None),
}

KNOWN: Final = frozenset({*ORDERS, "10501", "13292"})
"""Also the order before the first E.O. line, and the one that amended 12958."""


def in_force(day: date) -> str | None:
    """Give the number of the order in force on ``day``; null before E.O. 11652."""
    return next(
        (
            number
            for number, order in ORDERS.items()
            if order.start <= day and (order.end is None or day <= order.end)
        ),
        None,
    )


def fault(number: str, day: date) -> Severity | None:
    """
    How wrong it is to cite order ``number`` on ``day``; null where it is right.

    Before its signature, or past the grace after its end, an order cannot have
    been meant: an error. Between signature and start, and in the 180 days after
    its end, it can: a warning. An unknown number is not judged.
    """
    order = ORDERS.get(number)
    if order is None:
        return None
    if day < order.signed or (order.end and day > order.end + GRACE):
        return "error"
    if day < order.start or (order.end and day > order.end):
        return "warning"
    return None


def surely_wrong(number: str | None, days: Iterable[date]) -> bool:
    """Tell whether DCL003 reports ``number`` as an error on all of ``days``."""
    faults = [fault(number, day) for day in days] if number else []
    return bool(faults) and all(found == "error" for found in faults)


def out_of_force(number: str | None, days: Iterable[date]) -> bool:
    """Tell whether DCL003 reports ``number``, gravely or mildly, on all of ``days``."""
    faults = [fault(number, day) for day in days] if number else []
    return bool(faults) and None not in faults
