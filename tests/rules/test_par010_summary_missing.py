from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, hits, vary


@pytest.mark.parametrize(
    ("lines", "beginning", "expected"),
    [
        pytest.param(10, "The visit", [], id="short"),
        pytest.param(160, "The visit", [("1", "info")], id="long"),
        pytest.param(160, "Summary: The visit", [], id="long, with a summary"),
    ],
)
def test_long_cables(
    lines: int, beginning: str, expected: list[tuple[str, str]]
) -> None:
    more = "It was long.\n" * lines
    changes = {"1. The visit went well.\n": f"1. {beginning} went well.\n{more}"}
    assert hits("PAR010", vary(UNCLASSIFIED, changes)) == expected
