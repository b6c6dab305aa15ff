from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: KUALA LUMPUR\n\n1. The"},
            [("KUALA LUMPUR", "warning")],
            id="an office",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: KUALA LUMPUR 1280\n\n1. The"},
            [],
            id="with its number",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: SMITH-JONES E-MAIL\n\n1. The"}, [], id="an e-mail"
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG014", vary(UNCLASSIFIED, changes)) == expected
