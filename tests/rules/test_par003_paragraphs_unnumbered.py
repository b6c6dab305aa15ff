from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="numbered"),
        pytest.param({"1. The": "The", "2. It": "It"}, [], id="two"),
        pytest.param(
            {
                "1. The": "The",
                "2. It was short.\n": "It was short.\n\nNobody stayed.\n",
            },
            [("T", "info")],
            id="three",
        ),
    ],
)
def test_unnumbered(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR003", vary(UNCLASSIFIED, changes)) == expected
