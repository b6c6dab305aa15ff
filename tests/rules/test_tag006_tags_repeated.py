from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param(
            {"TAGS: PREL PGOV PE": "TAGS: PREL PGOV PREL PE"},
            [("PREL", "info")],
            id="twice",
        ),
    ],
)
def test_twice(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG006", vary(UNCLASSIFIED, changes)) == expected
