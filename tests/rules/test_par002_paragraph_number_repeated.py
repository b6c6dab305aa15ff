from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param({"\n2. It": "\n1. It"}, [("1", "warning")], id="at once"),
        pytest.param(
            {"\n2. It was short.\n": "\n2. It was short.\n\n2. Nobody stayed.\n"},
            [("2", "warning")],
            id="the last",
        ),
        pytest.param(
            {"\n2. It was short.\n": "\n2. It was short:\n1. here\n2. there\n"},
            [],
            id="a list",
        ),
    ],
)
def test_twice(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR002", vary(UNCLASSIFIED, changes)) == expected
