from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="in force"),
        pytest.param(
            {"12958": "13526"}, [("13526", "error")], id="13526 before its signature"
        ),
        pytest.param({"12958": "12356"}, [("12356", "error")], id="12356 long over"),
        pytest.param(
            {"MAR 07": "MAR 85"}, [("12958", "error")], id="12958 before its signature"
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 272239Z MAY 95"},
            [("12958", "warning")],
            id="12958 signed, not yet in force",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 132239Z OCT 95"},
            [("12958", "warning")],
            id="last day before 12958",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 142239Z OCT 95"}, [], id="first day of 12958"
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 132239Z OCT 95", "12958": "12356"},
            [],
            id="last day of 12356",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 142239Z OCT 95", "12958": "12356"},
            [("12356", "warning")],
            id="grace of 12356",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 102239Z APR 96", "12958": "12356"},
            [("12356", "warning")],
            id="last day of grace",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 112239Z APR 96", "12958": "12356"},
            [("12356", "error")],
            id="grace over",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 272239Z JUL 10"},
            [("12958", "warning")],
            id="12958 in its grace",
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 272239Z MAR 10", "12958": "13526"},
            [("13526", "warning")],
            id="13526 signed, not yet in force",
        ),
        pytest.param({"MAR 07": "MAR 76", "12958": "11652"}, [], id="11652 in 1976"),
        pytest.param({"MAR 07": "MAR 80", "12958": "12065"}, [], id="12065 in 1980"),
        pytest.param({"12958": "12598"}, [], id="unknown number is DCL-02's"),
        pytest.param({"R 272239Z MAR 07\n": "", "12958": "13526"}, [], id="no DTG"),
    ],
)
def test_orders(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL003", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"07LIMA1052": "85LIMA1052"}, [], id="year in dispute: HDR006's"),
    ],
)
def test_orders_with_preamble(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("DCL003", vary(CLASSIFIED, changes)) == expected
