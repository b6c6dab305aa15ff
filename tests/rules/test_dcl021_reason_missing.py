from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="present"),
        pytest.param(
            {" for reasons 1.4(b) and (d)": ""},
            [("Classified By: PolCouns Ada Bryll.", "error")],
            id="missing",
        ),
        pytest.param(
            {" for reasons 1.4(b) and (d).": "\nDerived From: Multiple Sources"},
            [],
            id="derived",
        ),
        pytest.param(
            {"reasons 1.4(b) and (d)": "reason 1.4"}, [], id="section alone is DCL023's"
        ),
        pytest.param(
            {"reasons 1.4(b) and (d)": "reasons (b) and (d)"},
            [],
            id="letters without section",
        ),
        pytest.param(
            {"Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n": ""},
            [],
            id="no line is DCL018's",
        ),
        pytest.param(
            {
                "12958": "12356",
                "07LIMA1052": "90LIMA1052",
                "Tue Mar 27 00:00:00 +0200 2007": "Tue Mar 27 00:00:00 +0200 1990",
                "MAR 07": "MAR 90",
                " for reasons 1.4(b) and (d)": "",
            },
            [],
            id="before E.O. 12958",
        ),
    ],
)
def test_reason(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL021", vary(CLASSIFIED, changes)) == expected
