from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="fits"),
        pytest.param(
            {"Tue Mar 27": "Mon Mar 27"}, [("Mon", "warning")], id="day before"
        ),
        pytest.param(
            {"Tue Mar 27": "Fri Mar 27"}, [("Fri", "warning")], id="other day"
        ),
        pytest.param(
            {"Tue Mar 27": "Xue Mar 27"}, [("Xue", "warning")], id="no weekday"
        ),
        pytest.param(
            {"Tue Mar 27": "Wed Mar 28"}, [], id="other date, weekday fits: HDR007's"
        ),
        pytest.param(
            {"Tue Mar 27": "Tue Mar 28"},
            [],
            id="weekday of the DTG: the date is at fault, HDR007's",
        ),
        pytest.param(
            {"Tue Mar 27": "Fri Mar 28"}, [("Fri", "warning")], id="fits neither"
        ),
        pytest.param(
            {"+0200 2007": "+0200 2008"}, [], id="other year, weekday of the DTG"
        ),
        pytest.param(
            {"O 272239Z MAR 07\n": "", "Tue Mar 27": "Mon Mar 27"},
            [("Mon", "warning")],
            id="no DTG to compare",
        ),
        pytest.param({"Tue Mar 27": "Tue Mxr 27"}, [], id="unreadable date"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR008", vary(CLASSIFIED, changes)) == expected


def test_no_preamble() -> None:
    assert hits("HDR008", UNCLASSIFIED) == []
