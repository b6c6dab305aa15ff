from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="spaced"),
        pytest.param({"C O N F I D E N T I A L S": "CONFIDENTIAL S"}, [], id="closed"),
        pytest.param(
            {"C O N F I D E N T I A L S": "C ONFIDENTIAL S"},
            [("C ONFIDENTIAL", "warning")],
            id="one blank",
        ),
        pytest.param(
            {"C O N F I D E N T I A L S": "T O P  S E C R E T S"}, [], id="two words"
        ),
    ],
)
def test_spacing(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS009", vary(CLASSIFIED, changes)) == expected
