from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 06 STATE 1280\n\n1. The"}, [], id="earlier"
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 08 STATE 1280\n\n1. The"},
            [("08 STATE 1280", "warning")],
            id="later",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: LIMA 1052\n\n1. The"},
            [("LIMA 1052", "warning")],
            id="itself",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: LIMA 1051\n\n1. The"}, [], id="the one before"
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: 08 STATE 1280\n\n1. The", "0862239": "0872239"},
            [],
            id="the year of the DTG is in doubt",
        ),
    ],
)
def test_years(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG013", vary(UNCLASSIFIED, changes)) == expected
