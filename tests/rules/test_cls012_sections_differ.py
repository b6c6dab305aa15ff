from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It",
            },
            [],
            id="alike",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nS E C R E T SECTION 02 OF 02 LIMA 001052\n\n2. It",
            },
            [("S E C R E T", "error")],
            id="another level",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 LIMA 001025\n\n2. It",
            },
            [("001025", "error")],
            id="another number",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 QUITO 001052\n\n2. It",
            },
            [("QUITO", "error")],
            id="another office",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 03 LIMA 001052\n\n2. It",
            },
            [("02 OF 03", "error")],
            id="another total",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "SECRET SECTION 01 OF 02 LIMA 001052",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It",
            },
            [],
            id="the first is odd, and FL4 says so: CLS004's",
        ),
        pytest.param(
            {
                "UNCLAS LIMA 001052": "UNCLAS SECTION 01 OF 02 LIMA 001025",
                "\n2. It": "\nUNCLAS SECTION 02 OF 02 LIMA 001052\n\n2. It",
            },
            [],
            id="the first is odd, and FL3 says so: HDR019's",
        ),
    ],
)
def test_banners(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS012", vary(UNCLASSIFIED, changes)) == expected
