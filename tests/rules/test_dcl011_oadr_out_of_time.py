from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                "03/27/2017": "OADR",
            },
            [],
            id="1990",
        ),
        pytest.param({"03/27/2017": "OADR"}, [("OADR", "error")], id="2007"),
        pytest.param(
            {
                "12958": "12958",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                "03/27/2017": "OADR",
            },
            [],
            id="12958 in 1990 is DCL003's",
        ),
        pytest.param(
            {"12958": "12356", "03/27/2017": "OADR"}, [], id="12356 in 2007 is DCL003's"
        ),
        pytest.param(
            {
                "O 272239Z MAR 07": "O 142239Z OCT 95",
                "07LIMA1052": "95LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Sat Oct 14 00:00:00 +0200 1995",
                "03/27/2017": "OADR",
            },
            [],
            id="last day",
        ),
        pytest.param(
            {
                "O 272239Z MAR 07": "O 152239Z OCT 95",
                "07LIMA1052": "95LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Sun Oct 15 00:00:00 +0200 1995",
                "03/27/2017": "OADR",
            },
            [("OADR", "error")],
            id="a day later",
        ),
        pytest.param(
            {"O 272239Z MAR 07\n": "", "03/27/2017": "OADR"},
            [("OADR", "error")],
            id="no DTG: by the order",
        ),
    ],
)
def test_codes(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL011", vary(CLASSIFIED, changes)) == expected
