from __future__ import annotations

import pytest

from tests.rules.cables import hits
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param(
            "MAR 13",
            "13526: DECL: 50X1-HUM, 20340101",
            [("20340101", "warning")],
            id="50X1-HUM",
        ),
        pytest.param(
            "MAR 13",
            "13526: DECL: 20340101, 50X1-HUM",
            [("20340101", "warning")],
            id="date first",
        ),
        pytest.param(
            "MAR 13",
            "13526: DECL: 50X2-WMD, 01/01/2034",
            [("01/01/2034", "warning")],
            id="50X2-WMD",
        ),
        pytest.param("MAR 13", "13526: DECL: 50X1-HUM", [], id="no date"),
        pytest.param("MAR 13", "13526: DECL: 50X2-WMD", [], id="no date, weapons"),
        pytest.param(
            "MAR 13", "13526: DECL: 50X6, 20340101", [], id="another 50X needs one"
        ),
        pytest.param("MAR 13", "13526: DECL: 25X1, 20340101", [], id="25X1 needs one"),
        pytest.param("MAR 13", "13526: DECL: 20340101", [], id="date alone"),
    ],
)
def test_date(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL014", telegram(month, line)) == expected
