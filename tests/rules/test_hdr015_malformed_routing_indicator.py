from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="one"),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHWEB RHEHNSC RUCNDT RUEHC"}, [], id="several"
        ),
        pytest.param({"OO RUEHWEB": "OO RUEH8Z"}, [("RUEH8Z", "error")], id="figure"),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHWEB UEHBZ RUEHDU"}, [("UEHBZ", "error")], id="R lost"
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHWEBXX"}, [("RUEHWEBXX", "error")], id="too long"
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEH8Z 9UEHDU"},
            [("RUEH8Z", "error"), ("9UEHDU", "error")],
            id="two",
        ),
        pytest.param(
            {"OO RUEHWEB": "OO RUEHWEB\nRUEH8Z RUEHDU"},
            [("RUEH8Z", "error")],
            id="on the second line",
        ),
        pytest.param({"OO RUEHWEB": "OO"}, [("OO", "error")], id="no station"),
        pytest.param(
            {"OO RUEHWEB": "OO\nRUEHWEB RUEHBZ"}, [], id="stations on the next line"
        ),
        pytest.param({"OO RUEHWEB": "OO [ORGANIZATION 1]"}, [], id="masked"),
        pytest.param({"OO RUEHWEB": "OO ████████"}, [], id="blocked out"),
        pytest.param({"OO RUEHWEB\n": ""}, [], id="no FL2"),
    ],
)
def test_check(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR015", vary(CLASSIFIED, changes)) == expected
