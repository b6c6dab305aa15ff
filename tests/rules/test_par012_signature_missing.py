from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param({"BRYLL\n": ""}, [(".", "warning")], id="none"),
        pytest.param({"BRYLL\n": "[PERSON 1]\n"}, [], id="a mask"),
        pytest.param(
            {"BRYLL\n": "", "UNCLAS LIMA": "UNCLAS SECTION 01 OF 02 LIMA"},
            [],
            id="not the last section",
        ),
    ],
)
def test_signatures(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("PAR012", vary(UNCLASSIFIED, changes)) == expected
