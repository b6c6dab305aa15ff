from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable.\n\nVZCZCXYZ0000\n"
            },
            [("This record is a partial extract of the original cable.", "info")],
            id="at the top",
        ),
        pytest.param(
            {"It was short": "This record is a partial extract of the original cable"},
            [],
            id="quoted in the text",
        ),
    ],
)
def test_notices(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT003", vary(UNCLASSIFIED, changes)) == expected
