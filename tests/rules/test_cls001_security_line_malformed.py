from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="sound"),
        pytest.param(
            {"ZNR UUUUU": "ZNR UUSUU"}, [("UUSUU", "error")], id="one other letter"
        ),
        pytest.param({"ZNR UUUUU": "ZNR UUUU"}, [("UUUU", "error")], id="four letters"),
        pytest.param({"ZNR UUUUU": "ZNR"}, [("ZNR", "error")], id="no letters"),
        pytest.param(
            {"ZNR UUUUU": "ZNR UU1UU"}, [("ZNR", "error")], id="a digit among them"
        ),
        pytest.param({"ZNR UUUUU": "ZNY [CLASSIFICATION]"}, [], id="a mask"),
        pytest.param({"ZNR UUUUU ZZH\n": ""}, [], id="no line"),
    ],
)
def test_lines(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS001", vary(UNCLASSIFIED, changes)) == expected
