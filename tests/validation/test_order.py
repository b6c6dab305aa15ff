from __future__ import annotations

from datetime import date, timedelta

import pytest

from redact.validation import order


@pytest.mark.parametrize(
    ("day", "number"),
    [
        pytest.param(date(1972, 5, 31), None, id="before 11652"),
        pytest.param(date(1972, 6, 1), "11652", id="first day of 11652"),
        pytest.param(date(1978, 11, 30), "11652", id="last day of 11652"),
        pytest.param(date(1978, 12, 1), "12065", id="first day of 12065"),
        pytest.param(date(1982, 8, 1), "12356", id="first day of 12356"),
        pytest.param(date(1995, 10, 14), "12958", id="first day of 12958"),
        pytest.param(date(2010, 6, 26), "12958", id="last day of 12958"),
        pytest.param(date(2010, 6, 27), "13526", id="first day of 13526"),
    ],
)
def test_the_order_in_force(day: date, number: str | None) -> None:
    assert order.in_force(day) == number


def test_there_is_one_order_a_day() -> None:
    day = date(1972, 6, 1)
    while day < date(2011, 1, 1):
        assert order.in_force(day), day
        day += timedelta(days=1)


def test_an_order_in_force_is_no_fault() -> None:
    for number, one in order.ORDERS.items():
        assert order.fault(number, one.start) is None
        assert order.fault(number, one.signed - timedelta(days=1)) == "error"
