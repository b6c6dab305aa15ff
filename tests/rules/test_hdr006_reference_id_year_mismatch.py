from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"07LIMA1052": "08LIMA1052"}, [("08", "error")], id="id is the odd one out"
        ),
        pytest.param(
            {"MAR 07": "MAR 08"}, [("08", "error")], id="DTG is the odd one out"
        ),
        pytest.param(
            {"0200 2007": "0200 2008"}, [], id="preamble date alone is HDR007's"
        ),
        pytest.param({"O 272239Z MAR 07\n": ""}, [], id="no DTG"),
        pytest.param({"MAR 07": "MAR 2007"}, [], id="four-digit year in the DTG"),
        pytest.param(
            {"MAR 07": "MAR 2008"}, [("2008", "error")], id="four-digit year, wrong"
        ),
    ],
)
def test_years(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR006", vary(CLASSIFIED, changes)) == expected
