from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="date"),
        pytest.param(
            {"03/27/2017": "AFTER KOREAN UNIFICATION"},
            [("AFTER KOREAN UNIFICATION", "info")],
            id="open-ended",
        ),
        pytest.param(
            {"03/27/2017": "after korean unification"},
            [("after korean unification", "info")],
            id="small letters",
        ),
        pytest.param(
            {"03/27/2017": "UPON FINAL SETTLEMENT"},
            [("UPON FINAL SETTLEMENT", "info")],
            id="settlement",
        ),
        pytest.param({"03/27/2017": "AFTER VISIT"}, [], id="visit"),
        pytest.param({"03/27/2017": "at end of the elections"}, [], id="elections"),
        pytest.param({"03/27/2017": "MR"}, [], id="MR: DCL015's"),
        pytest.param({"03/27/2017": "30 FEB 2017"}, [], id="no such date: DCL006's"),
        pytest.param({"03/27/2017": "X1"}, [], id="code"),
        pytest.param({"03/27/2017": "AFTER [PERSON 1] RETIRES"}, [], id="masked"),
    ],
)
def test_event(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL016", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"N/A": "DECL: AFTER UNIFICATION"}, [], id="DCL004's"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL016", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param(
            "MAR 90", "12356: DECL: AFTER UNIFICATION", [], id="no ten years then"
        ),
        pytest.param(
            "MAR 97",
            "12958: DECL: AFTER UNIFICATION",
            [("AFTER UNIFICATION", "info")],
            id="ten years",
        ),
    ],
)
def test_days(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL016", telegram(month, line)) == expected
