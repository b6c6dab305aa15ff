from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "03/27/2010",
            },
            [],
            id="ten years to the day",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "03/28/2010",
            },
            [("03/28/2010", "warning")],
            id="a day more",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "3/27/2020",
            },
            [("3/27/2020", "warning")],
            id="twenty years",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "X1",
            },
            [],
            id="code instead",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "12958": "13526",
            },
            [],
            id="other order is DCL003's",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "03/27/1999",
            },
            [],
            id="before the DTG is DCL007's",
        ),
        pytest.param(
            {
                "07LIMA1052": "03LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Sun Sep 21 00:00:00 +0200 2003",
                "O 272239Z MAR 07": "O 212239Z SEP 03",
                "03/27/2017": "09/22/2013",
            },
            [("09/22/2013", "warning")],
            id="last day of the old rule",
        ),
        pytest.param(
            {
                "07LIMA1052": "03LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Sep 22 00:00:00 +0200 2003",
                "O 272239Z MAR 07": "O 222239Z SEP 03",
                "03/27/2017": "09/22/2028",
            },
            [],
            id="first day of the new rule",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "X5, 3/27/2020",
            },
            [],
            id="date beside a code",
        ),
        pytest.param(
            {"03/27/2017": "03/27/2030", "MAR 07": "MAR 00"}, [], id="year in dispute"
        ),
    ],
)
def test_dates(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL008", vary(CLASSIFIED, changes)) == expected
