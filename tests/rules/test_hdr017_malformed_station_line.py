from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param({"#1052/01": "#1052"}, [], id="no section"),
        pytest.param({"#1052/01": "1052"}, [("1052", "error")], id="no number sign"),
        pytest.param(
            {"#1052/01 0862239": "1052 862239"},
            [("1052 862239", "error")],
            id="serial and time",
        ),
        pytest.param({"0862239": "862239"}, [("862239", "error")], id="time too short"),
        pytest.param(
            {"0862239": "0862239Z"}, [("0862239Z", "error")], id="zone letter"
        ),
        pytest.param({"DE RUEHPE": "DE 9UEHPE"}, [("9UEHPE", "error")], id="station"),
        pytest.param({" 0862239": ""}, [("DE RUEHPE #1052/01", "error")], id="no time"),
        pytest.param(
            {"0862239": "0862239 ZFF"}, [("ZFF", "error")], id="one group too many"
        ),
        pytest.param(
            {"#1052/01": "#1052/1"}, [("#1052/1", "error")], id="section of one digit"
        ),
        pytest.param({"0862239\n": "0862239  \r\n"}, [], id="trailing blanks and CR"),
        pytest.param({"DE RUEHPE #1052/01 0862239\n": ""}, [], id="no FL3 at all"),
    ],
)
def test_grammar(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR017", vary(CLASSIFIED, changes)) == expected
