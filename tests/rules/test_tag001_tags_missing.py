from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="there"),
        pytest.param({"TAGS: PREL PGOV PE\n": ""}, [("A", "error")], id="none"),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "MAR 07": "FEB 73"}, [], id="before March 1973"
        ),
        pytest.param(
            {
                "TAGS: PREL PGOV PE\n": "",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="an extract",
        ),
        pytest.param(
            {"TAGS: PREL PGOV PE\n": "", "It was short.\nBRYLL\n": "it was about\n"},
            [("A", "info")],
            id="the copy breaks off",
        ),
    ],
)
def test_lines(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG001", vary(UNCLASSIFIED, changes)) == expected
