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
                "03/27/2017": "X1",
            },
            [],
            id="X1 in 2000",
        ),
        pytest.param({"03/27/2017": "X1"}, [("X1", "error")], id="X1 in 2007"),
        pytest.param(
            {"03/27/2017": "X1, X5"}, [("X1, X5", "error")], id="two codes, told once"
        ),
        pytest.param({"03/27/2017": "25X1"}, [], id="25X1 is another code"),
        pytest.param(
            {
                "03/27/2017": "X1",
                "07LIMA1052": "85LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Wed Mar 27 00:00:00 +0200 1985",
                "MAR 07": "MAR 85",
            },
            [],
            id="12958 in 1985 is DCL003's",
        ),
        pytest.param(
            {
                "12958": "12356",
                "03/27/2017": "X1",
                "07LIMA1052": "85LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Wed Mar 27 00:00:00 +0200 1985",
                "MAR 07": "MAR 85",
            },
            [("X1", "error")],
            id="12356 in 1985",
        ),
        pytest.param({}, [], id="date"),
        pytest.param(
            {"03/27/2017": "X1", "MAR 07": "MAR 00"}, [], id="year in dispute"
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL010", vary(CLASSIFIED, changes)) == expected
