from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"03/27/2017": "25X1, 03/27/2050"}, [], id="exempt, and it says until when"
        ),
        pytest.param({}, [], id="ten years"),
        pytest.param({"03/27/2017": "03/27/2032"}, [], id="25 years to the day"),
        pytest.param(
            {"03/27/2017": "03/28/2032"},
            [("03/28/2032", "warning")],
            id="a day more: time zone",
        ),
        pytest.param(
            {"03/27/2017": "03/29/2032"}, [("03/29/2032", "error")], id="two days more"
        ),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(b)",
                "03/27/2017": "03/27/2040",
            },
            [],
            id="before 22 September 2003 is DCL008's",
        ),
        pytest.param(
            {
                "12958": "13526",
                "03/27/2017": "03/27/2040",
                "07LIMA1052": "12LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 2012",
                "MAR 07": "MAR 12",
            },
            [("03/27/2040", "error")],
            id="13526",
        ),
        pytest.param(
            {"03/27/2017": "03/27/2033", "07LIMA1052": "08LIMA1052"},
            [],
            id="year in dispute",
        ),
        pytest.param({"E.O. 12958: DECL: 03/27/2017": "SIPDIS"}, [], id="no order"),
    ],
)
def test_dates(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL009", vary(CLASSIFIED, changes)) == expected
