from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="after the number"),
        pytest.param({"2. (U)": "(U) 2."}, [("(U)", "warning")], id="before it"),
        pytest.param(
            {"2. (U) It": "2. (U) Group\n(C) 2. It"},
            [],
            id="a number that is there already",
        ),
    ],
)
def test_places(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR008", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="after the number"),
        pytest.param(
            {"2. (U)": "(U) 2."}, [("(U)", "warning")], id="before the number"
        ),
        pytest.param(
            {"3. (SBU)": "(SBU/NF) 3."}, [("(SBU/NF)", "warning")], id="with control"
        ),
        pytest.param({"2. (U) It": "2. (U) It (C) 3. was"}, [], id="inside a line"),
        pytest.param({"2. (U)": "(Ada) 2."}, [], id="no mark"),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR008", vary(CLASSIFIED, changes)) == expected
