from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"MAR 07": "MAR 08"}, [("08", "info")], id="leap year in the DTG"),
        pytest.param(
            {"0862239": "0872239"}, [("07", "info")], id="common year in the DTG"
        ),
        pytest.param({"0862239": "0852239"}, [], id="off by one the other way"),
        pytest.param({"0862239": "0882239"}, [], id="off by two"),
        pytest.param(
            {"R 272239Z MAR": "R 272239Z JAN", "0862239": "0282239"},
            [],
            id="before March no year tells",
        ),
    ],
)
def test_hint(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR021", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"MAR 07": "MAR 08"}, [], id="year is HDR006's"),
    ],
)
def test_hint_with_preamble(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR021", vary(CLASSIFIED, changes)) == expected
