from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="possible"),
        pytest.param({"0862239": "3672239"}, [("367", "error")], id="day 367"),
        pytest.param({"0862239": "0002239"}, [("000", "error")], id="day 000"),
        pytest.param(
            {"0862239": "3662239"}, [("366", "error")], id="day 366 of a common year"
        ),
        pytest.param(
            {"0862239": "3662239", "MAR 07": "MAR 08"}, [], id="day 366 of a leap year"
        ),
        pytest.param({"0862239": "0862439"}, [("24", "error")], id="hour 24"),
        pytest.param({"0862239": "0862260"}, [("60", "error")], id="minute 60"),
        pytest.param(
            {"0862239": "0862979"},
            [("29", "error"), ("79", "error")],
            id="hour and minute",
        ),
        pytest.param({"0862239": "862239"}, [], id="malformed is HDR017's"),
    ],
)
def test_clock(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR018", vary(CLASSIFIED, changes)) == expected
