from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="1.4 in 2007"),
        pytest.param({"1.4(b)": "1.5(b)"}, [("1.5", "error")], id="1.5 in 2007"),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
            },
            [],
            id="1.5 in 2000",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.4(b)",
            },
            [("1.4", "warning")],
            id="1.4 in 2000",
        ),
        pytest.param(
            {
                "1.4(b)": "1.5(b)",
                "07LIMA1052": "03LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Wed Dec 31 00:00:00 +0200 2003",
                "O 272239Z MAR 07": "O 312239Z DEC 03",
            },
            [("1.5", "warning")],
            id="1.5 at the end of 2003",
        ),
        pytest.param(
            {
                "1.4(b)": "1.5(b)",
                "07LIMA1052": "04LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Thu Jan 1 00:00:00 +0200 2004",
                "O 272239Z MAR 07": "O 012239Z JAN 04",
            },
            [("1.5", "error")],
            id="1.5 from 2004",
        ),
        pytest.param(
            {
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                "1.4(b)": "1.3(b)",
            },
            [],
            id="12356 had others",
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.4(b)",
                "12958": "13526",
            },
            [],
            id="order out of force is DCL003's",
        ),
        pytest.param(
            {"1.4(b)": "1.5(b)", "MAR 07": "MAR 00"}, [], id="year in dispute"
        ),
    ],
)
def test_section(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL022", vary(CLASSIFIED, changes)) == expected
