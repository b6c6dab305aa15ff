from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="exists"),
        pytest.param(
            {"03/27/2017": "02/30/2017"}, [("02/30/2017", "error")], id="30 February"
        ),
        pytest.param(
            {"03/27/2017": "13/27/2017"}, [("13/27/2017", "error")], id="month 13"
        ),
        pytest.param(
            {"03/27/2017": "00/10/2017"}, [("00/10/2017", "error")], id="month 0"
        ),
        pytest.param(
            {"03/27/2017": "2017/02/30"}, [("2017/02/30", "error")], id="year first"
        ),
        pytest.param(
            {"03/27/2017": "20170230"}, [("20170230", "error")], id="digits alone"
        ),
        pytest.param(
            {"03/27/2017": "02-30-2017"}, [("02-30-2017", "error")], id="hyphens"
        ),
        pytest.param(
            {"03/27/2017": "2/30/17"}, [("2/30/17", "error")], id="two-digit year"
        ),
        pytest.param(
            {"03/27/2017": "03/27/201"}, [("03/27/201", "error")], id="three-digit year"
        ),
        pytest.param(
            {"03/27/2017": "03/27/20177"},
            [("03/27/20177", "error")],
            id="five-digit year",
        ),
        pytest.param(
            {"03/27/2017": "30 FEB 2017"},
            [("30 FEB 2017", "error")],
            id="month in letters",
        ),
        pytest.param(
            {"03/27/2017": "FEBRUARY 30, 2017"},
            [("FEBRUARY 30, 2017", "error")],
            id="month in full",
        ),
        pytest.param({"03/27/2017": "2017"}, [("2017", "error")], id="year alone"),
        pytest.param({"03/27/2017": "03/2017"}, [("03/2017", "error")], id="no day"),
        pytest.param(
            {"03/27/2017": "02/29/2017"}, [("02/29/2017", "error")], id="no leap year"
        ),
        pytest.param({"03/27/2017": "02/29/2016"}, [], id="leap year"),
        pytest.param({"03/27/2017": "3/2/17"}, [], id="short"),
        pytest.param({"03/27/2017": "2017/03/27"}, [], id="year first, exists"),
        pytest.param({"03/27/2017": "20170327"}, [], id="digits alone, exist"),
        pytest.param({"03/27/2017": "27 MAR 2017"}, [], id="month in letters, exists"),
        pytest.param({"03/27/2017": "X1"}, [], id="code"),
        pytest.param({"03/27/2017": "X1, X5"}, [], id="codes"),
        pytest.param({"03/27/2017": "25X1, 20321231"}, [], id="code and date"),
        pytest.param({"03/27/2017": "AFTER VISIT"}, [], id="event"),
        pytest.param({"03/27/2017": "AFTER PHASE 2"}, [], id="event with a number"),
        pytest.param(
            {"03/27/2017": "02/30/2017, 03/01/2017"}, [], id="another date was read"
        ),
        pytest.param({"03/27/2017": "[DATE 1]"}, [], id="masked"),
        pytest.param({"03/27/2017": "02/30/[DATE 1]"}, [], id="masked in part"),
        pytest.param({"03/27/2017": ""}, [], id="nothing: DCL005's"),
        pytest.param(
            {"03/27/2017": "25X1, 02/30/2032"},
            [("02/30/2032", "error")],
            id="beside a code",
        ),
        pytest.param(
            {"DECL: 03/27/2017": "02/30/2017"},
            [("02/30/2017", "error")],
            id="without its label",
        ),
    ],
)
def test_date(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL006", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"N/A": "DECL: 02/30/2017"},
            [("02/30/2017", "error")],
            id="it is a fault anyhow",
        ),
        pytest.param({"N/A": "DECL: 30 FEB 2017"}, [], id="read as an event: DCL004's"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL006", vary(UNCLASSIFIED, changes)) == expected
