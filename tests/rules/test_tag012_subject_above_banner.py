from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


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
