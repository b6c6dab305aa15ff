from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="a time that exists"),
        pytest.param(
            {"R 272239Z MAR": "R 312239Z FEB"}, [("31", "error")], id="31 February"
        ),
        pytest.param({"R 272239Z": "R 002239Z"}, [("00", "error")], id="day 0"),
        pytest.param({"R 272239Z": "R 272539Z"}, [("25", "error")], id="hour 25"),
        pytest.param({"R 272239Z": "R 272265Z"}, [("65", "error")], id="minute 65"),
        pytest.param({"R 272239Z MAR 07": "R 292239Z FEB 08"}, [], id="a leap day"),
        pytest.param(
            {"R 272239Z MAR 07": "R 292239Z FEB 07"},
            [("29", "error")],
            id="no leap year",
        ),
        pytest.param(
            {"R 272239Z MAR": "R 312239Z MRA"}, [], id="an unknown month: HDR028 tells"
        ),
        pytest.param(
            {"R 272239Z MAR 07": "R 312239ZFEB07"}, [("31", "error")], id="no blanks"
        ),
        pytest.param(
            {"R 272239Z MAR": "312239Z FEB"}, [("31", "error")], id="no precedence"
        ),
        pytest.param(
            {"R 272239Z MAR": "R 312239Z Feb"}, [("31", "error")], id="mixed case"
        ),
    ],
)
def test_times(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR027", vary(UNCLASSIFIED, changes)) == expected
