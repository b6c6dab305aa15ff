from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param({"0862239": "0862240"}, [("2240", "warning")], id="a minute off"),
        pytest.param({"0862239": "0862540"}, [], id="impossible time is HDR018's"),
        pytest.param({"0862239": "3672240"}, [], id="impossible day is HDR018's"),
        pytest.param({"0862239": "0852239"}, [], id="wrong day is HDR020's"),
        pytest.param({"DE RUEHPE #1052 0862239\n": ""}, [], id="no FL3"),
    ],
)
def test_times(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR022", vary(UNCLASSIFIED, changes)) == expected
