from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"1. The": "1. (SBU) The"}, [("(SBU)", "warning")], id="no caption"
        ),
        pytest.param(
            {"1. The": "1. (SBU) The", "SIPDIS": "SIPDIS\nSENSITIVE"}, [], id="caption"
        ),
        pytest.param(
            {"1. The": "1. (SBU) The", "SIPDIS": "SIPDIS\n[CAPTION]"},
            [],
            id="a masked caption",
        ),
        pytest.param({"1. The": "1. (U) The"}, [], id="unclassified"),
    ],
)
def test_marks(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS018", vary(UNCLASSIFIED, changes)) == expected
