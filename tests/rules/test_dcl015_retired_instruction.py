from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary
from tests.rules.orders import telegram


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="date"),
        pytest.param({"03/27/2017": "MR"}, [("MR", "warning")], id="MR"),
        pytest.param({"03/27/2017": "MR."}, [("MR", "warning")], id="stop"),
        pytest.param(
            {"03/27/2017": "MANUAL REVIEW"},
            [("MANUAL REVIEW", "warning")],
            id="in words",
        ),
        pytest.param(
            {"03/27/2017": "DCI ONLY"}, [("DCI ONLY", "warning")], id="DCI Only"
        ),
        pytest.param(
            {"03/27/2017": "DNI Only"}, [("DNI Only", "warning")], id="DNI Only"
        ),
        pytest.param(
            {"03/27/2017": "20321231, MR"}, [("MR", "warning")], id="after a date"
        ),
        pytest.param(
            {"03/27/2017": "SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT"},
            [("SUBJECT TO TREATY", "warning")],
            id="treaty",
        ),
        pytest.param(
            {"03/27/2017": "AFTER MR. SMYTHE LEAVES"}, [], id="title of a person"
        ),
        pytest.param({"03/27/2017": "MR. SMYTHE LEAVES"}, [], id="title first"),
        pytest.param({"03/27/2017": "AFTER TREATY TALKS"}, [], id="treaty as an event"),
        pytest.param({"03/27/2017": "[(b)(1)]"}, [], id="masked"),
    ],
)
def test_instruction(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL015", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("month", "line", "expected"),
    [
        pytest.param("MAR 90", "12356: DECL: MR", [], id="before E.O. 12958: not read"),
        pytest.param(
            "MAR 97", "12958: DECL: MR", [("MR", "warning")], id="under E.O. 12958"
        ),
    ],
)
def test_days(month: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL015", telegram(month, line)) == expected
