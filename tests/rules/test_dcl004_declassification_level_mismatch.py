from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"DECL: 03/27/2017": "N/A"}, [("N/A", "error")], id="N/A"),
        pytest.param(
            {"DECL: 03/27/2017": "N/A", "ZNY CCCCC": "ZNR UUUUU"},
            [],
            id="level in dispute",
        ),
        pytest.param(
            {"DECL: 03/27/2017": "N/A", "C O N F I D E N T I A L": "[CLASSIFICATION]"},
            [],
            id="masked banner",
        ),
        pytest.param({"E.O. 12958: DECL: 03/27/2017\n": ""}, [], id="no E.O. line"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL004", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="N/A"),
        pytest.param(
            {"N/A": "DECL: 03/27/2017"}, [("DECL: 03/27/2017", "error")], id="date"
        ),
        pytest.param({"N/A": "DECL: OADR"}, [("DECL: OADR", "error")], id="code"),
        pytest.param(
            {"N/A": "DECL: END OF THE VISIT"},
            [("DECL: END OF THE VISIT", "error")],
            id="event",
        ),
        pytest.param(
            {"N/A": "DECL: 03/27/2017", "ZNR UUUUU": "ZNY CCCCC"},
            [],
            id="level in dispute",
        ),
        pytest.param(
            {"UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA"}, [], id="LOU is not classified"
        ),
        pytest.param(
            {"UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA", "N/A": "DECL: 03/27/2017"},
            [("DECL: 03/27/2017", "error")],
            id="LOU with a date",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL004", vary(UNCLASSIFIED, changes)) == expected
