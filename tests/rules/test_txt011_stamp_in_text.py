from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {
                "\n2. It": "\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005\n\n2. It"
            },
            [
                (
                    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
                    "info",
                )
            ],
            id="between paragraphs",
        ),
        pytest.param(
            {
                "BRYLL\n": "BRYLL\n\nDeclassified/Released US Department of State EO Systematic Review 30 JUN 2005\n"
            },
            [],
            id="at the end",
        ),
        pytest.param(
            {
                "VZCZCXYZ0000\n": "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\n\nVZCZCXYZ0000\n"
            },
            [],
            id="at the top",
        ),
    ],
)
def test_stamps(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT011", vary(UNCLASSIFIED, changes)) == expected
