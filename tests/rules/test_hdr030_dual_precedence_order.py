from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one precedence"),
        pytest.param({"R 272239Z": "O P 272239Z"}, [], id="higher first"),
        pytest.param(
            {"R 272239Z": "P O 272239Z"}, [("O", "warning")], id="lower first"
        ),
        pytest.param({"R 272239Z": "P R 272239Z"}, [], id="priority and routine"),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR030", vary(UNCLASSIFIED, changes)) == expected
