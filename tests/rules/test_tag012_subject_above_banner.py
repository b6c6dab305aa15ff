from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"SUBJECT: ": "SUBJECT: (C) "}, [], id="the same"),
        pytest.param({"SUBJECT: ": "SUBJECT: (S) "}, [("(S)", "error")], id="above"),
        pytest.param(
            {"SUBJECT: ": "SUBJECT: (S) ", "ZNY CCCCC": "ZNY SSSSS"},
            [],
            id="FL4 says secret: CLS004 tells",
        ),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG012", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no mark"),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (C) PERU: A VISIT"},
            [],
            id="same level",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (U) PERU: A VISIT"},
            [],
            id="below",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (S) PERU: A VISIT"},
            [("(S)", "error")],
            id="above",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: PERU: A VISIT (S/NF)"},
            [("(S/NF)", "error")],
            id="after the text",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (S) PERU: A VISIT",
                "ZNY CCCCC": "ZNY SSSSS",
            },
            [],
            id="level in dispute: FL4 says secret",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (S) PERU: A VISIT",
                "C O N F I D E N T I A L": "[CLASSIFICATION]",
            },
            [],
            id="masked banner",
        ),
        pytest.param({"2. (U)": "2. (S)"}, [], id="paragraph: CLS013 tells"),
    ],
)
def test_marks_and_near_misses(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("TAG012", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (SBU) PERU: A VISIT"},
            [],
            id="SBU is unclassified",
        ),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET": "SUBJECT: (C) PERU: A VISIT"},
            [("(C)", "error")],
            id="confidential subject",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG012", vary(UNCLASSIFIED, changes)) == expected
