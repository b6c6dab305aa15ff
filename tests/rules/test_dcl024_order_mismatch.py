from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="not quoted"),
        pytest.param({"Bryll for": "Bryll, E.O. 12958, for"}, [], id="same"),
        pytest.param(
            {"Bryll for": "Bryll, E.O. 12356, for"}, [("12356", "warning")], id="other"
        ),
        pytest.param(
            {
                "Bryll for": "Bryll, E.O. 12356, for",
                "E.O. 12958: DECL: 03/27/2017\n": "",
            },
            [],
            id="no E.O. line",
        ),
    ],
)
def test_orders(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL024", vary(CLASSIFIED, changes)) == expected
