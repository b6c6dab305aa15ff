from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="two"),
        pytest.param({"\n2. It was short.": ""}, [("1", "info")], id="one"),
        pytest.param(
            {"\n2. It was short.": "", "1. The": "The"}, [], id="not numbered"
        ),
    ],
)
def test_single(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR004", vary(UNCLASSIFIED, changes)) == expected
