from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param({"OO RUEHWEB": "OO RUEHWEB RUEHBZ"}, [], id="two"),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHWEB RUEHBZ RUEHWEB"},
            [("RUEHWEB", "warning")],
            id="repeated",
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHBZ RUEHBZ RUEHBZ"},
            [("RUEHBZ", "warning")],
            id="thrice is told once",
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHBZ RUEHDU RUEHBZ RUEHDU"},
            [("RUEHBZ", "warning"), ("RUEHDU", "warning")],
            id="two repeated",
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHBZ\nRUEHDU RUEHBZ"},
            [("RUEHBZ", "warning")],
            id="on the second line",
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEH8Z RUEH8Z"}, [], id="malformed is HDR015's"
        ),
        pytest.param({"OO RUEHWEB": "OO RUEHB RUEHBZ"}, [], id="beginning of another"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR016", vary(CLASSIFIED, changes)) == expected
