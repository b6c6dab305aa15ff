from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="date alone"),
        pytest.param({"03/27/2017": "25X6"}, [("25X6", "warning")], id="bare"),
        pytest.param({"03/27/2017": "25X6."}, [("25X6", "warning")], id="bare, stop"),
        pytest.param({"03/27/2017": "50X6"}, [("50X6", "warning")], id="50X, bare"),
        pytest.param({"03/27/2017": "75X1"}, [("75X1", "warning")], id="75X, bare"),
        pytest.param(
            {"03/27/2017": "25X10, 20321231"},
            [("25X10", "warning")],
            id="no such number",
        ),
        pytest.param(
            {"03/27/2017": "25X0, 20321231"}, [("25X0", "warning")], id="number 0"
        ),
        pytest.param(
            {"03/27/2017": "25X6, 25X10"}, [("25X6", "warning")], id="two, told once"
        ),
        pytest.param({"03/27/2017": "25X6, 20321231"}, [], id="date"),
        pytest.param({"03/27/2017": "25X6, 12/31/2032"}, [], id="date, slashes"),
        pytest.param({"03/27/2017": "25X6 AFTER VISIT"}, [], id="event"),
        pytest.param({"03/27/2017": "25X1-HUMAN"}, [], id="human source"),
        pytest.param({"03/27/2017": "25X1 HUMAN"}, [], id="human source, blank"),
        pytest.param({"03/27/2017": "50X1-HUM"}, [], id="50X1-HUM"),
        pytest.param({"03/27/2017": "50X2-WMD"}, [], id="50X2-WMD"),
        pytest.param(
            {"03/27/2017": "25X6, 02/30/2032"}, [], id="no such date: DCL006's"
        ),
        pytest.param({"03/27/2017": "X6"}, [], id="X code: DCL010's"),
        pytest.param({"03/27/2017": "25X6, [DATE 1]"}, [], id="masked"),
    ],
)
def test_code(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL012", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param(
            "MAR 90",
            "12356: 25X6, 20151231",
            [("25X6", "warning")],
            id="before E.O. 12958",
        ),
        pytest.param("MAR 96", "12958: 25X6, 20151231", [], id="under E.O. 12958"),
    ],
)
def test_days(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL012", telegram(month, line)) == expected
