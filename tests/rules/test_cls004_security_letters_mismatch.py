from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"ZNY CCCCC": "ZNY SSSSS"}, [("SSSSS", "error")], id="letters are wrong"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "S E C R E T"},
            [("S E C R E T", "error")],
            id="banner is wrong, preamble sides with FL4",
        ),
        pytest.param({"ZNY CCCCC": "ZNY UUUUU"}, [], id="ZNY UUUUU is CLS003's"),
        pytest.param(
            {"ZNY CCCCC": "ZNR UUUUU"},
            [("UUUUU", "error")],
            id="ZNR UUUUU contradicts the banner",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "CONFIDENTIAL"}, [], id="closed letters"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "[CLASSIFICATION]"}, [], id="masked banner"
        ),
        pytest.param({"ZNY CCCCC": "ZNY [CLASSIFICATION]"}, [], id="masked letters"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS004", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"UNCLAS LIMA": "S E C R E T LIMA"},
            [("UUUUU", "error")],
            id="no preamble: the letters",
        ),
        pytest.param(
            {"ZNR UUUUU": "ZNY EEEEE", "UNCLAS LIMA": "UNCLAS EFTO LIMA"}, [], id="EFTO"
        ),
        pytest.param(
            {"UNCLAS LIMA": "LIMITED OFFICIAL USE LIMA"},
            [],
            id="LOU: letters not known",
        ),
        pytest.param({"ZNR UUUUU ZZH\n": ""}, [], id="no FL4"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS004", vary(UNCLASSIFIED, changes)) == expected
