from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It",
            },
            [],
            id="both",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 03 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 03 OF 03 LIMA 001052\n\n2. It",
            },
            [("01 OF 03", "warning")],
            id="the second is missing",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 01 OF 02 LIMA 001052\n\n2. It",
            },
            [("01 OF 02", "warning"), ("01 OF 02", "warning")],
            id="one twice, one missing",
        ),
        pytest.param(
            {"UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA"},
            [("01 OF 02", "info")],
            id="a recombined copy",
        ),
    ],
)
def test_sections(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS011", vary(UNCLASSIFIED, changes)) == expected
