from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"Tue Mar 27": "Thu Mar 29"},
            [("Thu Mar 29 00:00:00 +0200 2007", "error")],
            id="two days off",
        ),
        pytest.param(
            {"Tue Mar 27": "Wed Mar 28"},
            [("Wed Mar 28 00:00:00 +0200 2007", "warning")],
            id="a day later: time zone",
        ),
        pytest.param(
            {"Tue Mar 27": "Mon Mar 26"},
            [("Mon Mar 26 00:00:00 +0200 2007", "warning")],
            id="a day earlier: time zone",
        ),
        pytest.param(
            {"0200 2007": "0200 2008"},
            [("Tue Mar 27 00:00:00 +0200 2008", "error")],
            id="other year",
        ),
        pytest.param({"MAR 07": "MAR 08"}, [], id="year of the DTG is HDR006's"),
        pytest.param({"07LIMA1052": "08LIMA1052"}, [], id="year of the id is HDR006's"),
        pytest.param({"O 272239Z": "O 242239Z"}, [], id="day of the DTG is HDR020's"),
        pytest.param({"O 272239Z MAR 07\n": ""}, [], id="no DTG"),
        pytest.param({"Tue Mar 27": "Mon Mar 27"}, [], id="weekday is HDR-08's"),
    ],
)
def test_days(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR007", vary(CLASSIFIED, changes)) == expected
