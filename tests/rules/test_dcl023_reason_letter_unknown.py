from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="b and d"),
        pytest.param({"1.4(b)": "1.4(h)"}, [], id="h for 1.4"),
        pytest.param({"1.4(b)": "1.4(i)"}, [("i", "error")], id="i for 1.4"),
        pytest.param(
            {"1.4(b) and (d)": "1.4(i) and (k)"},
            [("i", "error"), ("k", "error")],
            id="each is told",
        ),
        pytest.param({"1.4(b) and (d)": "1.4"}, [("1.4", "error")], id="none"),
        pytest.param(
            {
                "07LIMA1052": "00LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Mon Mar 27 00:00:00 +0200 2000",
                "MAR 07": "MAR 00",
                "0862239": "0872239",
                "1.4(b)": "1.5(h)",
            },
            [("h", "error")],
            id="h for 1.5 in 2000",
        ),
        pytest.param(
            {"1.4(b)": "1.5(h)"},
            [],
            id="h for 1.5 in 2007: the section is wrong, DCL022's",
        ),
        pytest.param({"1.4(b) and (d)": "1.4 (b/d)"}, [], id="slash"),
        pytest.param({"1.4(b) and (d)": "1.4 (B) AND (D)"}, [], id="capitals"),
        pytest.param(
            {" for reasons 1.4(b) and (d)": ""}, [], id="no section is DCL021's"
        ),
    ],
)
def test_letters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL023", vary(CLASSIFIED, changes)) == expected
