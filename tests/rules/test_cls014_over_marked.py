from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one portion has it"),
        pytest.param(
            {"1. (C)": "1. (U)"},
            [("C O N F I D E N T I A L", "warning")],
            id="none has it",
        ),
        pytest.param(
            {"1. (C)": "1. (U)", "2. (U)": "2."}, [], id="one paragraph has no mark"
        ),
        pytest.param(
            {"1. (C)": "1. (U)", "2. (U)": "2. [PORTION_MARK]"}, [], id="a masked mark"
        ),
        pytest.param(
            {"1. (C)": "1. (U)", "SUBJECT: ": "SUBJECT: (C) "},
            [],
            id="the subject has it",
        ),
    ],
)
def test_levels(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS014", vary(CLASSIFIED, changes)) == expected
