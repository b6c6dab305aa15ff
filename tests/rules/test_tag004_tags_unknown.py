from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGVO PE"},
            [("PGVO", "info")],
            id="unknown",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL KXYZ PE"},
            [],
            id="a programme",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: ECONEFIN PE"},
            [],
            id="run together: TAG005 tells",
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG004", vary(UNCLASSIFIED, changes)) == expected
