from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"BRYLL\n": "BRYLL\nBT\n#1052\nNNNN\n"}, [], id="at the end"),
        pytest.param(
            {"\n2. It": "\nNNNN\n\n2. It"}, [("NNNN", "warning")], id="in the middle"
        ),
        pytest.param(
            {"BRYLL\n": "BRYLL\nNNNN\nVZCZCXYZ0001\n"},
            [("NNNN", "warning")],
            id="another message follows",
        ),
        pytest.param(
            {
                "BRYLL\n": "BRYLL\nNNNN\n\nMessage Attributes\n\nAutomatic Decaptioning: X\n"
            },
            [],
            id="an archive follows",
        ),
        pytest.param(
            {
                "BRYLL\n": "BRYLL\nNNNN\n\nDeclassified/Released US Department of State\n"
            },
            [],
            id="a stamp follows",
        ),
        pytest.param({"BRYLL\n": "BRYLL\nNNNN\n\n\n"}, [], id="blank lines follow"),
        pytest.param({"It was": "He wrote NNNN and it was"}, [], id="inside a line"),
    ],
)
def test_ends(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT010", vary(UNCLASSIFIED, changes)) == expected
