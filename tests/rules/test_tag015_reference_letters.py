from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The"},
            [],
            id="A, B",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: A. STATE 1280\n     C. STATE 1281\n\n1. The"},
            [("C", "info")],
            id="A, C",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The",
                "It was": "As in ref B, it was",
            },
            [],
            id="cited",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: A. STATE 1280\n     B. STATE 1281\n\n1. The",
                "It was": "As in ref D, it was",
            },
            [("D", "info")],
            id="cited, but not there",
        ),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG015", vary(UNCLASSIFIED, changes)) == expected
