from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n2. It": "\n\nLIMA 00001052  002 OF 003\n\n\n2. It"},
            [],
            id="002 is the first",
        ),
        pytest.param(
            {"\n\n2. It": "\n\nLIMA 00001052  001.2 OF 003\n\n\n2. It"},
            [],
            id="or 001.2",
        ),
        pytest.param(
            {"\n\n2. It": "\n\nLIMA 00001052  003 OF 003\n\n\n2. It"},
            [("003", "warning")],
            id="003 is not",
        ),
        pytest.param(
            {
                "\n\n2. It": "\n\nLIMA 00001052  002 OF 005\n\n\n2. It",
                "BRYLL": "\nLIMA 00001052  005 OF 005\n\n\n3. And cold."
                "\n\nLIMA 00001052  004 OF 005\n\n\n4. And wet.\nBRYLL",
            },
            [("005", "warning")],
            id="005 for 003: one fault",
        ),
        pytest.param(
            {
                "UNCLAS LIMA": "UNCLAS SECTION 01 OF 03 LIMA",
                "\n\n2. It": "\n\nUNCLAS SECTION 02 OF 03 LIMA 001052\n\n2. It",
                "BRYLL": "\nLIMA 00001052  003 OF 003\n\n\n3. And cold.\nBRYLL",
            },
            [],
            id="a section with a banner",
        ),
        pytest.param(
            {
                "UNCLAS LIMA": "UNCLAS SECTION 02 OF 03 LIMA",
                "\n\n2. It": "\n\nLIMA 00001052  003 OF 003\n\n\n2. It",
            },
            [],
            id="the copy begins with section 02",
        ),
    ],
)
def test_headings(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR046", vary(UNCLASSIFIED, changes)) == expected
