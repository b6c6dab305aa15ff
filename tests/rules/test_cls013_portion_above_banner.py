from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none above"),
        pytest.param({"2. (U)": "2. (S)"}, [("(S)", "error")], id="one above"),
        pytest.param(
            {"2. (U)": "2. (S)", "1. (C)": "1. (S/NF)"},
            [("(S/NF)", "error"), ("(S)", "error")],
            id="every one is told",
        ),
        pytest.param(
            {"SUBJECT: PERU": "SUBJECT: (S) PERU"}, [], id="subject: TAG012's"
        ),
        pytest.param(
            {"2. (U)": "2. (S)", "ZNY CCCCC": "ZNY SSSSS"},
            [],
            id="banner in dispute: FL4 says secret",
        ),
        pytest.param(
            {"2. (U)": "2. (S)", "C O N F I D E N T I A L": "[CLASSIFICATION]"},
            [],
            id="masked banner",
        ),
        pytest.param(
            {"1.4(b) and (d)": "1.4 (c) and (s)"}, [], id="reason letters are no marks"
        ),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS013", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="unmarked"),
        pytest.param({"1. The": "1. (C) The"}, [("(C)", "error")], id="C"),
        pytest.param({"1. The": "1. (SBU) The"}, [], id="SBU is unclassified"),
        pytest.param({"1. The": "1. (LOU) The"}, [], id="LOU is not classified"),
        pytest.param({"1. The": "1. (U) The"}, [], id="U"),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS013", vary(UNCLASSIFIED, changes)) == expected
