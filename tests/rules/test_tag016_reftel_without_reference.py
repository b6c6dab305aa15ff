from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"It was": "As reported reftel, it was"},
            [("reftel", "warning")],
            id="no line",
        ),
        pytest.param(
            {"It was": "As reported in ref A, it was"},
            [("ref A", "warning")],
            id="a letter, no line",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: STATE 1280\n\n1. The",
                "It was": "As reported reftel, it was",
            },
            [],
            id="a line",
        ),
        pytest.param({"It was": "The referee was"}, [], id="another word"),
    ],
)
def test_reftels(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG016", vary(UNCLASSIFIED, changes)) == expected
