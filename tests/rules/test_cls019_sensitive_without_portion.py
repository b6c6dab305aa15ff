from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"SIPDIS": "SENSITIVE"}, [("SENSITIVE", "info")], id="no mark"),
        pytest.param(
            {"SIPDIS": "SENSITIVE", "1. The": "1. (SBU) The"}, [], id="a mark"
        ),
        pytest.param(
            {"SIPDIS": "SENSITIVE", "1. The": "1. [PORTION_MARK] The"},
            [],
            id="a masked mark",
        ),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS019", vary(UNCLASSIFIED, changes)) == expected
