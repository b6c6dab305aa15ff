from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param({"2. (U)": "2. U)"}, [("U)", "error")], id="first bracket lost"),
        pytest.param({"2. (U)": "2. (X)"}, [("(X)", "error")], id="no level"),
        pytest.param({"2. (U)": "2. (A)"}, [], id="an item of a list"),
        pytest.param({"2. (U)": "2. [PORTION_MARK]"}, [], id="a mask"),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR006", vary(CLASSIFIED, changes)) == expected
