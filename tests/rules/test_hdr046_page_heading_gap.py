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
    ],
)
def test_headings(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR046", vary(UNCLASSIFIED, changes)) == expected
