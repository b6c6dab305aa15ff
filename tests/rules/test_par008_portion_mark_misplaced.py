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
