from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="single precedence"),
        pytest.param(
            {"O 272239Z MAR 07": "O P 272239Z MAR 07"}, [], id="dual precedence"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239Z MAR 2007 ZDK MANY SVCS"},
            [],
            id="four figures, signals",
        ),
        pytest.param({"O 272239Z MAR 07": "O  272239Z  MAR 07"}, [], id="more blanks"),
        pytest.param(
            {"O 272239Z MAR 07": "X 272239Z MAR 07"},
            [("X", "error")],
            id="no precedence letter",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "0 272239Z MAR 07"},
            [("0", "error")],
            id="figure for the letter",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O X 272239Z MAR 07"},
            [("X", "error")],
            id="second letter",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "OO 272239Z MAR 07"}, [("OO", "error")], id="doubled"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "IMMEDIATE 272239Z MAR 07"},
            [("IMMEDIATE", "error")],
            id="in words",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "Z O P 272239Z MAR 07"}, [("P", "error")], id="three"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "272239Z MAR 07"},
            [("272239Z MAR 07", "error")],
            id="no letter",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "Y 272239Z MAR 07", "OO RUEHWEB": "YY RUEHWEB"},
            [("Y", "error")],
            id="Y under YY",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "Y 272239Z MAR 07"}, [("Y", "error")], id="Y alone"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 27223Z MAR 07"},
            [("O 27223Z MAR 07", "error")],
            id="five figures",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 2722O9Z MAR 07"},
            [("O 2722O9Z MAR 07", "error")],
            id="letter among the figures",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239 MAR 07"},
            [("O 272239 MAR 07", "error")],
            id="no zone",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239Z MAR 7"},
            [("O 272239Z MAR 7", "error")],
            id="year of one figure",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239Z"}, [("O 272239Z", "error")], id="no month"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239Z MAR"},
            [("272239Z MAR", "info")],
            id="no year",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239 Z MAR 07"},
            [("272239 Z MAR 07", "warning")],
            id="blank before the zone",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239ZMAR07"},
            [("272239ZMAR07", "warning")],
            id="no blanks",
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 322239Z MAR 07"}, [], id="no such day is HDR027's"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239Z MXR 07"}, [], id="month is HDR028's"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "O 272239R MAR 07"}, [], id="zone is HDR029's"
        ),
        pytest.param(
            {"O 272239Z MAR 07": "P O 272239Z MAR 07"},
            [],
            id="order of two is HDR030's",
        ),
        pytest.param({"O 272239Z MAR 07": "O [DATE 1]"}, [], id="masked"),
        pytest.param(
            {"O 272239Z MAR 07\n": ""}, [("AMEMBASSY LIMA", "error")], id="no FL5"
        ),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR026", vary(CLASSIFIED, changes)) == expected
