from __future__ import annotations

import pytest

from tests.rules.cables import hits
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param(
            "MAR 13", "13526: DECL: 25X1-HUMAN", [("25X1-HUMAN", "warning")], id="2013"
        ),
        pytest.param(
            "MAR 13",
            "13526: DECL: 25X1-human",
            [("25X1-human", "warning")],
            id="small letters",
        ),
        pytest.param(
            "JUN 10",
            "13526: DECL: 25X1-HUMAN",
            [("25X1-HUMAN", "warning")],
            id="first day of 13526",
        ),
        pytest.param("MAY 10", "12958: DECL: 25X1-HUMAN", [], id="before 13526"),
        pytest.param("MAR 13", "13526: DECL: 50X1-HUM", [], id="new code"),
        pytest.param("MAR 13", "13526: DECL: 25X1, 20321231", [], id="other 25X1"),
        pytest.param("MAR 13", "13526: DECL: 03/27/2017", [], id="date"),
    ],
)
def test_days(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL013", telegram(month, line)) == expected


def test_without_a_day_it_is_not_judged() -> None:
    text = telegram("MAR 13", "13526: DECL: 25X1-HUMAN")
    assert hits("DCL013", text.partition("\n")[2]) == []
