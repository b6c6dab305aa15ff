from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"The visit": "XXXXXXXXXXXX said the visit"},
            [("XXXXXXXXXXXX", "info")],
            id="a name",
        ),
        pytest.param(
            {"The visit": "XXXXXXXXXXXX and XXXXXXXXXXXX said the visit"},
            [("XXXXXXXXXXXX", "info")],
            id="two are told together",
        ),
        pytest.param({"The visit": "World War XX visit"}, [], id="a numeral"),
    ],
)
def test_withheld(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT012", vary(UNCLASSIFIED, changes)) == expected
