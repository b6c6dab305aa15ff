from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="later"),
        pytest.param(
            {"03/27/2017": "03/27/2005"}, [("03/27/2005", "error")], id="earlier"
        ),
        pytest.param(
            {"03/27/2017": "03/27/2007"}, [("03/27/2007", "error")], id="same day"
        ),
        pytest.param({"03/27/2017": "03/28/2007"}, [], id="next day"),
        pytest.param(
            {"03/27/2017": "03/27/2008", "MAR 07": "MAR 09"}, [], id="year in dispute"
        ),
        pytest.param({"DECL: 03/27/2017": "DECL: X1"}, [], id="no date"),
        pytest.param(
            {"03/27/2017": "02/30/2005"}, [], id="no such day is the schema's"
        ),
        pytest.param(
            {"03/27/2017": "3/27/05"}, [("3/27/05", "error")], id="two-digit year"
        ),
    ],
)
def test_dates(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL007", vary(CLASSIFIED, changes)) == expected
